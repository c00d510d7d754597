// The reader behind chinese_quantities; private to it. One class in three files: plain numbers and
// measures (chinese_numbers.cpp), dates and times (chinese_numbers_dates.cpp), shares
// (chinese_numbers_shares.cpp).
//
// Law: each read_… looks at position i and either appends what it found and returns where that
// ends, or appends nothing and returns 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/chinese_numeral.h>
#include <duizhao/text/number_lookalikes.h>
#include <duizhao/text/quantity.h>

namespace duizhao {

class ChineseScanner {
 public:
  ChineseScanner(std::u32string_view text, const NumberLookalikes& lookalikes);
  std::vector<Quantity> scan();

 private:
  [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : U'\0'; }
  [[nodiscard]] bool is(std::size_t i, std::u32string_view word) const {
    return i < text_.size() && text_.compare(i, word.size(), word) == 0;
  }
  [[nodiscard]] bool ends_before(std::size_t i, std::u32string_view word) const {
    return std::u32string_view(text_).substr(0, i).ends_with(word);
  }
  // Behind a blank, if there is one.
  [[nodiscard]] std::size_t skip_blank(std::size_t i) const { return at(i) == U' ' ? i + 1 : i; }

  // Plain numbers and measures.
  std::size_t read_at(std::size_t i);
  std::size_t read_latin(std::size_t i);
  std::size_t read_vague(std::size_t i);
  std::size_t read_resource(std::size_t i);
  std::size_t read_digit_forms(std::size_t i);
  std::size_t read_numeral(std::size_t i);
  std::size_t read_plain(const ChineseNumeral& n, std::size_t i);
  std::size_t read_some(const ChineseNumeral& n, std::size_t end, Quantity& q);
  std::size_t read_decimals(const ChineseNumeral& n, std::size_t end, Quantity& q) const;
  void add_prefixed_currency(std::size_t i, Quantity& q);
  void add_measure(Quantity& q, const ChineseNumeral& n, std::size_t i, std::size_t& end);
  [[nodiscard]] bool is_negative(std::size_t begin, const Quantity& q) const;
  void emit(Quantity q, std::size_t begin, std::size_t end);

  // Dates and times.
  std::size_t read_weekday(std::size_t i);
  std::size_t read_year(const ChineseNumeral& n, std::size_t i);
  std::size_t read_calendar(const ChineseNumeral& n, std::size_t i);
  std::size_t read_century(const ChineseNumeral& n, std::size_t i, std::size_t next);
  std::size_t read_day(const ChineseNumeral& n, std::size_t i, std::size_t end);
  std::size_t read_time(const ChineseNumeral& n, std::size_t i);

  // Shares.
  std::size_t read_share(const ChineseNumeral& n, std::size_t i);
  std::size_t read_parts(const ChineseNumeral& n, std::size_t next, Quantity& q);
  std::size_t read_tenths(const ChineseNumeral& n, std::size_t next, Quantity& q);

  static Quantity make(QuantityKind kind, int strength) {
    return {.kind = kind, .strength = static_cast<std::uint8_t>(strength)};
  }

  std::u32string text_;  // plain, its lookalikes hidden
  std::vector<Quantity> out_;
  Unit prefixed_currency_ = Unit::kNone;  // that 元 means since it was named: 港币120元
};

// What a numeral demands, see Quantity::strength.
int strength_of(const ChineseNumeral& n);

}  // namespace duizhao
