#include <duizhao/report/csv_report.h>

#include <array>
#include <optional>

#include <duizhao/metrics/fingerprint.h>
#include <duizhao/text/json_text.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::string_view kHead =
    "source_file,source_line,source_column,target_file,target_line,target_column,id,rule,severity,"
    "category,confidence,message,suggestion,source,target,source_begin,source_end,target_begin,"
    "target_end,score,fingerprint\r\n";

constexpr std::string_view kNoCharacter = "\xEF\xBF\xBD";  // U+FFFD

// What a spreadsheet may take for a formula, and the mark that says it is none.
bool is_risky(std::string_view text) {
  constexpr std::u32string_view kRisky = U"=+-@\t\r\n'＝＋－＠";
  if (text.empty()) return false;
  std::size_t at = 0;
  return kRisky.find(next_code_point(text, at)) != std::u32string_view::npos;
}

std::string number(std::uint64_t value) { return value == 0 ? "" : std::to_string(value); }

void append_place(std::string& row, const std::optional<Place>& place) {
  const Place shown = place.value_or(Place{});
  row += csv_cell(shown.file) + ',' + number(shown.line) + ',' + number(shown.column) + ',';
}

void append_span(std::string& row, const std::optional<Span>& span) {
  if (!span) {
    row += ",,";
    return;
  }
  row += std::to_string(span->begin.value) + ',' + std::to_string(span->end.value) + ',';
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell;
  bool quoted = false;
  if (is_risky(text)) cell += '\'';
  for (const char c : text) {
    quoted = quoted || c == ',' || c == '"' || c == '\r' || c == '\n';
    if (c == '"') cell += '"';
    if (c == '\0') {
      cell += kNoCharacter;
    } else {
      cell += c;
    }
  }
  return quoted ? '"' + cell + '"' : cell;
}

std::string CsvReport::head() const { return std::string(kHead); }

std::string CsvReport::pair(const CheckedPair& checked) const {
  if (checked.report.findings.empty()) return "";
  constexpr std::size_t kScoreDecimals = 6;
  std::string rows;
  Fingerprints prints(checked.pair);
  for (const Finding& finding : checked.report.findings) {
    append_place(rows, places_.source(checked, finding));
    append_place(rows, places_.target(checked, finding));
    for (const std::string_view text :
         {std::string_view(checked.pair.id), std::string_view(finding.rule), name(finding.severity),
          std::string_view(finding.category)}) {
      rows += csv_cell(text) + ',';
    }
    rows += share_text(static_cast<double>(finding.confidence)) + ',';
    for (const std::string* text :
         {&finding.message, &finding.suggestion, &checked.pair.source, &checked.pair.target}) {
      rows += csv_cell(*text) + ',';
    }
    append_span(rows, finding.source_span);
    append_span(rows, finding.target_span);
    rows += share_text(checked.report.score, kScoreDecimals) + ',';
    rows += to_hex(prints.of(finding)) + "\r\n";
  }
  return rows;
}

}  // namespace duizhao
