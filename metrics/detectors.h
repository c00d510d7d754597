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
  kScrambled,       // the words of the English, a translation, stand in no order
};
inline constexpr std::size_t kDetectors = 4;

// Of one feature.
struct DetectorWeights {
  std::array<double, kDetectors> weights{};  // for one unit of the feature; 0: has no part
  float least = 0, most = 0;  // it counts no more than if it were at the end of this range
};

extern const std::array<DetectorWeights, kMeaningFeatures> kDetectorWeights;
extern const std::array<double, kDetectors> kDetectorBias;

// Log odds at the rate of damage of the texts it was fitted on; what they are worth as a
// probability is for the rules to say.
double evidence(Detector detector, const MeaningFeatures& features);

}  // namespace duizhao
