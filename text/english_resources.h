// English words of numbers, dates and times that are no numerals: months, weekdays, and words that
// may stand for a number but need no counterpart (both, twice, fortnight, noon, II).
//
//   english_month("september") == 9;  english_resource("couple")->values[0] is 2/1
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <duizhao/text/number_word.h>
#include <duizhao/text/quantity.h>

namespace duizhao {

// May the word be one of these or a numeral? False for nearly all others: a quick first look.
bool may_be_number_word(const NumberWord& word);

// 1 to 12 for a month's name or abbreviation, else 0.
std::uint32_t english_month(const NumberWord& word);
// May, march, mar, dec, jan: words or names as well.
bool is_doubtful_month(const NumberWord& word);

// 1 (Monday) to 7 for a day's name or abbreviation, else 0.
std::uint32_t english_weekday(const NumberWord& word);

// 80 for "eighties" …, else 0.
std::uint32_t english_decade(const NumberWord& word);

// The values that a word may stand for; null: it stands for no number.
struct EnglishResource {
  std::array<SmallFraction, 4> values{};
  bool share = false;  // also the share of one half
};
const EnglishResource* english_resource(const NumberWord& word);

// 2 to 21 for Roman numerals of at least two letters, else 0.
std::uint32_t roman_numeral(std::u32string_view word);

// 2 for half and halves, 3 for third(s), 4 for quarter(s) and fourth(s) … 1000, else 0.
std::uint32_t english_denominator(const NumberWord& word);

}  // namespace duizhao
