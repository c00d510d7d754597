#include <duizhao/metrics/number_words.h>

#include <gtest/gtest.h>

#include <duizhao/text/chinese_numbers.h>
#include <duizhao/text/english_numbers.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

Quantity zh(std::u32string_view text) { return chinese_quantities(text).at(0); }
Quantity en(std::u32string_view text) { return english_quantities(text).at(0); }

TEST(NumberWords, ShowsTheValueWhereItIsNotWritten) {
  EXPECT_EQ(show_number(zh(U"有292万人"), U"有292万人"), "292万 (2,920,000)");
  EXPECT_EQ(show_number(en(U"2.29 million"), U"2.29 million"), "2.29 million (2,290,000)");
  EXPECT_EQ(show_number(zh(U"三成"), U"三成"), "三成 (30%)");
  EXPECT_EQ(show_number(zh(U"八折"), U"八折"), "八折 (20% off)");
  EXPECT_EQ(render_number(zh(U"八折"), Language::kEnglish), "20%");
  EXPECT_EQ(render_number(en(U"15% off"), Language::kChinese), "8.5折");
  EXPECT_EQ(show_number(en(U"two thirds"), U"two thirds"), "two thirds (2/3)");
  EXPECT_EQ(show_number(en(U"forty"), U"forty"), "forty (40)");
  for (const char32_t* const plain : {U"2,920", U"2920", U"45%", U"3.5"}) {
    EXPECT_EQ(show_number(en(plain), plain), to_utf8(plain));
  }
  EXPECT_EQ(show_number(zh(U"10月"), U"10月"), "10月");
  EXPECT_EQ(show_number(zh(U"2022年"), U"2022年"), "2022年");
  EXPECT_EQ(show_number(en(U"COVID-19"), U"COVID-19"), "COVID-19");
}

TEST(NumberWords, RendersInTheOtherLanguage) {
  const auto english = [](std::u32string_view text) {
    return render_number(zh(text), Language::kEnglish).value_or("-");
  };
  const auto chinese = [](std::u32string_view text) {
    return render_number(en(text), Language::kChinese).value_or("-");
  };
  EXPECT_EQ(english(U"292万"), "2.92 million");
  EXPECT_EQ(english(U"250亿"), "25 billion");
  EXPECT_EQ(english(U"一万五千亿"), "1.5 trillion");
  EXPECT_EQ(english(U"三万五"), "35,000");
  EXPECT_EQ(english(U"1234567"), "1,234,567");
  EXPECT_EQ(english(U"百分之二"), "2%");
  EXPECT_EQ(english(U"三月"), "March");
  EXPECT_EQ(english(U"星期天"), "Sunday");
  EXPECT_EQ(english(U"二〇二二年"), "2022");
  EXPECT_EQ(english(U"公元前221年"), "221 BC");
  EXPECT_EQ(english(U"21世纪"), "21st century");
  EXPECT_EQ(english(U"1990年代"), "1990s");
  EXPECT_EQ(chinese(U"2.29 million"), "229万");
  EXPECT_EQ(chinese(U"250 billion"), "2500亿");
  EXPECT_EQ(chinese(U"1.2 trillion"), "1.2万亿");
  EXPECT_EQ(chinese(U"35,000"), "3.5万");
  EXPECT_EQ(chinese(U"4,321"), "4321");
  EXPECT_EQ(chinese(U"Friday"), "星期五");
  EXPECT_EQ(chinese(U"the 1980s"), "1980年代");
  EXPECT_EQ(chinese(U"the 19th century"), "19世纪");
}

TEST(NumberWords, SuggestsNothingThatIsNotCertain) {
  for (const char32_t* const text : {U"约300人", U"三成", U"三倍", U"9点半", U"两国", U"80年代",
                                     U"三分之二", U"COVID-19", U"三四百", U"一个"}) {
    const auto quantities = chinese_quantities(text);
    if (text == std::u32string_view(U"三成")) {
      EXPECT_EQ(render_number(quantities.at(0), Language::kEnglish), "30%");
      continue;
    }
    EXPECT_EQ(render_number(quantities.at(0), Language::kEnglish), std::nullopt) << to_utf8(text);
  }
}

// What is suggested has the value it stands for.
TEST(NumberWords, ReadsBackAsTheSameValue) {
  std::uint64_t value = 7;
  for (int i = 0; i < 2000; ++i) {
    value = value * 6364136223846793005U + 1442695040888963407U;
    std::uint64_t number = (value >> 20U) % 1'000'000'000'000U;
    for (std::uint64_t zeros = value >> 60U; zeros > 6; --zeros) number = number / 10 * 10;
    for (std::uint64_t k = value >> 61U; k > 0; --k)
      number -= number % 1000 != 0 ? number % 1000 : 0;
    if (number < 11) continue;
    const std::u32string digits = to_utf32(std::to_string(number));
    for (const Language language : {Language::kChinese, Language::kEnglish}) {
      const auto written = render_number(zh(digits), language);
      ASSERT_TRUE(written) << number;
      const std::u32string text = to_utf32(*written);
      const Quantity back = language == Language::kChinese ? zh(text) : en(text);
      EXPECT_EQ(back.readings.front().value, Decimal(number)) << *written;
      EXPECT_EQ(back.span.size(), text.size()) << *written;
    }
  }
}

}  // namespace
}  // namespace duizhao
