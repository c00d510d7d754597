#include <duizhao/text/decimal.h>

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace duizhao {
namespace {

Decimal decimal(std::u32string_view digits) { return Decimal::from_digits(digits); }

TEST(Decimal, ReadsAndPrints) {
  for (const char* text :
       {"0", "7", "10", "1820000000000", "0.25", "3.14159", "1200.05", "0.001"}) {
    const std::string digits = text;
    EXPECT_EQ(to_string(decimal(std::u32string(digits.begin(), digits.end()))), text);
  }
  EXPECT_EQ(to_string(decimal(U"1,234.50")), "1234.5");
  EXPECT_EQ(to_string(decimal(U"007")), "7");
}

TEST(Decimal, FractionsAreExact) {
  EXPECT_EQ(to_string(Decimal(1) / Decimal(4)), "0.25");
  EXPECT_EQ(to_string(Decimal(2) / Decimal(6)), "1/3");
  EXPECT_EQ(Decimal(1) / Decimal(3) * Decimal(3), Decimal(1));
  EXPECT_EQ(Decimal(1) / Decimal(3) + Decimal(1) / Decimal(6), Decimal(1) / Decimal(2));
  EXPECT_EQ(decimal(U"0.1") + decimal(U"0.2"), decimal(U"0.3"));
  EXPECT_EQ(decimal(U"1.82") * Decimal::power_of_ten(12), Decimal(1820000000000));
  EXPECT_EQ(distance(Decimal(3), decimal(U"4.5")), decimal(U"1.5"));
}

TEST(Decimal, Compares) {
  const std::vector<Decimal> ascending = {
      Decimal(1) / Decimal(0), {},         decimal(U"0.3"), Decimal(1) / Decimal(3),
      decimal(U"0.34"),        Decimal(1), Decimal(10),     Decimal::power_of_ten(900)};
  for (std::size_t i = 0; i < ascending.size(); ++i) {
    for (std::size_t j = 0; j < ascending.size(); ++j) {
      EXPECT_EQ(ascending[i] <=> ascending[j], i <=> j) << i << ' ' << j;
    }
  }
}

TEST(Decimal, OverflowIsStickyAndEqualsOnlyItself) {
  const Decimal long_one = decimal(U"1234567890123456789012345678901");
  EXPECT_TRUE(long_one.overflowed());
  EXPECT_TRUE((long_one + Decimal(1)).overflowed());
  EXPECT_TRUE((long_one * Decimal()).overflowed());
  EXPECT_TRUE((Decimal(1) / Decimal()).overflowed());
  EXPECT_TRUE((Decimal::power_of_ten(900) * Decimal::power_of_ten(900)).overflowed());
  EXPECT_TRUE((Decimal::power_of_ten(900) + Decimal(1)).overflowed());
  EXPECT_TRUE((Decimal(1) / Decimal(1000003)).overflowed());
  EXPECT_EQ(long_one, Decimal(1) / Decimal());
  EXPECT_LT(long_one, Decimal());
  EXPECT_EQ(to_string(long_one), "overflow");
  EXPECT_TRUE(decimal(std::u32string(5000, U'9')).overflowed());
  EXPECT_TRUE(decimal(U"1" + std::u32string(5000, U'0')).overflowed());
}

TEST(Decimal, AgreesWithWholeNumbers) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20000; ++i) {
    const std::uint64_t a = random() >> (24 + random() % 40);
    const std::uint64_t b = random() >> (34 + random() % 30);
    const Decimal x(a), y(b);
    ASSERT_EQ(to_string(x + y), std::to_string(a + b));
    ASSERT_EQ(x <=> y, a <=> b);
    ASSERT_EQ(to_string(distance(x, y)), std::to_string(a < b ? b - a : a - b));
    if (a < (1ULL << 32)) {
      ASSERT_EQ(to_string(x * y), std::to_string(a * b));
    }
    if (b != 0 && b < 1000) {
      ASSERT_EQ(x / y * y, x);
    }
    ASSERT_EQ(x.small(5000), a <= 5000 ? a : 5001);
  }
}

TEST(Decimal, CountsSignificantDigits) {
  EXPECT_EQ(Decimal(2290000).significant_digits(), 3);
  EXPECT_EQ(Decimal(2290000).exponent(), 4);
  EXPECT_EQ(decimal(U"0.0120").significant_digits(), 2);
  EXPECT_EQ(Decimal().significant_digits(), 0);
}

}  // namespace
}  // namespace duizhao
