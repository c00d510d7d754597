#include <duizhao/align/confidence.h>

#include <algorithm>
#include <cmath>

namespace duizhao {
namespace {

// Printed by fit_confidence on the development documents (docs/evaluation.md).
constexpr ConfidenceFeatures kWeights{.429, .719, .229, -.605};
constexpr double kLeastDoubt = 1e-4;  // posteriors are clipped this near to 0 and 1

}  // namespace

ConfidenceFeatures confidence_features(const Step& step, double posterior) {
  const BeadType& type = kBeadTypes[step.type];
  const double p = std::clamp(posterior, kLeastDoubt, 1 - kLeastDoubt);
  return {1, std::log(p / (1 - p)), type.zh == 1 && type.en == 1 ? 0.0 : 1.0,
          type.zh == 0 || type.en == 0 ? 1.0 : 0.0};
}

float confidence(const Step& step, double posterior) {
  const ConfidenceFeatures features = confidence_features(step, posterior);
  double sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) sum += kWeights[i] * features[i];
  return static_cast<float>(1 / (1 + std::exp(-sum)));
}

}  // namespace duizhao
