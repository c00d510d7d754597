#include <duizhao/align/pass_two.h>

#include <numeric>

#include <duizhao/align/quotation.h>

namespace duizhao {
namespace {

constexpr std::array<QuoteBits, 3> kQuoteBits{kQuoteOpen, kQuoteNext, kQuoteEnded};

}  // namespace

// One line a weight; see weight_name.
const Weights kFittedWeights{
    0.651,  // English content
    0.388,  // English function
    0.237,  // English content place
    0.653,  // English function place
    0.489,  // Chinese content
    0.115,  // Chinese function
    0.270,  // Chinese content place
    0.215,  // Chinese function place
    -0.153,  // length of 1-1
    -0.072,  // length of other types
    -1.040,  // length gap
    0.206,  // Chinese alone
    -0.064,  // English alone
    0.205,  // 1-1
    -1.382,  // 1-2
    -2.938,  // 1-3
    -3.867,  // 1-4
    -5.539,  // 1-5
    -6.044,  // 1-6
    -3.116,  // 2-1
    -3.749,  // 2-2
    -4.598,  // 2-3
    -5.803,  // 2-4
    -5.358,  // 3-1
    -5.801,  // 3-2
    -6.286,  // 3-3
    -6.503,  // 4-1
    -4.476,  // 1-0
    -4.669,  // 0-1
    -0.263,  // quotation open in Chinese
    -0.772,  // quotation open in English
    0.500,  // quotation open in both
    0.270,  // next sentence opens one in Chinese
    -0.161,  // next sentence opens one in English
    0.488,  // next sentence opens one in both
    -0.678,  // last sentence ends one in Chinese
    0.591,  // last sentence ends one in English
    1.019,  // last sentence ends one in both
};

std::string weight_name(std::size_t weight) {
  static constexpr std::array<const char*, kMeasures> kMeasureNames{
      "English content",       "English function",      "English content place",
      "English function place", "Chinese content",      "Chinese function",
      "Chinese content place", "Chinese function place", "length of 1-1",
      "length of other types", "length gap",            "Chinese alone",
      "English alone"};
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

std::vector<double> bead_scores(const Evidence& evidence, const Lattice& lattice,
                                const Weights& weights) {
  BeadMeter meter(evidence, lattice.beads());
  std::vector<double> scores;
  scores.reserve(lattice.beads().size());
  for (const Step& bead : lattice.beads()) {
    const Features values = features(evidence, bead, meter.measure(bead));
    scores.push_back(std::inner_product(values.begin(), values.end(), weights.begin(), 0.0));
  }
  return scores;
}

}  // namespace duizhao
