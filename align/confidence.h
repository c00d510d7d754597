// From a bead's posterior to a confidence that means what it says: of beads said .9, nine in ten
// are as a person drew them. The numbers below are fitted by scripts/fit_confidence.py.
#pragma once

#include <duizhao/align/search.h>

namespace duizhao {

// Path probabilities are proportional to exp(score × sharpness): the likelihood ratios of words
// count dependent evidence as independent and are too sure of themselves.
inline constexpr double kSharpness = 0.5;

// Calibrated probability, 0 to 1; ascending in the posterior.
float confidence(const Step& step, double posterior);

}  // namespace duizhao
