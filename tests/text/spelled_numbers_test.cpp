// Numbers as ICU's rules spell them, read back.
#include <duizhao/text/chinese_numbers.h>
#include <duizhao/text/english_numbers.h>

#include <gtest/gtest.h>
#include <unicode/rbnf.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// 5,000 values from 0 to 10^16: the small ones, powers of ten and their neighbours, and others of
// every length, with and without zeros inside.
std::vector<std::int64_t> values() {
  std::vector<std::int64_t> all;
  for (std::int64_t i = 0; i <= 1200; ++i) all.push_back(i);
  for (std::int64_t power = 1; power <= 10'000'000'000'000'000; power *= 10) {
    for (const std::int64_t near : {power - 1, power, power + 1, power + power / 10}) {
      if (near <= 10'000'000'000'000'000) all.push_back(near);
    }
  }
  std::mt19937_64 random(3);
  while (all.size() < 5000) {
    std::int64_t value = 0;
    const auto digits = 3 + random() % 14;
    for (std::size_t i = 0; i < digits; ++i) {
      value = value * 10 + static_cast<std::int64_t>(random() % 3 == 0 ? 0 : random() % 10);
    }
    all.push_back(value);
  }
  return all;
}

using Parser = std::vector<Quantity> (*)(std::u32string_view);

void read_back(const char* locale, const char* rules, Parser parse) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(locale), status);
  ASSERT_TRUE(U_SUCCESS(status));
  int wrong = 0;
  for (const std::int64_t value : values()) {
    icu::UnicodeString spelled;
    icu::FieldPosition position;
    format.format(value, icu::UnicodeString(rules), spelled, position, status);
    ASSERT_TRUE(U_SUCCESS(status)) << rules;
    std::string utf8;
    spelled.toUTF8String(utf8);
    const std::u32string text = to_utf32(utf8);
    const auto quantities = parse(text);
    const Decimal expected(static_cast<std::uint64_t>(value));
    // Alone, formal characters are ordinary words (陆, 拾), and 拾 begins no numeral of units only.
    const bool formal = std::string_view(rules).ends_with("financial");
    if (formal && (text.size() == 1 || text == U"拾万" || text == U"拾亿" || text == U"拾兆")) {
      continue;
    }
    const bool right = quantities.size() == 1 && quantities[0].span.size() == text.size() &&
                       quantities[0].readings.front() == Reading{ReadingKind::kValue, expected};
    if (!right && ++wrong < 20) ADD_FAILURE() << value << ' ' << utf8;
  }
  EXPECT_EQ(wrong, 0);
}

std::vector<Quantity> chinese(std::u32string_view text) { return chinese_quantities(text); }

TEST(SpelledNumbers, Chinese) { read_back("zh", "%spellout-cardinal", chinese); }
TEST(SpelledNumbers, ChineseFinancial) { read_back("zh", "%spellout-cardinal-financial", chinese); }
TEST(SpelledNumbers, ChineseWithTwoAsLiang) {
  read_back("zh", "%spellout-cardinal-alternate2", chinese);
}
TEST(SpelledNumbers, English) { read_back("en", "%spellout-cardinal", english_quantities); }

}  // namespace
}  // namespace duizhao
