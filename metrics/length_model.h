// How long the English of a pair is for its Chinese. scripts/fit_length.py made the numbers.
//
// A pair's ratio is ln((letters and digits of the English + 3) / (length of the Chinese + 1.5)),
// where a Han character is 1 long and another letter or digit 0.35. Its mean differs from text to
// text by more than from direction to direction, so it is taken from the bitext, with the
// direction's as ten pairs more; its variance falls with the length.
//
//   LengthMean mean(languages);
//   for (const Pair& pair : pairs) mean.add(pair_length(…));
//   length_deviation(length, mean.value())   // in standard deviations, below 0: little English
#pragma once

#include <cstdint>
#include <string_view>

#include <duizhao/text/language.h>

namespace duizhao {

struct PairLength {
  double chinese = 0;         // length of the Chinese text
  double english = 0;         // letters and digits of the English text
  std::uint32_t han = 0;      // Han characters of the Chinese text
  std::uint32_t foreign = 0;  // Han characters of the English text
  [[nodiscard]] double ratio() const;
};

PairLength pair_length(std::string_view chinese_utf8, std::string_view english_utf8);

class LengthMean {
 public:
  explicit LengthMean(LanguagePair languages);

  // A pair with a side that is empty or in the other language does not count.
  void add(const PairLength& length);
  [[nodiscard]] double value() const;

 private:
  double prior_;
  double sum_ = 0;
  double pairs_ = 0;
};

double length_deviation(const PairLength& length, double mean);

// How long the English is likely to be for this Chinese, and the Chinese for this English.
double expected_english(const PairLength& length, double mean);
double expected_chinese(const PairLength& length, double mean);

// Can the pair be judged at all: is each side in its language, and the source no shorter than 6 (of
// Chinese) or 20 (of English)?
bool has_length(const PairLength& length, Language source);

}  // namespace duizhao
