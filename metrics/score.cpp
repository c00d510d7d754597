#include <duizhao/metrics/score.h>

#include <array>

namespace duizhao {

double score_of(const std::vector<Finding>& findings) {
  // In the order of Severity: what one certain finding leaves of the score.
  constexpr std::array<double, 4> kLost = {0, 0.1, 0.4, 0.6};
  double score = 1;
  for (const Finding& finding : findings) {
    const double lost = kLost.at(static_cast<std::size_t>(finding.severity));
    score *= 1 - lost * static_cast<double>(finding.confidence);
  }
  return score;
}

}  // namespace duizhao
