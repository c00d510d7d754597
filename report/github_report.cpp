#include <duizhao/report/github_report.h>

#include <array>
#include <string_view>

namespace duizhao {
namespace {

// In the order of Severity.
constexpr std::array<std::string_view, 4> kCommands = {"notice", "warning", "error", "error"};

std::string escaped(std::string_view text, bool is_property) {
  std::string out;
  for (const char c : text) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (is_property && c == ':') {
      out += "%3A";
    } else if (is_property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

void append_number(std::string& line, std::string_view property, std::uint64_t value) {
  if (value != 0) line.append(",").append(property).append("=").append(std::to_string(value));
}

}  // namespace

std::string GithubReport::pair(const CheckedPair& checked) const {
  std::string lines;
  for (const Finding& finding : checked.report.findings) {
    const Place place = places_.main(checked, finding);
    lines.append("::").append(kCommands.at(static_cast<std::size_t>(finding.severity)));
    lines += " file=" + escaped(place.file, true);
    append_number(lines, "line", place.line);
    append_number(lines, "endLine", place.end_line);
    // Columns are of one line: a range over several has none.
    if (place.line == place.end_line) {
      append_number(lines, "col", place.column);
      append_number(lines, "endColumn", place.end_column);
    }
    lines += ",title=" + escaped(finding.rule, true) + "::";
    lines += escaped(std::string(name(finding.severity)) + ": " + finding.message, false);
    if (!finding.suggestion.empty()) {
      lines += escaped("\nsuggestion: " + finding.suggestion, false);
    }
    lines += '\n';
  }
  return lines;
}

}  // namespace duizhao
