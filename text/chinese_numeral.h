// Chinese numerals and mixtures with digits: 一百二十, 3亿5000万, 1.82万亿, 二〇二二, 三万五, 廿.
//
//   read_chinese_numeral(U"一万五千亿", 0)  →  end 5, values {1500000000000}
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <duizhao/text/decimal.h>

namespace duizhao {

struct ChineseNumeral {
  std::size_t end = 0;
  std::vector<Decimal> values;     // 三四十: 30 and 40; 兆: 10^12 and 10^6
  bool arabic = false;             // starts with digits
  bool plain_digits = false;       // nothing but digits 0 to 9
  bool bare = false;               // a unit alone, with nothing that it multiplies: 百, 万
  bool around = false;             // 三四, 五六十: two neighbours mean about that many
  bool positional = false;         // digits only, at least two: 二〇二二
  std::uint32_t whole_digits = 0;  // of digits, or of a positional numeral
  std::uint8_t scale = 0;          // power of ten of the last unit
  bool last_is_unit = false;       // 二十, 百
  std::size_t units = 0;
  [[nodiscard]] const Decimal& value() const { return values.front(); }
};

// 0 to 9 for 〇零一两壹 …, else nothing.
std::optional<std::uint32_t> chinese_digit(char32_t c);

// The power of ten of 十百千万亿兆京拾佰仟, else 0.
std::uint8_t chinese_unit(char32_t c);

// A character that numerals are written with, formal ones (壹, 拾) and 廿 卅 included.
bool is_chinese_numeral(char32_t c);

// The longest numeral at `position`; nothing when there is none, or its value overflows.
std::optional<ChineseNumeral> read_chinese_numeral(std::u32string_view text, std::size_t position);

}  // namespace duizhao
