// The second model: a semi-Markov conditional random field over the likely beads of pass 1
// (docs/method.md, "Pass 2"). A bead's score is a weighted sum of what is measured of it, a weight
// for its type, and weights for how the quotations of both texts stand at the place where it ends.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <duizhao/align/bead_measures.h>
#include <duizhao/align/evidence.h>
#include <duizhao/align/lattice.h>

namespace duizhao {

// What follows a bead with an empty side: one with the same side empty, with the other one.
inline constexpr std::size_t kRunWeights = 2;
// Quotation open, next sentence opens one, last sentence ends one; each in Chinese, English, both.
inline constexpr std::size_t kQuoteWeights = 9;
inline constexpr std::size_t kFirstType = kMeasures;
inline constexpr std::size_t kFirstQuote = kFirstType + kTypes;
inline constexpr std::size_t kFirstRun = kFirstQuote + kQuoteWeights;
inline constexpr std::size_t kWeights = kFirstRun + kRunWeights;

// Of measures, then of types (kBeadTypes), then of quotations, then of runs.
using Weights = std::array<double, kWeights>;

// "English content", "1-2", "quotation open in both" …
std::string weight_name(std::size_t weight);

// What the program uses; fitted by scripts/fit_aligner.cpp.
extern const Weights kFittedWeights;

// How usual 1-1 beads are in a document by its path of pass 1, 0 to 2: log odds among beads with
// two sides, add-6 smoothed, less 1. Where every sentence has its own counterpart, what looks like
// an exception has more to prove.
double usual_pair(std::span<const Step> first);

RunScores run_scores(const Weights& weights);

// All features of a bead; its score is their product with the weights. Those of runs are 0.
using Features = std::array<double, kWeights>;
Features features(const Evidence& evidence, const Step& bead, const BeadMeasures& measures);

double score(const Evidence& evidence, const Step& bead, const BeadMeasures& measures,
             const Weights& weights);

// Of each bead of the lattice, on up to `threads` threads (0: one a core).
std::vector<double> bead_scores(const Evidence& evidence, const Lattice& lattice,
                                const Weights& weights, std::uint32_t threads = 1);

}  // namespace duizhao
