#include <duizhao/report/jsonl_report.h>

#include <duizhao/report/finding_json.h>
#include <duizhao/text/bead_json.h>
#include <duizhao/text/json_text.h>

namespace duizhao {
namespace {

// Good pairs differ from better ones behind the third.
constexpr std::size_t kScoreDecimals = 6;

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
    json += i == 0 ? "{" : ",{";
    append_finding_fields(json, checked.report.findings[i]);
    json += '}';
  }
  json += "]";
  if (input_.alignment != nullptr && !input_.alignment->trusted) {
    json += ",\"doubt\":";
    append_quoted(json, input_.alignment->doubt);
  }
  return json + "}\n";
}

}  // namespace duizhao
