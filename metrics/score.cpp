#include <duizhao/metrics/score.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace duizhao {
namespace {

bool counts(const Finding& finding) {
  constexpr std::array<std::string_view, 4> kOfFeatures = {"omission", "addition", "wrong-pair",
                                                           "length"};
  return std::find(kOfFeatures.begin(), kOfFeatures.end(), finding.rule) == kOfFeatures.end();
}

}  // namespace

double added_by(Detector detector, const MeaningFeatures& features) {
  constexpr double kSilentBelow = 3;
  return std::log1p(std::exp(evidence(detector, features) + kSilentBelow));
}

double meaning_score(const MeaningFeatures& features) {
  double sum = kScoreWeights.bias;
  for (std::size_t i = 0; i < features.size(); ++i)
    sum += kScoreWeights.features.at(i) * within_range(features, i);
  for (std::size_t i = 0; i < kDetectors; ++i) {
    if (kScoreWeights.detectors.at(i) != 0)
      sum += kScoreWeights.detectors.at(i) * added_by(static_cast<Detector>(i), features);
  }
  return 1 / (1 + std::exp(sum));
}

double score_of(const std::vector<Finding>& findings, double meaning) {
  // In the order of Severity: what one certain finding leaves of the score.
  constexpr std::array<double, 4> kLost = {0, 0.1, 0.4, 0.6};
  double score = meaning;
  for (const Finding& finding : findings) {
    if (!counts(finding)) continue;
    const double lost = kLost.at(static_cast<std::size_t>(finding.severity));
    score *= 1 - lost * static_cast<double>(finding.confidence);
  }
  return score;
}

}  // namespace duizhao
