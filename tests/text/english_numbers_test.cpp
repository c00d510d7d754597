#include <duizhao/text/english_numbers.h>

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "quantities.h"
#include "random_text.h"

namespace duizhao {
namespace {

using test::reads;
using test::show;

std::string en(std::u32string_view text) { return show(english_quantities(text)); }

using Cases = std::vector<std::pair<std::u32string_view, std::string>>;

void expect(const Cases& cases) {
  for (const auto& [text, expected] : cases) EXPECT_EQ(en(text), expected) << to_utf8(text);
}

TEST(EnglishNumbers, Numerals) {
  expect({{U"two hundred and fifty thousand people", "250000"},
          {U"three million and five million", "3000000 5000000"},
          {U"two hundred and three hundred", "200 300"},
          {U"one hundred and one nights", "101"},
          {U"$300+ billion", "300000000000"},
          {U"2.29 million", "2290000"},
          {U"12k runners", "12000"},
          {U"a hundred", "100"},
          {U"half a million", "500000"},
          {U"two and a half million", "2500000"},
          {U"two dozen", "24"},
          {U"twenty-one", "21"},
          {U"nineteen ninety-five", "1995"},
          {U"290 000 tonnes", "290000"},
          {U"No.1", "1"},
          {U"two three four", "2 3 4"}});
  EXPECT_TRUE(reads(english_quantities(U"42.000 people"), "42000"));
  EXPECT_TRUE(reads(english_quantities(U"a 5m wall"), "5"));
}

TEST(EnglishNumbers, SharesAndOrdinals) {
  expect({{U"45%", "45"},
          {U"forty-five percent", "45"},
          {U"five per cent", "5"},
          {U"3 percentage points", "3"},
          {U"two-thirds", "2/3"},
          {U"one third of it", "1/3"},
          {U"three quarters", "0.75"},
          {U"three times", "3"},
          {U"tenfold", "10"},
          {U"the twenty-first floor", "21"},
          {U"the 5th floor", "5"}});
  EXPECT_TRUE(reads(english_quantities(U"2/5 of them"), "p0.4"));
}

TEST(EnglishNumbers, DatesAndTimes) {
  expect({{U"on October 1, 2020", "m10 1 2020"},
          {U"on 3 May", "3 m5"},
          {U"on Wednesday", "w3"},
          {U"Saturday's crash", "w6"},
          {U"9 a.m.", "t540"},
          {U"at 9.30pm", "t570"},
          {U"half past nine", "t570"},
          {U"quarter to ten", "t585"},
          {U"14:30", "t150"},
          {U"the 1980s", "d1980"},
          {U"the eighties", "d80"},
          {U"the 19th century", "c19"}});
  EXPECT_TRUE(reads(english_quantities(U"the 1980s"), "1980"));
  EXPECT_TRUE(reads(english_quantities(U"in the '80s"), "d1980"));
}

TEST(EnglishNumbers, WordsThatDemandNothing) {
  for (const char32_t* const text :
       {U"It may march on.", U"May I come in?", U"one of them", U"Wait a second.", U"both of us",
        U"only once", U"a first step", U"thousands of them", U"COVID-19", U"an F-16", U"G20",
        U"World War II", U"see www.example.com/2020", U"a dozen", U"a fortnight", U"the sun"}) {
    EXPECT_EQ(en(text), "") << to_utf8(text);
  }
}

TEST(EnglishNumbers, RangesShareWhatFollows) {
  EXPECT_TRUE(reads(english_quantities(U"3-5 million"), "3000000"));
  EXPECT_TRUE(reads(english_quantities(U"five to ten percent"), "p0.05"));
  EXPECT_TRUE(reads(english_quantities(U"26 to 32 kilobases"), "u26000"));
  EXPECT_FALSE(reads(english_quantities(U"in 2,692, 37.6% of them"), "p26.92"));
}

TEST(EnglishNumbers, UnitsAndSpans) {
  const auto q = english_quantities(U"US$3.5 million for 10 miles");
  ASSERT_EQ(q.size(), 2U);
  EXPECT_EQ(q[0].unit, Unit::kUsDollar);
  EXPECT_EQ(q[0].span, (Span{{3}, {14}}));
  EXPECT_EQ(q[1].unit, Unit::kMile);
  EXPECT_TRUE(reads(english_quantities(U"48 hours"), "2"));
}

TEST(EnglishNumbers, FormsThatAreEasilyMisread) {
  expect({{U"minus 5", "5"},
          {U"in 221 BC", "221"},
          {U"in AD 221", "221"},
          {U"version 2.3.1", ""},
          {U"Call 400-810-8888 now", ""},
          {U"won 3-2", "3 2"},
          {U"at 14:43", "t163"},
          {U"three more miles", "3"},
          {U"threefold", "3"}});
  EXPECT_TRUE(english_quantities(U"minus 5")[0].negative);
  EXPECT_TRUE(english_quantities(U"-5°C")[0].negative);
  EXPECT_TRUE(english_quantities(U"five degrees below zero")[0].negative);
  EXPECT_FALSE(english_quantities(U"3-5 degrees")[1].negative);
  EXPECT_TRUE(english_quantities(U"221 BC")[0].negative);
  EXPECT_EQ(english_quantities(U"three more miles")[0].unit, Unit::kMile);
  EXPECT_EQ(english_quantities(U"a mile")[0].unit, Unit::kMile);
  EXPECT_TRUE(reads(english_quantities(U"until 18.12"), "y1218"));
  EXPECT_TRUE(reads(english_quantities(U"18 December"), "y1218"));
  EXPECT_EQ(english_quantities(U"version 2.3.1")[0].code, U"2.3.1");
}

TEST(EnglishNumbers, AnyTextIsRead) {
  test::RandomText random(12);
  const std::vector<std::u32string> pieces = {
      U"a",        U"an",    U"one",  U"two",    U"ten",   U"twenty", U"hundred", U"thousand",
      U"million",  U"and",   U"half", U"dozen",  U"first", U"third",  U"thirds",  U"percent",
      U"per cent", U"times", U"May",  U"Monday", U"s",     U"th",     U"1",       U"23",
      U"1980",     U"4,567", U".",    U",",      U" ",     U" ",      U"-",       U"–",
      U"'",        U"$",     U"%",    U":",      U"/",     U"km",     U"a.m.",    U"pm",
      U"century",  U"to",    U"+",    U"@",      U".com",  U"½",      U"COVID",   U"é",
      U"quarter",  U"past"};
  for (int i = 0; i < 20000; ++i) {
    const auto text = test::random_pieces(1 + random.below(24), pieces, random);
    ASSERT_TRUE(test::in_order(english_quantities(text), text.size())) << to_utf8(text);
  }
}

TEST(EnglishNumbers, TimeIsLinear) {
  using Clock = std::chrono::steady_clock;
  for (const auto& piece :
       {U"one ", U"1", U"a", U"hundred and ", U"1,", U"half-", U"1.", U"a ", U"-"}) {
    std::u32string text;
    while (text.size() < 200000) text += piece;
    const auto begin = Clock::now();
    EXPECT_TRUE(test::in_order(english_quantities(text), text.size()));
    EXPECT_LT(Clock::now() - begin, std::chrono::seconds(5)) << to_utf8(piece);
  }
}

}  // namespace
}  // namespace duizhao
