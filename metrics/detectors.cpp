#include <duizhao/metrics/detectors.h>

#include <algorithm>

namespace duizhao {

double within_range(const MeaningFeatures& features, std::size_t feature) {
  const FeatureRange& range = kFeatureRanges.at(feature);
  return static_cast<double>(std::clamp(features.at(feature), range.least, range.most));
}

double evidence(Detector detector, const MeaningFeatures& features) {
  const DetectorWeights& model = kDetectorWeights.at(static_cast<std::size_t>(detector));
  double sum = model.bias;
  for (std::size_t i = 0; i < features.size(); ++i)
    if (model.weights.at(i) != 0) sum += model.weights.at(i) * within_range(features, i);
  return sum;
}

}  // namespace duizhao
