// An exact number: mantissa × 10^exponent / denominator. Never binary floating point, so that
// 1.82 × 10^12 is 1,820,000,000,000 and a third is a third.
//
// Law: equal numbers are equal members (the denominator shares no factor with 10 or the mantissa,
// the mantissa does not end in 0). A result that does not fit overflows: it stays overflowed in all
// further arithmetic, is below every number and equals only another overflow.
//
//   Decimal::from_digits(U"1.82") * Decimal::power_of_ten(12)  →  1820000000000
//   Decimal(2) / Decimal(3)  →  2/3
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace duizhao {

__extension__ using Mantissa = unsigned __int128;

class Decimal {
 public:
  static constexpr int kMaxDigits = 30;  // of the mantissa
  static constexpr int kMaxExponent = 1000;
  static constexpr std::uint32_t kMaxDenominator = 1'000'000;

  constexpr Decimal() = default;
  explicit Decimal(std::uint64_t value) : Decimal(value, 0, 1) {}

  static Decimal power_of_ten(int exponent) { return {1, exponent, 1}; }

  // Digits 0 to 9, perhaps with one point; commas, and whatever else there is, are skipped.
  static Decimal from_digits(std::u32string_view digits);

  [[nodiscard]] bool overflowed() const { return denominator_ == 0; }
  [[nodiscard]] bool is_zero() const { return mantissa_ == 0 && !overflowed(); }
  [[nodiscard]] bool is_whole() const { return denominator_ == 1 && exponent_ >= 0; }

  // Of a number without denominator: its digits without zeros at the end, and the power of ten
  // that the last of them counts. 2,290,000 has 3 digits, the last counts 10^4. Zero has none.
  [[nodiscard]] int significant_digits() const;
  [[nodiscard]] int exponent() const { return exponent_; }
  [[nodiscard]] bool has_denominator() const { return denominator_ > 1; }

  // A whole number up to `limit`, else `limit` + 1.
  [[nodiscard]] std::uint32_t small(std::uint32_t limit) const;

  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  // Division by zero overflows.
  friend Decimal operator/(const Decimal& a, const Decimal& b);
  // |a - b|
  friend Decimal distance(const Decimal& a, const Decimal& b);
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend std::string to_string(const Decimal& value);

 private:
  Decimal(Mantissa mantissa, int exponent, Mantissa denominator);
  static Decimal overflow();

  Mantissa mantissa_ = 0;
  int exponent_ = 0;
  std::uint32_t denominator_ = 1;  // 0: overflowed
};

// "1820000", "0.25", "2/3"; "overflow".
std::string to_string(const Decimal& value);

}  // namespace duizhao
