#include <duizhao/metrics/score.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace duizhao {
namespace {

bool counts(const Finding& finding) {
  constexpr std::array<std::string_view, 4> kOfFeatures = {"omission", "addition", "wrong-pair",
                                                           "length"};
  return std::find(kOfFeatures.begin(), kOfFeatures.end(), finding.rule) == kOfFeatures.end();
}

// What one certain finding takes from the score, in the order of Severity. A small slip of
// punctuation counts a tenth of another one, as with raters (M. Freitag and others, Experts,
// Errors, and Context, 2021).
constexpr std::array<double, 4> kLost = {0, 0.1, 0.4, 0.6};
constexpr double kPunctuation = 0.1;

double lost_by(const Finding& finding) {
  const double lost = kLost.at(static_cast<std::size_t>(finding.severity));
  const std::string_view category = finding.category;
  const bool small = finding.severity == Severity::kMinor &&
                     (category.ends_with("/punctuation") || category.ends_with("/whitespace"));
  return small ? kPunctuation * lost : lost;
}

// What detectors say counts from about this on.
constexpr double kSilentBelow = 1;
// Steepness of the mean gain of word order and of the lowest one, and from where that counts.
constexpr double kSteepDisorder = 5, kSteepWorstDisorder = 2, kWorstDisorderFrom = 0.5;

double softplus(double x) { return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x)); }

// The features before this one are pairs of Chinese and English.
constexpr std::size_t kPairedFeatures = kContentLinks;
static_assert(kPairedFeatures % 2 == 0 && kShortEnglish == kLongEnglish + 1);

}  // namespace

std::string score_input_name(std::size_t input) {
  static constexpr std::array<std::string_view, kDetectors> kOfDetectors = {
      "missing target", "missing source", "unrelated", "scrambled"};
  if (input >= kMeaningFeatures) return std::string(kOfDetectors.at(input - kMeaningFeatures));
  std::string text(name(static_cast<MeaningFeature>(input)));
  for (const auto& [language, role] :
       {std::pair("Chinese", "source"), std::pair("English", "target")})
    if (const auto at = text.find(language); at != std::string::npos) text.replace(at, 7, role);
  return text;
}

ScoreInputs score_inputs(const MeaningFeatures& features, Language source) {
  ScoreInputs inputs{};
  for (std::size_t i = 0; i < kMeaningFeatures; ++i)
    inputs.at(i) = static_cast<double>(features.at(i));
  inputs[kDisorder] = softplus(kSteepDisorder * inputs[kDisorder]);
  inputs[kWorstDisorder] =
      softplus(kSteepWorstDisorder * (inputs[kWorstDisorder] - kWorstDisorderFrom));
  inputs[kSummedDisorder] = inputs[kStrayLinks] = 0;
  for (std::size_t i = 0; i < kDetectors; ++i) {
    inputs.at(kMeaningFeatures + i) =
        softplus(evidence(static_cast<Detector>(i), features) - kSilentBelow);
  }
  if (source == Language::kChinese) return inputs;
  for (std::size_t i = 0; i < kPairedFeatures; i += 2) std::swap(inputs.at(i), inputs.at(i + 1));
  std::swap(inputs[kLongEnglish], inputs[kShortEnglish]);
  std::swap(inputs.at(kMeaningFeatures), inputs.at(kMeaningFeatures + 1));
  return inputs;
}

double meaning_score(const MeaningFeatures& features, Language source) {
  const ScoreInputs inputs = score_inputs(features, source);
  double sum = kScoreBias;
  for (std::size_t i = 0; i < kScoreInputs; ++i) {
    const ScoreWeight& row = kScoreWeights.at(i);
    sum += row.weight * std::clamp(inputs.at(i), row.least, row.most);
  }
  return 1 / (1 + std::exp(sum));
}

double score_of(const std::vector<Finding>& findings, double meaning) {
  double score = meaning;
  for (const Finding& finding : findings)
    if (counts(finding)) score *= 1 - lost_by(finding) * static_cast<double>(finding.confidence);
  return score;
}

}  // namespace duizhao
