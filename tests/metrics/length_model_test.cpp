#include <cmath>

#include <gtest/gtest.h>

#include <duizhao/metrics/length_model.h>

namespace duizhao {
namespace {

constexpr LanguagePair kFromChinese{Language::kChinese, Language::kEnglish};

TEST(LengthModel, CountsLettersNotMarks) {
  const PairLength length = pair_length("今天，下雨 2！", "It's raining — at 2 o'clock.");
  EXPECT_EQ(length.han, 4U);
  EXPECT_DOUBLE_EQ(length.chinese, 4.35);
  EXPECT_DOUBLE_EQ(length.english, 19);
  EXPECT_DOUBLE_EQ(length.ratio(), std::log(22 / 5.85));
}

TEST(LengthModel, ExpectationsTurnTheRatioRound) {
  const PairLength length{.chinese = 40, .english = 120, .han = 40};
  EXPECT_NEAR(expected_english(length, length.ratio()), 120, 1e-9);
  EXPECT_NEAR(expected_chinese(length, length.ratio()), 40, 1e-9);
  EXPECT_NEAR(length_deviation(length, length.ratio()), 0, 1e-9);
}

TEST(LengthModel, LongTextsVaryLess) {
  const PairLength brief{.chinese = 10, .english = 20, .han = 10};
  const PairLength lengthy{.chinese = 100, .english = 216, .han = 100};
  EXPECT_LT(length_deviation(lengthy, 1.164), length_deviation(brief, 1.164));
}

TEST(LengthModel, TheMeanMovesFromTheDirectionsToTheBitexts) {
  LengthMean mean(kFromChinese);
  const double prior = mean.value();
  const PairLength wordy{.chinese = 50, .english = 220, .han = 50};
  mean.add(wordy);
  EXPECT_GT(mean.value(), prior);
  EXPECT_LT(mean.value(), prior + 0.05);
  for (int i = 0; i < 2000; ++i) mean.add(wordy);
  EXPECT_NEAR(mean.value(), wordy.ratio(), 0.01);
}

TEST(LengthModel, EmptyAndForeignPairsDoNotCount) {
  LengthMean mean(kFromChinese);
  const double prior = mean.value();
  mean.add(pair_length("", "Tea"));
  mean.add(pair_length("茶", ""));
  mean.add(pair_length("Tea", "Tea"));
  EXPECT_EQ(mean.value(), prior);
  EXPECT_FALSE(
      has_length(pair_length("今天下雨，明天放晴。", "今天下雨，明天放晴。"), Language::kChinese));
  EXPECT_FALSE(has_length(pair_length("好的。", "All right."), Language::kChinese));
}

}  // namespace
}  // namespace duizhao
