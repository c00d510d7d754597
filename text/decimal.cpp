#include <duizhao/text/decimal.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace duizhao {

namespace {

constexpr Mantissa power(int exponent) {
  Mantissa result = 1;
  for (int i = 0; i < exponent; ++i) result *= 10;
  return result;
}

constexpr Mantissa kLimit = power(Decimal::kMaxDigits);

Mantissa gcd(Mantissa a, Mantissa b) {
  while (b != 0) a = std::exchange(b, a % b);
  return a;
}

// False when the product does not fit.
bool multiply(Mantissa& a, Mantissa b) { return !__builtin_mul_overflow(a, b, &a); }

bool scale(Mantissa& mantissa, int exponent) {
  if (mantissa == 0) return true;
  return exponent <= 38 && multiply(mantissa, power(exponent));
}

// Two numbers as whole ones of the same part.
struct Common {
  Mantissa a, b;
  int exponent;
  Mantissa denominator;
};

std::string digits_of(Mantissa value) {
  std::string digits;
  do {
    digits.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
    value /= 10;
  } while (value != 0);
  std::reverse(digits.begin(), digits.end());
  return digits;
}

}  // namespace

Decimal Decimal::overflow() {
  Decimal result;
  result.denominator_ = 0;
  return result;
}

Decimal::Decimal(Mantissa mantissa, int exponent, Mantissa denominator) {
  if (mantissa == 0 && denominator != 0) return;
  bool fits = denominator != 0;
  for (; fits && denominator % 10 == 0; --exponent) denominator /= 10;
  for (; fits && denominator % 2 == 0; --exponent) {
    denominator /= 2;
    fits = multiply(mantissa, 5);
  }
  for (; fits && denominator % 5 == 0; --exponent) {
    denominator /= 5;
    fits = multiply(mantissa, 2);
  }
  if (fits && denominator > 1) {
    const Mantissa divisor = gcd(mantissa, denominator);
    mantissa /= divisor;
    denominator /= divisor;
  }
  for (; fits && mantissa % 10 == 0; ++exponent) mantissa /= 10;
  if (!fits || mantissa >= kLimit || denominator > kMaxDenominator || exponent > kMaxExponent ||
      exponent < -kMaxExponent) {
    *this = overflow();
    return;
  }
  mantissa_ = mantissa;
  exponent_ = exponent;
  denominator_ = static_cast<std::uint32_t>(denominator);
}

Decimal Decimal::from_digits(std::u32string_view digits) {
  Mantissa mantissa = 0;
  int exponent = 0;
  bool after_point = false;
  int zeros = 0;  // read but not yet in the mantissa
  for (const char32_t c : digits) {
    if (c == U'.') after_point = true;
    if (c < U'0' || c > U'9') continue;
    if (zeros > kMaxExponent || exponent < -kMaxExponent) return overflow();
    ++zeros;
    if (c != U'0') {
      if (mantissa == 0) {
        mantissa = c - U'0';
      } else {
        if (!scale(mantissa, zeros) || mantissa >= kLimit) return overflow();
        mantissa += c - U'0';
      }
      zeros = 0;
    }
    if (after_point) --exponent;
  }
  return {mantissa, exponent + zeros, 1};
}

int Decimal::significant_digits() const {
  int digits = 0;
  for (Mantissa rest = mantissa_; rest != 0; rest /= 10) ++digits;
  return digits;
}

std::uint32_t Decimal::small(std::uint32_t limit) const {
  if (!is_whole()) return limit + 1;
  Mantissa value = mantissa_;
  if (exponent_ > 9 || value > limit || !scale(value, exponent_) || value > limit) {
    return value == 0 ? 0 : limit + 1;
  }
  return static_cast<std::uint32_t>(value);
}

