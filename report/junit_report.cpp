#include <duizhao/report/junit_report.h>

#include <algorithm>
#include <string_view>

#include <duizhao/text/xml_text.h>

namespace duizhao {
namespace {

constexpr std::uint64_t kMaxMemory = std::uint64_t{64} << 20U;
constexpr std::uint64_t kBlock = std::uint64_t{1} << 20U;

std::string attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + XmlText().attribute(value) + '"';
}

std::string place_text(const Place& place) {
  std::string text = place.file;
  if (place.line != 0) text += ':' + std::to_string(place.line);
  if (place.column != 0) text += ':' + std::to_string(place.column);
  return text;
}

// All that is known of a finding, a line each.
std::string details(const Finding& finding, const Place& place, const Pair& pair) {
  std::string text = place_text(place);
  text.append(": ").append(name(finding.severity)).append(": ").append(finding.rule);
  text += ": " + finding.message + '\n';
  if (!finding.suggestion.empty()) text += "suggestion: " + finding.suggestion + '\n';
  return text + "source: " + pair.source + "\ntarget: " + pair.target + '\n';
}

}  // namespace

JunitReport::JunitReport(const ReportInput& input)
    : places_(input),
      suite_(input.target_name),
      fails_from_(input.run.fails_from),
      cases_(kMaxMemory) {}

bool JunitReport::fails(const Finding& finding) const {
  return fails_from_ && finding.severity >= *fails_from_;
}

std::string JunitReport::pair(const CheckedPair& checked) const {
  const Place begin = places_.begin(checked);
  std::string xml = "<testcase" + attribute("classname", suite_) +
                    attribute("name", checked.pair.id) + attribute("file", begin.file);
  if (begin.line != 0) xml += attribute("line", std::to_string(begin.line));
  xml += " time=\"0\"";
  if (checked.report.findings.empty()) return xml + "/>\n";
  xml += ">\n";
  std::string others;
  for (const Finding& finding : checked.report.findings) {
    const std::string text = details(finding, places_.main(checked, finding), checked.pair);
    if (!fails(finding)) {
      others += text;
      continue;
    }
    xml += "<failure" + attribute("type", finding.rule) + attribute("message", finding.message) +
           '>' + XmlText().content(text) + "</failure>\n";
  }
  if (!others.empty()) xml += "<system-out>" + XmlText().content(others) + "</system-out>\n";
  return xml + "</testcase>\n";
}

std::string JunitReport::pairs(std::span<const CheckedPair> checked, std::uint32_t threads) {
  cases_.append(Report::pairs(checked, threads));
  failures_ += static_cast<std::uint64_t>(
      std::count_if(checked.begin(), checked.end(), [&](const CheckedPair& pair) {
        const auto& findings = pair.report.findings;
        return std::any_of(findings.begin(), findings.end(),
                           [&](const Finding& finding) { return fails(finding); });
      }));
  return "";
}

std::string JunitReport::tail(const CheckSummary& summary) const {
  const std::string counts = attribute("tests", std::to_string(summary.pairs)) +
                             attribute("failures", std::to_string(failures_)) +
                             " errors=\"0\" skipped=\"0\" time=\"0\"";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"duizhao\"" + counts +
         ">\n<testsuite" + attribute("name", suite_) + counts + ">\n";
}

std::string JunitReport::next_block() {
  if (ended_) return "";
  const std::uint64_t end = std::min(given_ + kBlock, cases_.size());
  if (given_ == end) {
    ended_ = true;
    return "</testsuite>\n</testsuites>\n";
  }
  std::string block = cases_.get(given_, end);
  given_ = end;
  return block;
}

}  // namespace duizhao
