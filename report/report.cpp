#include <duizhao/report/report.h>

#include <algorithm>
#include <vector>

#include <duizhao/text/parallel.h>

namespace duizhao {
namespace {

// Pairs that one thread writes in one go.
constexpr std::size_t kBatch = 256;

}  // namespace

CheckSummary& CheckSummary::operator+=(const PairReport& report) {
  ++pairs;
  pairs_with_findings += report.findings.empty() ? 0U : 1U;
  suppressed += report.suppressed;
  score_sum += report.score;
  for (const Finding& finding : report.findings) {
    const auto severity = static_cast<std::size_t>(finding.severity);
    ++by_severity.at(severity);
    OfRule& rule = by_rule[finding.rule];
    rule.category = finding.category;
    ++rule.by_severity.at(severity);
  }
  return *this;
}

CheckSummary& CheckSummary::operator+=(const CheckSummary& other) {
  pairs += other.pairs;
  pairs_with_findings += other.pairs_with_findings;
  suppressed += other.suppressed;
  score_sum += other.score_sum;
  english_words += other.english_words;
  for (std::size_t i = 0; i < by_severity.size(); ++i) by_severity.at(i) += other.by_severity.at(i);
  for (const auto& [rule, counts] : other.by_rule) {
    OfRule& mine = by_rule[rule];
    mine.category = counts.category;
    for (std::size_t i = 0; i < mine.by_severity.size(); ++i) {
      mine.by_severity.at(i) += counts.by_severity.at(i);
    }
  }
  return *this;
}

std::string Report::pairs(std::span<const CheckedPair> checked, std::uint32_t threads) {
  std::vector<std::string> texts((checked.size() + kBatch - 1) / kBatch);
  for_each_index(texts.size(), threads, [&](std::size_t batch) {
    const std::size_t end = std::min(checked.size(), (batch + 1) * kBatch);
    for (std::size_t i = batch * kBatch; i < end; ++i) texts[batch] += pair(checked[i]);
  });
  std::string all;
  for (const std::string& text : texts) all += text;
  return all;
}

}  // namespace duizhao
