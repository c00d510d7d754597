// How strongly what is measured of a pair (meaning_features.h) speaks for one kind of damage: a
// logistic regression for each kind. scripts/fit_meaning.cpp made the weights.
//
//   evidence(Detector::kMissingEnglish, meaning_features(pair))    // 1.8: log odds
#pragma once

#include <array>
#include <cstdint>

#include <duizhao/metrics/meaning_features.h>

namespace duizhao {

enum class Detector : std::uint8_t {
  kMissingEnglish,  // something of the Chinese is not in the English
  kMissingChinese,  // something of the English is not in the Chinese
  kUnrelated,       // the two are no translations of each other
};
inline constexpr std::size_t kDetectors = 3;

struct DetectorWeights {
  std::array<double, kMeaningFeatures> weights{};  // for one unit of the feature; 0: has no part
  double bias = 0;
};

// A feature counts no more than if it were at the end of this range.
struct FeatureRange {
  float least, most;
};

extern const std::array<DetectorWeights, kDetectors> kDetectorWeights;
extern const std::array<FeatureRange, kMeaningFeatures> kFeatureRanges;

// A feature as the models take it: not beyond its range.
double within_range(const MeaningFeatures& features, std::size_t feature);

// Log odds at the rate of damage of the texts it was fitted on; what they are worth as a
// probability is for the rules to say.
double evidence(Detector detector, const MeaningFeatures& features);

}  // namespace duizhao
