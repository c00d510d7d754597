#include <duizhao/report/gitlab_report.h>

#include <algorithm>
#include <string_view>

#include <duizhao/text/json_text.h>

namespace duizhao {

std::string GitlabReport::pairs(std::span<const CheckedPair> checked, std::uint32_t /*threads*/) {
  std::string json;
  for (const CheckedPair& pair : checked) {
    if (pair.report.findings.empty()) continue;
    Fingerprints prints(pair.pair);
    for (const Finding& finding : pair.report.findings) {
      const Fingerprint print = prints.of(finding);
      json += seen_.empty() ? "\n" : ",\n";
      const std::uint64_t count = ++seen_[print];
      const Place place = places_.main(pair, finding);
      const std::uint64_t line = std::max<std::uint64_t>(place.line, 1);
      json += "{\"description\":" + quoted(finding.message);
      json += ",\"check_name\":" + quoted(finding.rule);
      json += ",\"fingerprint\":\"" + to_hex(print);
      json += (count == 1 ? "" : '-' + std::to_string(count)) + "\",\"severity\":";
      json += finding.severity == Severity::kNeutral ? "\"info\"" : quoted(name(finding.severity));
      json += ",\"location\":{\"path\":" + quoted(place.file) + ",\"lines\":{\"begin\":";
      json += std::to_string(line) + ",\"end\":" + std::to_string(std::max(line, place.end_line));
      json += "}}}";
    }
  }
  return json;
}

}  // namespace duizhao
