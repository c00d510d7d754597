#include <duizhao/report/finding_json.h>

#include <duizhao/text/json_text.h>

namespace duizhao {
namespace {

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

}  // namespace

void append_finding_fields(std::string& json, const Finding& finding) {
  json += "\"rule\":";
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
}

}  // namespace duizhao
