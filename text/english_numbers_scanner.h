// The reader behind english_quantities; private to it. One class in three files: words and plain
// numbers (english_numbers.cpp), dates and times (english_numbers_dates.cpp), shares and measures
// (english_numbers_shares.cpp).
//
// Law: each read_… looks at position i and either appends what it found and returns where that
// ends, or appends nothing and returns 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/english_numeral.h>
#include <duizhao/text/number_word.h>
#include <duizhao/text/quantity.h>

namespace duizhao {

class EnglishScanner {
 public:
  explicit EnglishScanner(std::u32string_view text);
  std::vector<Quantity> scan();

 private:
  [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : U'\0'; }
  [[nodiscard]] bool is_capital(std::size_t i) const { return at(i) >= U'A' && at(i) <= U'Z'; }
  [[nodiscard]] NumberWord word(std::size_t i) const { return NumberWord::at(text_, i); }
  // The word behind one blank or hyphen; empty when there is none.
  [[nodiscard]] NumberWord word_behind(std::size_t end) const;

  // Words and plain numbers.
  std::size_t read_at(std::size_t i);
  std::size_t read_word(std::size_t i);
  std::size_t read_resource(const NumberWord& w, std::size_t i);
  std::size_t read_roman(const NumberWord& w, std::size_t i);
  std::size_t read_number(std::size_t i);
  std::size_t read_plain(const EnglishNumeral& n, std::size_t i);
  [[nodiscard]] bool is_negative(std::size_t begin, std::size_t end, const Quantity& q) const;
  void emit(Quantity q, std::size_t begin, std::size_t end);

  // Dates and times.
  std::size_t read_calendar_word(const NumberWord& w, std::size_t i);
  [[nodiscard]] bool is_month_here(const NumberWord& w, std::size_t i) const;
  std::size_t read_half_past(const NumberWord& w, std::size_t i);
  std::size_t read_meridiem(std::size_t i, std::uint32_t hour, std::uint32_t minute,
                            std::size_t from);
  std::size_t read_digit_forms(std::size_t i);
  std::size_t read_zoned_time(std::size_t i, std::size_t end);
  std::size_t read_decade(std::size_t i, std::size_t end);
  std::size_t read_period(const EnglishNumeral& n, std::size_t i);
  std::size_t read_era(const EnglishNumeral& n, std::size_t i);
  void add_date(Quantity& q, const EnglishNumeral& n, std::size_t i) const;

  // Shares and measures.
  std::size_t read_fraction(const EnglishNumeral& n, std::size_t i);
  std::size_t read_share(const EnglishNumeral& n, std::size_t i);
  [[nodiscard]] bool is_cut(std::size_t begin, std::size_t end) const;
  std::size_t read_multiple(const EnglishNumeral& n, std::size_t i, std::size_t end);
  void add_measure(Quantity& q, const EnglishNumeral& n, std::size_t i, std::size_t end);
  void add_unit(Quantity& q, std::size_t end) const;

  static Quantity make(QuantityKind kind, int strength) {
    return {.kind = kind, .strength = static_cast<std::uint8_t>(strength)};
  }

  std::u32string text_;  // plain
  std::vector<Quantity> out_;
};

// What a numeral demands, see Quantity::strength.
int strength_of(const EnglishNumeral& n);

}  // namespace duizhao
