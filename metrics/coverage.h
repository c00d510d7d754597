// What of each text of a pair has a counterpart in the other one: sums of link values
// (link_values.h) over words, runs of words and clauses. A sum above 0 speaks for content that is
// missing on the other side; the run with the highest sum is the place to show.
//
//   const Coverage coverage(values, linker.link(zh, en), zh, en);
//   coverage.chinese.run.sum     // 7.2: something between run.span is not in the English
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <duizhao/align/word_links.h>
#include <duizhao/metrics/link_values.h>
#include <duizhao/text/language.h>
#include <duizhao/text/units.h>

namespace duizhao {

// Words first … last - 1 of a text; empty with sum 0 where no word speaks.
struct WordRun {
  float sum = 0;  // of link values, nats
  std::uint32_t first = 0, last = 0;
  friend bool operator==(const WordRun&, const WordRun&) = default;
};

struct TextCoverage {
  std::vector<float> values;  // of each word
  WordRun run;                // the highest sum of consecutive words (Kadane)
  WordRun clause;             // the highest sum between two punctuation marks; may be below 0
  WordRun start, end;         // the highest sum of words from the start, to the end
  float total = 0;            // sum of all values
  float positive = 0;         // sum of those above 0
  float greatest = 0;         // of one word, at least 0
  float content = 0;          // words that are neither function words nor punctuation
  float lost = 0;             // share of these without any candidate, with 5 words more
  float unlinked = 0;         // share of these without a link, with 5 words more
};

struct Coverage {
  PairLinks links;
  TextCoverage chinese, english;
  float content_links = 0;  // links between two words that are no function words

  [[nodiscard]] const TextCoverage& text(Language language) const {
    return language == Language::kChinese ? chinese : english;
  }
  [[nodiscard]] const std::vector<PairWord>& words(Language language) const {
    return language == Language::kChinese ? links.chinese : links.english;
  }
};

Coverage coverage_of(const LinkValues& values, PairLinks links, std::u32string_view chinese,
                     std::u32string_view english);

// Does this mark end a clause (, ; : 。 、 — …)?
bool ends_clause(char32_t mark);

}  // namespace duizhao
