#include <duizhao/report/report.h>

namespace duizhao {

CheckSummary& CheckSummary::operator+=(const PairReport& report) {
  ++pairs;
  pairs_with_findings += report.findings.empty() ? 0U : 1U;
  suppressed += report.suppressed;
  score_sum += report.score;
  for (const Finding& finding : report.findings) {
    const auto severity = static_cast<std::size_t>(finding.severity);
    ++by_severity.at(severity);
    ++by_rule[finding.rule].by_severity.at(severity);
  }
  return *this;
}

CheckSummary& CheckSummary::operator+=(const CheckSummary& other) {
  pairs += other.pairs;
  pairs_with_findings += other.pairs_with_findings;
  suppressed += other.suppressed;
  score_sum += other.score_sum;
  for (std::size_t i = 0; i < by_severity.size(); ++i) by_severity.at(i) += other.by_severity.at(i);
  for (const auto& [rule, counts] : other.by_rule) {
    auto& mine = by_rule[rule].by_severity;
    for (std::size_t i = 0; i < mine.size(); ++i) mine.at(i) += counts.by_severity.at(i);
  }
  return *this;
}

}  // namespace duizhao
