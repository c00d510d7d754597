#include <duizhao/text/english.h>

#include <gtest/gtest.h>

#include <string>

#include <duizhao/text/utf8.h>

#include "random_text.h"

namespace duizhao {
namespace {

std::string normals(std::string_view text) {
  std::string all;
  for (const EnglishWord& word : english_words(text)) all += (all.empty() ? "" : " ") + word.normal;
  return all;
}

struct Case {
  const char* text;
  const char* words;
};

class EnglishWords : public testing::TestWithParam<Case> {};

TEST_P(EnglishWords, AreNormal) { EXPECT_EQ(normals(GetParam().text), GetParam().words); }

INSTANTIATE_TEST_SUITE_P(
    All, EnglishWords,
    testing::Values(
        Case{"He hasn't left the U.S., has he?", "he has not left the u.s has he"},
        Case{"It’s the farmer's cart, they’ll say.", "it 's the farmer 's cart they 'll say"},
        Case{"I'm sure we've met; you'd know, they're late.",
             "i 'm sure we 've met you 'd know they 're late"},
        Case{"can't won't shan't ain't don’t", "can not will not shall not is not do not"},
        Case{"She couldn't've known", "she could not 've known"},
        Case{"the workers' union", "the workers union"}, Case{"five o'clock", "five o'clock"},
        Case{"a well-known 20-year-old", "a well known 20 year old"},
        Case{"1,234,567 people, 3.14 and 2,5", "1234567 people 3.14 and 25"},
        Case{"In 2020, 300 came", "in 2020 300 came"},
        Case{"up 4.5% to $2.92 million.", "up 4.5 to 2.92 million"},
        Case{"the 19th, COVID-19, A4, H1N1", "the 19th covid 19 a4 h1n1"},
        Case{"Mr. Li of Inc. e.g. i.e. J.K. Rowling", "mr li of inc e.g i.e j.k rowling"},
        Case{"the end.The start", "the end the start"}, Case{"Café Ünal naïve", "café ünal naïve"},
        Case{"ＡＢＣ １２", "abc 12"}, Case{"他在 Google 工作", "google"}, Case{"--- ... 。“”", ""},
        Case{"", ""}, Case{"'tis \"quoted\" ‘so’", "tis quoted so"},
        Case{"Let's go", "let 's go"}));

TEST(EnglishWords, SpansLeadBackToTheText) {
  const std::string text = "雨: he can’t pay 1,200 to Tom's.";
  const auto words = english_words(text);
  const std::u32string characters = to_utf32(text);
  std::string pieces;
  for (const EnglishWord& word : words)
    pieces += to_utf8(characters.substr(word.span.begin.value, word.span.size())) + "|";
  EXPECT_EQ(pieces, "he|ca|n’t|pay|1,200|to|Tom|'s|");
}

TEST(EnglishWords, KnowCapitals) {
  const auto words = english_words("The cat saw Émile's US dog.");
  std::string capitals;
  for (const EnglishWord& word : words) capitals += word.capital ? 'C' : '.';
  EXPECT_EQ(capitals, "C..C.C.");
}

TEST(EnglishWords, OfAnyTextAreInOrderAndNotEmpty) {
  test::RandomText random(3);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = random.text(random.below(60));
    std::uint32_t last = 0;
    for (const EnglishWord& word : english_words(text)) {
      EXPECT_FALSE(word.normal.empty());
      EXPECT_LT(word.span.begin, word.span.end);
      EXPECT_LE(last, word.span.begin.value);
      last = word.span.end.value;
    }
    EXPECT_LE(last, count_code_points(text));
  }
}

}  // namespace
}  // namespace duizhao