namespace {

// m1 × 10^e1 / d1 and m2 × 10^e2 / d2, the exponents made equal; which of them, if any, was too
// large for it.
enum class Fit { kBoth, kFirstTooLarge, kSecondTooLarge };

Fit make_common(Common& common, int e1, Mantissa d1, int e2, Mantissa d2) {
  common.exponent = std::min(e1, e2);
  common.denominator = d1 * d2;  // both are at most a million
  if (!scale(common.a, e1 - common.exponent) || !multiply(common.a, d2)) return Fit::kFirstTooLarge;
  if (!scale(common.b, e2 - common.exponent) || !multiply(common.b, d1)) {
    return Fit::kSecondTooLarge;
  }
  return Fit::kBoth;
}

}  // namespace

Decimal operator+(const Decimal& a, const Decimal& b) {
  if (a.overflowed() || b.overflowed()) return Decimal::overflow();
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  Common common{a.mantissa_, b.mantissa_, 0, 1};
  const Fit fit = make_common(common, a.exponent_, a.denominator_, b.exponent_, b.denominator_);
  if (fit != Fit::kBoth || __builtin_add_overflow(common.a, common.b, &common.a)) {
    return Decimal::overflow();
  }
  return {common.a, common.exponent, common.denominator};
}

Decimal distance(const Decimal& a, const Decimal& b) {
  if (a.overflowed() || b.overflowed()) return Decimal::overflow();
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  Common common{a.mantissa_, b.mantissa_, 0, 1};
  const Fit fit = make_common(common, a.exponent_, a.denominator_, b.exponent_, b.denominator_);
  if (fit != Fit::kBoth) return Decimal::overflow();
  const Mantissa difference = common.a < common.b ? common.b - common.a : common.a - common.b;
  return {difference, common.exponent, common.denominator};
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  if (a.overflowed() || b.overflowed()) return Decimal::overflow();
  if (a.is_zero() || b.is_zero()) return {};
  Mantissa mantissa = a.mantissa_;
  if (!multiply(mantissa, b.mantissa_)) return Decimal::overflow();
  return {mantissa, a.exponent_ + b.exponent_, Mantissa{a.denominator_} * b.denominator_};
}

Decimal operator/(const Decimal& a, const Decimal& b) {
  if (a.overflowed() || b.overflowed() || b.is_zero()) return Decimal::overflow();
  Mantissa mantissa = a.mantissa_;
  Mantissa denominator = b.mantissa_;
  if (!multiply(mantissa, b.denominator_) || !multiply(denominator, a.denominator_)) {
    return Decimal::overflow();
  }
  return {mantissa, a.exponent_ - b.exponent_, denominator};
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.overflowed() || b.overflowed()) return b.overflowed() <=> a.overflowed();
  if (a.is_zero() || b.is_zero()) return b.is_zero() <=> a.is_zero();
  Common common{a.mantissa_, b.mantissa_, 0, 1};
  switch (make_common(common, a.exponent_, a.denominator_, b.exponent_, b.denominator_)) {
    case Fit::kFirstTooLarge:  // the other one is below 10^36, see kMaxDigits and kMaxDenominator
      return std::strong_ordering::greater;
    case Fit::kSecondTooLarge:
      return std::strong_ordering::less;
    case Fit::kBoth:
      break;
  }
  return common.a <=> common.b;
}

std::string to_string(const Decimal& value) {
  if (value.overflowed()) return "overflow";
  std::string digits = digits_of(value.mantissa_);
  const int exponent = value.exponent_;
  if (exponent > 0) digits.append(static_cast<std::size_t>(exponent), '0');
  if (exponent < 0) {
    const auto after_point = static_cast<std::size_t>(-exponent);
    if (digits.size() <= after_point) digits.insert(0, after_point + 1 - digits.size(), '0');
    digits.insert(digits.size() - after_point, 1, '.');
  }
  if (value.denominator_ > 1) digits.append("/").append(std::to_string(value.denominator_));
  return digits;
}

}  // namespace duizhao
