#include <duizhao/report/jsonl_report.h>

#include <duizhao/text/bead_json.h>
#include <duizhao/text/json_text.h>

namespace duizhao {
namespace {

// Good pairs differ from better ones behind the third.
constexpr std::size_t kScoreDecimals = 6;

void append_span(std::string& json, const std::optional<Span>& span) {
  if (!span) {
    json += "null";
    return;
  }
  json += '[';
  json += std::to_string(span->begin.value);
  json += ',';
  json += std::to_string(span->end.value);
  json += ']';
}

void append_finding(std::string& json, const Finding& finding) {
  json += "{\"rule\":";
  append_quoted(json, finding.rule);
  json += ",\"category\":";
  append_quoted(json, finding.category);
  json += ",\"severity\":";
  append_quoted(json, name(finding.severity));
  json += ",\"confidence\":" + share_text(static_cast<double>(finding.confidence));
  json += ",\"message\":";
  append_quoted(json, finding.message);
  json += ",\"src_span\":";
  append_span(json, finding.source_span);
  json += ",\"tgt_span\":";
  append_span(json, finding.target_span);
  if (!finding.suggestion.empty()) {
    json += ",\"suggestion\":";
    append_quoted(json, finding.suggestion);
  }
  json += '}';
}

}  // namespace

std::string JsonlReport::pair(const CheckedPair& checked) const {
  std::string json = "{";
  if (checked.bead != nullptr) {
    append_bead_fields(json, *input_.source, *input_.target, *checked.bead);
    json += ',';
  }
  json += "\"id\":";
  append_quoted(json, checked.pair.id);
  json += ",\"score\":" + share_text(checked.report.score, kScoreDecimals);
  json += ",\"findings\":[";
  for (std::size_t i = 0; i < checked.report.findings.size(); ++i) {
    if (i != 0) json += ',';
    append_finding(json, checked.report.findings[i]);
  }
  json += "]";
  if (input_.alignment != nullptr && !input_.alignment->trusted) {
    json += ",\"doubt\":";
    append_quoted(json, input_.alignment->doubt);
  }
  return json + "}\n";
}

}  // namespace duizhao
