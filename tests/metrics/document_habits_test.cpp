// What a document does by habit, counted, and what the checker makes of it.
#include <duizhao/metrics/document_habits.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/checker.h>

namespace duizhao {
namespace {

constexpr LanguagePair kToEnglish{Language::kChinese, Language::kEnglish};
constexpr LanguagePair kToChinese{Language::kEnglish, Language::kChinese};

using Pairs = std::vector<Pair>;

// The pairs as an aligner gives them.
Pairs aligned(Pairs pairs) {
  for (Pair& pair : pairs) pair.alignment = 0.9F;
  return pairs;
}

DocumentHabits habits_of(const Pairs& pairs, LanguagePair languages) {
  DocumentHabits habits;
  for (const Pair& pair : pairs) habits.add(pair, languages);
  return habits;
}

// `broken` pairs without a blank behind the full stop, then `kept` with one.
Pairs stops(std::size_t broken, std::size_t kept) {
  Pairs pairs;
  for (std::size_t i = 0; i < broken + kept; ++i) {
    const std::string number = std::to_string(i);
    pairs.push_back({std::to_string(i + 1), number + "号店开门了。大家都来了。",
                     "Shop " + number + " is open." + (i < broken ? "" : " ") + "Everybody came."});
  }
  return aligned(std::move(pairs));
}

std::vector<PairReport> check(const Pairs& pairs, LanguagePair languages, bool with_facts = true) {
  CheckSettings settings;
  settings.only = {"typography"};
  const Checker checker(Lexicon::load(), settings);
  if (!with_facts) return checker.check(pairs, languages);
  BitextFacts facts = checker.facts(languages);
  for (const Pair& pair : pairs) facts.add(pair);
  facts.finish();
  return checker.check(pairs, languages, &facts);
}

std::size_t count_above_neutral(const std::vector<PairReport>& reports) {
  std::size_t count = 0;
  for (const PairReport& report : reports)
    for (const Finding& finding : report.findings)
      if (finding.severity > Severity::kNeutral) ++count;
  return count;
}

TEST(DocumentHabits, CountsPairsThatBreakAndKeep) {
  const Pairs pairs = stops(4, 3);
  const auto habit = habits_of(pairs, kToEnglish).habit(Convention::kBlankBehindStop, pairs[0]);
  ASSERT_TRUE(habit);
  EXPECT_EQ(habit->broken, 4U);
  EXPECT_EQ(habit->pairs, 7U);
  EXPECT_TRUE(habit->begins);
}

TEST(DocumentHabits, BeginWithTheFirstPairThatBreaks) {
  const Pairs pairs = stops(4, 0);
  const DocumentHabits habits = habits_of(pairs, kToEnglish);
  for (std::size_t i = 0; i < pairs.size(); ++i)
    EXPECT_EQ(habits.habit(Convention::kBlankBehindStop, pairs[i])->begins, i == 0) << i;
}

TEST(DocumentHabits, FewSlipsAreNone) {
  const Pairs two = stops(2, 0), few = stops(3, 10);
  EXPECT_FALSE(habits_of(two, kToEnglish).habit(Convention::kBlankBehindStop, two[0]));
  EXPECT_FALSE(habits_of(few, kToEnglish).habit(Convention::kBlankBehindStop, few[0]));
  EXPECT_FALSE(DocumentHabits().habit(Convention::kSingleBlanks, two[0]));
}

TEST(DocumentHabits, OneConventionSaysNothingOfAnother) {
  const Pairs pairs = stops(5, 0);
  const DocumentHabits habits = habits_of(pairs, kToEnglish);
  for (const Convention other :
       {Convention::kBlankBehindComma, Convention::kNoBlankBefore, Convention::kSingleBlanks,
        Convention::kCapitalAtStart, Convention::kCapitalI, Convention::kEndMark,
        Convention::kWideMarks})
    EXPECT_FALSE(habits.habit(other, pairs[0]));
}

TEST(DocumentHabits, AreToldOnce) {
  const auto reports = check(stops(6, 2), kToEnglish);
  ASSERT_EQ(reports[0].findings.size(), 1U);
  EXPECT_EQ(reports[0].findings[0].severity, Severity::kMinor);
  EXPECT_EQ(reports[0].findings[0].message, "no blank behind ‹.›; so in 6 of 8 pairs");
  for (std::size_t i = 1; i < 6; ++i) {
    ASSERT_EQ(reports[i].findings.size(), 1U) << i;
    EXPECT_EQ(reports[i].findings[0].severity, Severity::kNeutral) << i;
  }
  EXPECT_TRUE(reports[7].findings.empty());
}

TEST(DocumentHabits, TwoSlipsInALongTextAreBothTold) {
  EXPECT_EQ(count_above_neutral(check(stops(2, 20), kToEnglish)), 2U);
}

TEST(DocumentHabits, WithoutFactsEverySlipIsTold) {
  EXPECT_EQ(count_above_neutral(check(stops(6, 2), kToEnglish, false)), 6U);
}

// Nobody knows whether the pairs of a list come from one text.
TEST(DocumentHabits, AListOfPairsHasNone) {
  Pairs pairs = stops(6, 2);
  for (Pair& pair : pairs) pair.alignment.reset();
  EXPECT_EQ(count_above_neutral(check(pairs, kToEnglish)), 6U);
}

// In each of these documents every line breaks a convention; the rule speaks once.
TEST(DocumentHabits, OfEveryConvention) {
  const std::vector<Pairs> documents = {
      {{"1", "我买了面包，还有奶。", "I bought bread,and milk."},
       {"2", "他来了，又走了。", "He came,and left."},
       {"3", "天黑了，我们回家。", "It got dark,and we went home."}},
      {{"1", "我买了面包，还有奶。", "I bought bread , and milk."},
       {"2", "他来了，又走了。", "He came , and left."},
       {"3", "天黑了，我们回家。", "It got dark , and we went home."}},
      {{"1", "我买了面包。", "I bought  bread."},
       {"2", "他来了。", "He  came."},
       {"3", "天黑了。", "It got  dark."}},
      {{"1", "你好吗？", "how are you?"},
       {"2", "天黑了。", "it is getting dark."},
       {"3", "请关灯。", "please turn off the light."}},
      {{"1", "今天我想游泳。", "Today i want to swim."},
       {"2", "昨天我没看见他。", "Yesterday i did not see him."},
       {"3", "明天我会来。", "Tomorrow i will come."}},
      {{"1", "今天是星期天", "Sunday"},
       {"2", "天黑了。", "It is getting dark"},
       {"3", "她在花园里看书。", "She is reading in the garden"},
       {"4", "晚饭做好了。", "Dinner is ready"}}};
  for (const Pairs& document : documents)
    EXPECT_EQ(count_above_neutral(check(aligned(document), kToEnglish)), 1U) << document[0].target;
  const Pairs narrow = {{"1", "He came late, but he came.", "他来晚了,但是来了。"},
                        {"2", "It rained, so I read.", "下雨了,我就看书。"},
                        {"3", "If it is dark, turn on the light.", "天黑了,就开灯。"}};
  EXPECT_EQ(count_above_neutral(check(aligned(narrow), kToChinese)), 1U);
}

TEST(DocumentHabits, TheFirstLineMayBeAHeading) {
  const Pairs pairs = aligned({{"1", "老车站明年关闭。", "Old Station to Close Next Year"},
                               {"2", "票价不变。", "Ticket prices stay the same."}});
  EXPECT_EQ(count_above_neutral(check(pairs, kToEnglish)), 0U);
  EXPECT_EQ(count_above_neutral(check(aligned({pairs[1], pairs[0]}), kToEnglish)), 1U);
}

TEST(DocumentHabits, ASentenceThatGoesOnIsNoSmallStart) {
  const Pairs pairs = {{"1", "他要三样：", "He wanted three things:"},
                       {"2", "水、面包和安静。", "water, bread and quiet."},
                       {"3", "她也要：", "She, too:"},
                       {"4", "茶、米饭和音乐。", "tea, rice and music."},
                       {"5", "我要：", "And I:"},
                       {"6", "书、椅子和灯。", "books, a chair and a lamp."}};
  EXPECT_FALSE(habits_of(aligned(pairs), kToEnglish).habit(Convention::kCapitalAtStart, pairs[1]));
}

}  // namespace
}  // namespace duizhao
