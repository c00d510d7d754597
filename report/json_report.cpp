#include <duizhao/report/json_report.h>

#include <duizhao/metrics/fingerprint.h>
#include <duizhao/report/finding_json.h>
#include <duizhao/report/run_json.h>
#include <duizhao/text/bead_json.h>
#include <duizhao/text/json_text.h>

namespace duizhao {

std::string JsonReport::head() const {
  const bool doubted = input_.alignment != nullptr && !input_.alignment->trusted;
  std::string json = "{\"format\":1,\"run\":" + run_json(input_.run);
  json += ",\"languages\":[" + quoted(code(input_.languages.source)) + ',' +
          quoted(code(input_.languages.target)) + ']';
  json += ",\"names\":[" + quoted(input_.source_name) + ',' + quoted(input_.target_name) + ']';
  json += ",\"doubt\":" + (doubted ? quoted(input_.alignment->doubt) : "null");
  return json + ",\"pairs\":[";
}

// Begins with what parts it from the pair before.
std::string JsonReport::pair(const CheckedPair& checked) const {
  constexpr std::size_t kScoreDecimals = 6;
  std::string json = ",\n{\"id\":" + quoted(checked.pair.id);
  if (checked.bead != nullptr) {
    json += ',';
    append_bead_fields(json, *input_.source, *input_.target, *checked.bead);
  } else {
    json += ",\"line\":" + std::to_string(checked.pair.line);
    json += ",\"src_text\":" + quoted(checked.pair.source);
    json += ",\"tgt_text\":" + quoted(checked.pair.target);
  }
  json += ",\"score\":" + share_text(checked.report.score, kScoreDecimals) + ",\"findings\":[";
  if (!checked.report.findings.empty()) {
    Fingerprints prints(checked.pair);
    for (const Finding& finding : checked.report.findings) {
      json += &finding == &checked.report.findings.front() ? "{" : ",{";
      append_finding_fields(json, finding);
      json += ",\"fingerprint\":\"" + to_hex(prints.of(finding)) + "\"}";
    }
  }
  return json + "]}";
}

std::string JsonReport::pairs(std::span<const CheckedPair> checked, std::uint32_t threads) {
  std::string json = Report::pairs(checked, threads);
  if (!has_pairs_ && !json.empty()) json.erase(0, 1);
  has_pairs_ = has_pairs_ || !json.empty();
  return json;
}

std::string JsonReport::tail(const CheckSummary& summary) const {
  return "\n],\"summary\":" + summary_json(summary) + "}\n";
}

}  // namespace duizhao
