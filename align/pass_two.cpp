#include <duizhao/align/pass_two.h>

#include <numeric>

#include <duizhao/align/quotation.h>

namespace duizhao {
namespace {

constexpr std::array<QuoteBits, 3> kQuoteBits{kQuoteOpen, kQuoteNext, kQuoteEnded};

}  // namespace

// One line a weight; see weight_name.
const Weights kFittedWeights{
    .851,    // English content
    .719,    // English function
    .186,    // English content place
    .747,    // English function place
    .429,    // Chinese content
    .567,    // Chinese function
    .397,    // Chinese content place
    0,       // Chinese function place
    .705,    // length of 1-1
    .527,    // length of other types
    -.416,   // length gap
    .071,    // Chinese alone
    -1.262,  // English alone
    -.503,   // 1-1
    -1.450,  // 1-2
    -2.784,  // 1-3
    -3.718,  // 1-4
    -5.498,  // 1-5
    -5.994,  // 1-6
    -3.029,  // 2-1
    -3.886,  // 2-2
    -4.596,  // 2-3
    -5.755,  // 2-4
    -5.132,  // 3-1
    -5.820,  // 3-2
    -6.250,  // 3-3
    -6.502,  // 4-1
    -4.955,  // 1-0
    -5.860,  // 0-1
    .106,    // quotation open in Chinese
    -.478,   // quotation open in English
    .465,    // quotation open in both
    .292,    // next sentence opens one in Chinese
    .222,    // next sentence opens one in English
    .306,    // next sentence opens one in both
    -.160,   // last sentence ends one in Chinese
    .713,    // last sentence ends one in English
    .871,    // last sentence ends one in both
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
