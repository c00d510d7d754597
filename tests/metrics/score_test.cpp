#include <duizhao/metrics/score.h>
#include <gtest/gtest.h>

#include <utility>

namespace duizhao {
namespace {

Finding finding(const char* rule, const char* category, Severity severity, float confidence = 1) {
  Finding made;
  made.rule = rule;
  made.category = category;
  made.severity = severity;
  made.confidence = confidence;
  return made;
}

// Of an ordinary pair.
MeaningFeatures ordinary() {
  MeaningFeatures features{};
  features[kChineseTotal] = features[kEnglishTotal] = -20;
  features[kChineseMean] = features[kEnglishMean] = -1;
  features[kChineseContent] = features[kEnglishContent] = 12;
  features[kContentLinks] = 10;
  features[kDisorder] = -0.5F;
  features[kSummedDisorder] = -2;
  features[kStrayLinks] = -3;
  return features;
}

TEST(Score, MoreFindingsAndGraverOnesNeverMakeItBetter) {
  const auto minor = finding("repeated", "linguistic-conventions/grammar", Severity::kMinor);
  const auto major = finding("untranslated", "accuracy/untranslated", Severity::kMajor);
  const auto critical = finding("empty", "accuracy/omission", Severity::kCritical);
  EXPECT_DOUBLE_EQ(score_of({}, 0.9), 0.9);
  EXPECT_DOUBLE_EQ(score_of({minor}, 0.9), 0.9 * 0.9);
  EXPECT_LT(score_of({major}, 0.9), score_of({minor}, 0.9));
  EXPECT_LT(score_of({critical}, 0.9), score_of({major}, 0.9));
  EXPECT_LT(score_of({minor, major}, 0.9), score_of({major}, 0.9));
  const auto unsure = finding("empty", "accuracy/omission", Severity::kCritical, 0.5F);
  EXPECT_DOUBLE_EQ(score_of({unsure}, 0.5), 0.5 * (1 - 0.5 * 0.6));
}

TEST(Score, SmallSlipsOfPunctuationCountATenth) {
  const auto comma = finding("width", "locale-conventions/punctuation", Severity::kMinor);
  EXPECT_DOUBLE_EQ(score_of({comma}, 1), 0.99);
  const auto grave = finding("brackets", "linguistic-conventions/punctuation", Severity::kMajor);
  EXPECT_DOUBLE_EQ(score_of({grave}, 1), 0.6);
}

TEST(Score, WhatTheFeaturesSayCountsOnce) {
  const auto omission = finding("omission", "accuracy/omission", Severity::kMajor);
  EXPECT_DOUBLE_EQ(score_of({omission}, 0.4), 0.4);
}

TEST(Score, NoMoreDamageMakesItBetter) {
  for (const Language source : {Language::kChinese, Language::kEnglish}) {
    const double whole = meaning_score(ordinary(), source);
    for (const auto feature : {kChineseUnlinked, kEnglishUnlinked, kChineseGreatest, kDisorder,
                               kLoneNumbers, kLoneQuestion}) {
      MeaningFeatures worse = ordinary();
      double before = whole;
      for (int step = 0; step < 5; ++step) {
        worse.at(feature) += 0.3F;
        if (feature == kDisorder) worse[kSummedDisorder] += 0.3F * 4;  // of sixteen tokens
        const double now = meaning_score(worse, source);
        EXPECT_LE(now, before) << name(feature);
        before = now;
      }
      EXPECT_LT(before, whole) << name(feature);
    }
  }
}

// What is missing from the target weighs the same in both directions, apart from the detectors.
TEST(Score, InputsAreOfTheSourceAndTheTarget) {
  MeaningFeatures features = ordinary();
  features[kChineseRun] = 7;
  features[kChineseLost] = 0.4F;
  features[kShortEnglish] = 2;
  MeaningFeatures mirrored = ordinary();
  mirrored[kEnglishRun] = 7;
  mirrored[kEnglishLost] = 0.4F;
  mirrored[kLongEnglish] = 2;
  const ScoreInputs one = score_inputs(features, Language::kChinese);
  const ScoreInputs other = score_inputs(mirrored, Language::kEnglish);
  for (std::size_t i = 0; i < kMeaningFeatures; ++i)
    EXPECT_DOUBLE_EQ(one.at(i), other.at(i)) << score_input_name(i);
  EXPECT_EQ(score_input_name(kChineseRun), "source run");
  EXPECT_EQ(score_input_name(kShortEnglish), "short target");
  EXPECT_EQ(score_input_name(kMeaningFeatures), "missing target");
}

}  // namespace
}  // namespace duizhao
