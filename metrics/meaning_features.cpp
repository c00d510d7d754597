#include <duizhao/metrics/meaning_features.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include <duizhao/metrics/gathered_facts.h>
#include <duizhao/metrics/length_model.h>
#include <duizhao/metrics/pair_view.h>
#include <duizhao/metrics/stray_links.h>

namespace duizhao {
namespace {

constexpr float kAddedWords = 4;
constexpr float kMostGap = 8;
constexpr std::uint8_t kDemanding = 2;  // a number that demands a counterpart (text/quantity.h)
// Of texts whose order is not judged.
constexpr float kUsualDisorder = -0.5F, kUsualWorstDisorder = 0, kUsualSummedDisorder = -3;
constexpr float kUsualStrayLinks = -3;
// Where the order of the words is better than that, their links are not looked at.
constexpr double kOddGain = 0;
constexpr float kMostStray = 8;

bool asks(std::u32string_view text) {
  return text.find_first_of(U"?？") != std::u32string_view::npos;
}

long lone_numbers(const NumberMatch& match) {
  const auto strong = [](const std::vector<Quantity>& all, const std::vector<std::size_t>& left) {
    return std::count_if(left.begin(), left.end(),
                         [&](std::size_t i) { return all[i].strength == kDemanding; });
  };
  return strong(match.source, match.source_left) + strong(match.target, match.target_left);
}

// Those of one text stand at every second place.
void measure(const TextCoverage& text, std::size_t first, MeaningFeatures& features) {
  features.at(kChineseRun + first) = text.run.sum;
  features.at(kChineseClause + first) = text.clause.sum;
  features.at(kChineseStart + first) = text.start.sum;
  features.at(kChineseEnd + first) = text.end.sum;
  features.at(kChineseTotal + first) = text.total;
  features.at(kChinesePositive + first) = text.positive;
  features.at(kChineseGreatest + first) = text.greatest;
  features.at(kChineseMean + first) =
      text.total / (static_cast<float>(text.values.size()) + kAddedWords);
  features.at(kChineseLost + first) = text.lost;
  features.at(kChineseUnlinked + first) = text.unlinked;
  features.at(kChineseContent + first) = text.content;
}

void measure_order(const PairView& pair, MeaningFeatures& features) {
  features[kDisorder] = kUsualDisorder;
  features[kWorstDisorder] = kUsualWorstDisorder;
  features[kSummedDisorder] = kUsualSummedDisorder;
  features[kStrayLinks] = kUsualStrayLinks;
  if (pair.target().language != Language::kEnglish) return;
  const OrderGain& order = pair.order();
  features[kDisorder] = static_cast<float>(-order.mean);
  features[kWorstDisorder] = static_cast<float>(-order.lowest);
  features[kSummedDisorder] =
      static_cast<float>(-order.mean * std::sqrt(static_cast<double>(order.tokens)));
  if (order.mean < kOddGain) {
    features[kStrayLinks] =
        std::clamp(static_cast<float>(stray_links(pair.links())), -kMostStray, kMostStray);
  }
}

}  // namespace

double length_gap(const PairView& pair) {
  const PairLength& length = pair.length();
  if (length.chinese <= 0 || length.english <= 0) return 0;
  return length_deviation(length, pair.length_mean());
}

MeaningFeatures meaning_features(const PairView& pair) {
  MeaningFeatures features{};
  const Coverage& coverage = pair.coverage();
  measure(coverage.chinese, 0, features);
  measure(coverage.english, 1, features);
  features[kContentLinks] = coverage.content_links;
  const auto gap = static_cast<float>(length_gap(pair));
  features[kLongEnglish] = std::clamp(gap, 0.0F, kMostGap);
  features[kShortEnglish] = std::clamp(-gap, 0.0F, kMostGap);
  measure_order(pair, features);
  features[kLoneNumbers] = static_cast<float>(lone_numbers(pair.numbers()));
  features[kLoneQuestion] = asks(pair.source().text) == asks(pair.target().text) ? 0 : 1;
  return features;
}

std::string_view name(MeaningFeature feature) {
  static constexpr std::array<std::string_view, kMeaningFeatures> kNames = {
      "Chinese run",      "English run",      "Chinese clause",   "English clause",
      "Chinese start",    "English start",    "Chinese end",      "English end",
      "Chinese total",    "English total",    "Chinese positive", "English positive",
      "Chinese greatest", "English greatest", "Chinese mean",     "English mean",
      "Chinese lost",     "English lost",     "Chinese unlinked", "English unlinked",
      "Chinese content",  "English content",  "content links",    "long English",
      "short English",    "disorder",         "worst disorder",   "summed disorder",
      "stray links",      "lone numbers",     "lone question"};
  return kNames.at(feature);
}

}  // namespace duizhao
