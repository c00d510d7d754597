// From a bead's posterior to a confidence that means what it says: of beads said .9, nine in ten
// are as a person drew them. Fitted by scripts/fit_confidence.cpp.
#pragma once

#include <array>
#include <cstddef>

#include <duizhao/align/search.h>

namespace duizhao {

// Path probabilities are proportional to exp(score × sharpness): the likelihood ratios of words
// count dependent evidence as independent and are too sure of themselves.
inline constexpr double kSharpness = 0.3;

inline constexpr std::size_t kConfidenceFeatures = 4;
// 1, logit of the posterior, 1 for a bead that is not 1-1, 1 for a bead with an empty side.
using ConfidenceFeatures = std::array<double, kConfidenceFeatures>;

ConfidenceFeatures confidence_features(const Step& step, double posterior);

// Calibrated probability, 0 to 1; ascending in the posterior.
float confidence(const Step& step, double posterior);

}  // namespace duizhao
