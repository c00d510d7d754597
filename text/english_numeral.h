// English numerals in words, digits and mixtures: two hundred and five thousand, 2.3 million,
// $300+ billion, 12k, twenty-first, nineteen ninety-five, half a million, a dozen.
//
//   read_english_numeral(U"three million and five million", 0)  →  value 3000000, end 13
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <duizhao/text/decimal.h>

namespace duizhao {

struct EnglishNumeral {
  std::size_t end = 0;
  Decimal value;
  bool arabic = false;             // starts with digits
  bool plain_digits = false;       // nothing but digits 0 to 9
  bool ordinal = false;            // fifth, 5th
  bool bare = false;               // a scale alone: hundred, million
  bool article = false;            // a hundred, an eleventh
  bool about = false;              // 300+ billion
  bool year = false;               // nineteen ninety-five
  bool dozen = false;              // a dozen or two dozen
  bool metres_too = false;         // 5m: millions or metres
  bool half = false;               // two and a half, half a million
  std::uint32_t whole_digits = 0;  // of digits before the point
  std::uint8_t scale = 0;          // power of ten of the last scale
};

// Marks the hashes of all words that a numeral may begin with, modulo the size.
void mark_numeral_words(std::bitset<4096>& hashes);

// The numeral that begins at `position`, the start of a word or of digits; nothing when none does.
std::optional<EnglishNumeral> read_english_numeral(std::u32string_view text, std::size_t position);

}  // namespace duizhao
