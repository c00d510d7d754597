// From a bead's posterior to a confidence that means what it says: of beads said .9, nine in ten
// are as a person drew them. The likelihood ratios of words count dependent evidence as
// independent, so a posterior is too sure of itself, and more so where sentences are joined.
#pragma once

#include <array>
#include <cstddef>

#include <duizhao/align/search.h>

namespace duizhao {

inline constexpr std::size_t kConfidenceFeatures = 4;
// 1, logit of the posterior, 1 for a bead that is not 1-1, 1 for a bead with an empty side.
using ConfidenceFeatures = std::array<double, kConfidenceFeatures>;

ConfidenceFeatures confidence_features(const Step& step, double posterior);

// Calibrated probability, 0 to 1: a logistic regression on the features, fitted by
// scripts/fit_confidence.cpp; ascending in the posterior.
float confidence(const Step& step, double posterior);

}  // namespace duizhao
