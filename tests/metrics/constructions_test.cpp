#include <duizhao/metrics/constructions.h>

#include <gtest/gtest.h>

namespace duizhao {
namespace {

std::string found(std::u32string_view chinese, std::u32string_view english) {
  static const Lexicon lexicon = Lexicon::load();
  std::string result;
  for (const auto& one : unanswered_constructions(lexicon, chinese, english))
    result += std::string(one.parts) + "@" + std::to_string(one.span.begin.value) + "-" +
              std::to_string(one.span.end.value) + ";";
  return result;
}

TEST(Constructions, AreFoundWithTheirPlace) {
  EXPECT_EQ(found(U"周末他不是钓鱼，就是睡觉。", U"On weekends he isn't fishing or sleeping."),
            "不是 .. 就是@3-10;");
  EXPECT_EQ(found(U"我們無不感到高興。", U"We did not feel happy."), "无不@2-4;");
}

TEST(Constructions, AreAnsweredByAnyOfTheirWords) {
  EXPECT_EQ(
      found(U"周末他不是钓鱼，就是睡觉。", U"On weekends he either fishes or doesn't get up."), "");
  EXPECT_EQ(found(U"我们无不感到高兴。", U"There was not one of us, everyone felt, who frowned."),
            "");
  EXPECT_EQ(found(U"差点没赶上车。", U"I ALMOST missed the bus."), "");
}

TEST(Constructions, AskForASignWhereTheListHasOne) {
  EXPECT_EQ(found(U"周末他不是钓鱼，就是睡觉。", U"On weekends he fishes and sleeps."), "");
}

TEST(Constructions, EndWithTheSentence) {
  EXPECT_EQ(found(U"这不是我的。就是他的也不行。", U"It's not mine. His won't do."), "");
}

TEST(Constructions, LookAtWhatStandsBeforeAndBetween) {
  EXPECT_EQ(found(U"你是不是以为就是他？", U"Don't you think it is him?"), "");
  EXPECT_EQ(found(U"这不是酒，而是就是水的东西。", U"It's not wine, it's something like water."),
            "");
}

TEST(Constructions, NeedANumeralBeforeAboveAndBelow) {
  EXPECT_EQ(found(U"十八岁以上可以投票。", U"Those under 18 may vote."), "以上@3-5;");
  EXPECT_EQ(found(U"以上是我的意见。", U"My opinion is below."), "");
  EXPECT_EQ(found(U"每月两千元以下", U"over 2,000 a month"), "以下@5-7;");
}

TEST(Constructions, AreToldFromWordsThatBeginLikeThem) {
  EXPECT_EQ(found(U"这种药无不良反应。", U"This medicine has no side effects."), "");
  EXPECT_EQ(found(U"与其他城市相比，这里的房租不如那里高。",
                  U"Compared with other cities, the rents here are not so high."),
            "");
  EXPECT_EQ(found(U"质量差点没关系。", U"It does not matter if the quality is poor."), "");
  EXPECT_EQ(found(U"与其等他，不如走路去。", U"Wait for him and walk there."), "与其 .. 不如@0-7;");
}

TEST(Constructions, OfNothingAreNone) {
  EXPECT_EQ(found(U"", U""), "");
  EXPECT_EQ(found(U"不是", U"not"), "");
}

}  // namespace
}  // namespace duizhao
