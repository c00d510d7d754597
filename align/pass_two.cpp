#include <duizhao/align/pass_two.h>

#include <algorithm>
#include <numeric>

#include <duizhao/align/quotation.h>

namespace duizhao {
namespace {

constexpr std::array<QuoteBits, 3> kQuoteBits{kQuoteOpen, kQuoteNext, kQuoteEnded};

}  // namespace

// Printed by
//   fit_aligner mac noisy=.4 -- ctk paramed
// where mac are six chapters of novels and noisy 294 news, health and web texts with lines dropped,
// added, swapped and changed (docs/evaluation.md). 4-1 hardly occurs there and keeps its prior.
const Weights kFittedWeights{
    0.672,   // English content
    0.393,   // English function
    0.233,   // English content place
    0.663,   // English function place
    0.559,   // Chinese content
    0.326,   // Chinese function
    0.280,   // Chinese content place
    0.303,   // Chinese function place
    -0.482,  // Chinese against
    -0.103,  // length of 1-1
    -0.040,  // length of other types
    -1.008,  // length gap
    0.403,   // Chinese alone
    -0.018,  // English alone
    -0.075,  // 1-1
    -1.468,  // 1-2
    -2.931,  // 1-3
    -3.855,  // 1-4
    -5.519,  // 1-5
    -6.033,  // 1-6
    -3.152,  // 2-1
    -3.806,  // 2-2
    -4.586,  // 2-3
    -5.764,  // 2-4
    -5.268,  // 3-1
    -5.746,  // 3-2
    -6.239,  // 3-3
    -6.503,  // 4-1
    -4.659,  // 1-0
    -4.841,  // 0-1
    -0.185,  // quotation open in Chinese
    -0.778,  // quotation open in English
    0.493,   // quotation open in both
    0.248,   // next sentence opens one in Chinese
    -0.114,  // next sentence opens one in English
    0.453,   // next sentence opens one in both
    -0.636,  // last sentence ends one in Chinese
    0.630,   // last sentence ends one in English
    0.960,   // last sentence ends one in both
};

std::string weight_name(std::size_t weight) {
  static constexpr std::array<const char*, kMeasures> kMeasureNames{
      "English content", "English function", "English content place", "English function place",
      "Chinese content", "Chinese function", "Chinese content place", "Chinese function place",
      "Chinese against", "length of 1-1",    "length of other types", "length gap",
      "Chinese alone",   "English alone"};
  static constexpr std::array<const char*, 3> kQuoteNames{
      "quotation open in ", "next sentence opens one in ", "last sentence ends one in "};
  static constexpr std::array<const char*, 3> kSides{"Chinese", "English", "both"};
  if (weight < kFirstType) return kMeasureNames[weight];
  if (weight < kFirstQuote) {
    const BeadType& type = kBeadTypes[weight - kFirstType];
    return std::to_string(type.zh) + "-" + std::to_string(type.en);
  }
  const std::size_t quote = weight - kFirstQuote;
  return std::string(kQuoteNames[quote / 3]) + kSides[quote % 3];
}

Features features(const Evidence& evidence, const Step& bead, const BeadMeasures& measures) {
  Features result{};
  std::copy(measures.begin(), measures.end(), result.begin());
  result[kFirstType + bead.type] = 1;
  const Position end = end_of(bead);
  const unsigned zh = evidence.zh_quotes[end.zh];
  const unsigned en = evidence.en_quotes[end.en];
  for (std::size_t i = 0; i < kQuoteBits.size(); ++i) {
    double* const weights = &result[kFirstQuote + 3 * i];
    weights[0] = (zh & kQuoteBits[i]) != 0 ? 1 : 0;
    weights[1] = (en & kQuoteBits[i]) != 0 ? 1 : 0;
    weights[2] = weights[0] * weights[1];
  }
  return result;
}

double score(const Evidence& evidence, const Step& bead, const BeadMeasures& measures,
             const Weights& weights) {
  const Features values = features(evidence, bead, measures);
  return std::inner_product(values.begin(), values.end(), weights.begin(), 0.0);
}

std::vector<double> bead_scores(const Evidence& evidence, const Lattice& lattice,
                                const Weights& weights) {
  BeadMeter meter(evidence, lattice.beads());
  std::vector<double> scores;
  scores.reserve(lattice.beads().size());
  for (const Step& bead : lattice.beads())
    scores.push_back(score(evidence, bead, meter.measure(bead), weights));
  return scores;
}

}  // namespace duizhao
