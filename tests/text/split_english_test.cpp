#include <gtest/gtest.h>

#include <string>

#include "random_text.h"
#include "sentences.h"

namespace duizhao {
namespace {

class English : public testing::TestWithParam<const char*> {};

TEST_P(English, IsCutAtTheBars) {
  EXPECT_EQ(test::split_again(GetParam(), Language::kEnglish), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Stops, English,
                         testing::Values("The rain stopped.| We went out.",
                                         "Are you coming?| Yes!| Good.",
                                         "What?!| You sold it?!?| Really...| He did.", "The end",
                                         "", "  ", "She paused…| Then she went on.",
                                         "I meant ... well, nothing.",
                                         "It costs 3.14 dollars, not 3,000.50.| That is cheap.",
                                         "The bridge opened in 1998.| 20 people came.",
                                         "We left at six.| $5 was enough.",
                                         "Nobody came.|Everyone was tired.| So we left."));

INSTANTIATE_TEST_SUITE_P(
    Abbreviations, English,
    testing::Values(
        "Mr. Li met Mrs. Wang and Dr. Zhao at St. Mary's.| They had tea.",
        "J. K. Rowling wrote it.| J.R.R. Tolkien did not.", "It was John F. Kennedy who spoke.",
        "The U.S. Government agreed.| He lives in the U.S.| She does not.",
        "The U.S. is large.| Ask the E.U.| They know.",
        "We met at 9 a.m. on Monday.| The bus left at 6 p.m.| Everyone was on it.",
        "It opens at 8 a.m. EST and closes early.", "On Jan. 5 it snowed.| By Feb. it was warm.",
        "See No. 5, p. 12 and Fig. 3.| Then go on.",
        "See ch. 3, sec. 4 and par. 5.| Wait a sec.| Go.", "It was Smith v. Jones again.| We won.",
        "He said no.| Nobody asked again.",
        "Bring fruit, e.g. Gala apples, i.e. the red ones.| Thanks.",
        "Smith et al. found it.| Apples, pears, etc.| Then we paid.",
        "She works for Acme Inc. in Leeds.| He left Acme Inc.| It was sad.",
        "Arsenal vs. Chelsea was dull.", "John Smith Jr. came.| So did Jane Doe, Ph.D.| They sat.",
        "Vitamin C is good.| Take vitamin C.| The doctor said so.", "You and I.| Did you know?",
        "They live on Elm St. near the park.", "Prof. Chen, Gen. Sun and Capt. Wu came.",
        "P.S. I love you."));

INSTANTIATE_TEST_SUITE_P(
    Quotations, English,
    testing::Values("\"It is late.\"| He closed the book.", "“It is late.”| He closed the book.",
                    "\"Is it late?\" she asked.| Nobody knew.", "“Run!” he cried.| They ran.",
                    "\"Come in!\" Tom Brown said.| They came in.", "“Go home.” Mary replied.",
                    "He said, \"Stop.\"| Then he left.", "He wrote (it was late.) and slept.",
                    "They left (it was late).| We stayed.", "It was late.)| We stayed.",
                    "(It was late.)| We stayed.", "“I know.| I saw it,” he said.",
                    "The crowd shouted \"Rain! Rain!\" and danced.", "It is a “no.”| We know.",
                    "He called it 'art.'| She did not.",
                    "“Hot”, “cold” and “warm”.| Some say “wet” and mean it.",
                    "“One.| Two.| Three.”| Four."));

INSTANTIATE_TEST_SUITE_P(
    Remarks, English,
    testing::Values("He left.| (Laughs)| She left too.",
                    "Thank you all.| [Applause]| Let us begin.", "He left.| (Laughs.)| She left.",
                    "He left.| (Long pause)", "Where is it?| (Laughs)| It is here.",
                    "He left.| (He was late.)| She left.", "He left.| (Most) people stayed.",
                    "“I left.| (Laughs.)”| She stayed.", "Rinse it.| (2) Eat it.",
                    "He met Dr. (Jane) Smith.", "Acme Inc. (Shanghai) Ltd. is here."));

INSTANTIATE_TEST_SUITE_P(Lists, English,
                         testing::Values("1. Tea", "1. Tea.| 2. Rice.", "1. Tea| 2. Rice| 3. Salt",
                                         "1) Tea| 2) Rice", "(a) Tea| (b) Rice",
                                         "a. Tea| b. Rice| c. Salt", "(i) Tea| (ii) Rice",
                                         "1.) Tea| 2.) Rice", "• Tea| • Rice", "IV. The harvest",
                                         "II. Tea| III. Rice"));

INSTANTIATE_TEST_SUITE_P(
    Addresses, English,
    testing::Values("Write to Jane.Doe@example.org today.| Thanks.",
                    "See https://www.example.org/A.Html?x=1 first.| Then call.",
                    "The site example.com is down.| Try later.", "Call System.Out.println here.",
                    "Version 2.0.1 is out.| Get it."));

INSTANTIATE_TEST_SUITE_P(
    Carelessness, English,
    testing::Values("we went home.| it was late.| nobody minded.", "is it far?| yes it is.",
                    "i like it.| i really do.", "Yahoo! in the morning.", "Wait... what is it?",
                    "It was late.| . . . We left.", "He left . . . and came back.",
                    "I mean . . . I don't know.", "love it!| see you soon", "We need plan a. Tea"));

INSTANTIATE_TEST_SUITE_P(Mixed, English,
                         testing::Values("He said 你好。| Then he left.", "Is it 雨？| Yes.",
                                         "The word.[3]| The next.[4][5]| The last."));

TEST(EnglishLaw, EndsRiseToTheEnd) {
  test::RandomText random(5);
  for (int round = 0; round < 5000; ++round) {
    const std::u32string text = to_utf32(random.text(random.below(80)));
    std::uint32_t last = 0;
    for (const std::uint32_t end : sentence_ends(text, Language::kEnglish)) {
      ASSERT_LT(last, end) << to_utf8(text);
      last = end;
    }
    ASSERT_EQ(last, text.size()) << to_utf8(text);
  }
}

}  // namespace
}  // namespace duizhao
