// What is measured of a pair to judge whether its two texts say the same: sums of link values
// (coverage.h) and how long one text is for the other (length_model.h). The detectors and the score
// weigh these numbers.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace duizhao {

class PairView;

// Of most there are two, one of each text: what the Chinese has and the English lacks, and the
// reverse.
enum MeaningFeature : std::size_t {
  kChineseRun,  // highest sum of link values of consecutive words, nats
  kEnglishRun,
  kChineseClause,  // of a clause
  kEnglishClause,
  kChineseStart,  // of words from the start
  kEnglishStart,
  kChineseEnd,  // of words to the end
  kEnglishEnd,
  kChineseTotal,  // of all words
  kEnglishTotal,
  kChinesePositive,  // of all values above 0
  kEnglishPositive,
  kChineseGreatest,  // of one word
  kEnglishGreatest,
  kChineseMean,  // total for each word, with four words more
  kEnglishMean,
  kChineseLost,  // share of content words that nothing in the other text may render
  kEnglishLost,
  kChineseUnlinked,  // share of content words that nothing does
  kEnglishUnlinked,
  kChineseContent,  // content words
  kEnglishContent,
  kContentLinks,
  kLongEnglish,     // standard deviations that the English is longer than usual, at least 0
  kShortEnglish,    // that it is shorter than usual, at least 0
  kDisorder,        // of the English, when it is the translation: minus the mean gain of its order
  kWorstDisorder,   // minus the lowest gain of eight words in a row
  kSummedDisorder,  // the mean times the root of how many words and marks there are
  kStrayLinks,      // how far apart in the Chinese neighbouring English words lead (stray_links.h)
  kLoneNumbers,     // of both texts, that demand a counterpart
  kLoneQuestion,    // 1 where one text alone has a question mark
  kMeaningFeatures,
};
using MeaningFeatures = std::array<float, kMeaningFeatures>;

MeaningFeatures meaning_features(const PairView& pair);

// "Chinese run", …
std::string_view name(MeaningFeature feature);

// Standard deviations by which the English is longer than usual for the Chinese (below 0: shorter),
// as the rule `length` has it, by the bitext's own mean where there is one; 0 for a pair that
// cannot be judged.
double length_gap(const PairView& pair);

}  // namespace duizhao
