#include <duizhao/metrics/detectors.h>

#include <algorithm>

namespace duizhao {

double evidence(Detector detector, const MeaningFeatures& features) {
  const auto which = static_cast<std::size_t>(detector);
  double sum = kDetectorBias.at(which);
  for (std::size_t i = 0; i < features.size(); ++i) {
    const DetectorWeights& row = kDetectorWeights.at(i);
    if (row.weights.at(which) != 0)
      sum += row.weights.at(which) *
             static_cast<double>(std::clamp(features.at(i), row.least, row.most));
  }
  return sum;
}

}  // namespace duizhao
