// English words of numbers, dates and times that are no numerals: months, weekdays, and words that
// may stand for a number but need no counterpart (both, twice, fortnight, noon, II).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/decimal.h>

namespace duizhao {

// 1 to 12 for a month's name or abbreviation in lower case, else 0.
std::uint32_t english_month(std::string_view word);
// May, march, mar, dec, jan: words or names as well.
bool is_doubtful_month(std::string_view word);

// 1 (Monday) to 7 for a day's name or abbreviation in lower case, else 0.
std::uint32_t english_weekday(std::string_view word);

// 80 for "eighties" …, else 0.
std::uint32_t english_decade(std::string_view word);

// The values that a word may stand for; none: it stands for no number.
std::vector<Decimal> english_resource(std::string_view word);

// 2 to 21 for Roman numerals of at least two letters, else 0.
std::uint32_t roman_numeral(std::u32string_view word);

// 2 for half and halves, 3 for third(s), 4 for quarter(s) and fourth(s) … 10, else 0.
std::uint32_t english_denominator(std::string_view word);

}  // namespace duizhao
