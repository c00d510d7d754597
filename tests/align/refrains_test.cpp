#include <duizhao/align/refrains.h>

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "made_bitext.h"

namespace duizhao {
namespace {

using Marks = std::vector<std::uint8_t>;

std::vector<Sentence> times(std::size_t count, const std::string& text) {
  return sentences(std::vector<std::string>(count, text));
}

std::vector<Sentence> pages(int count) {
  std::vector<std::string> texts;
  for (int i = 1; i <= count; ++i) texts.push_back("Page " + std::to_string(i));
  return sentences(texts);
}

TEST(Refrains, StandFourTimesInOneTextAlone) {
  std::vector<Sentence> en = times(4, "HOST:");
  en.push_back({"Good evening.", {}, {}, 0});
  const Refrains refrains = refrains_of(times(3, "晚上好。"), en);
  EXPECT_EQ(refrains.en, (Marks{1, 1, 1, 1, 0}));
  EXPECT_EQ(refrains.zh, (Marks{0, 0, 0}));
  EXPECT_TRUE(refrains_of(times(9, "晚上好。"), times(3, "HOST:")).en == Marks(3, 0));
  EXPECT_TRUE(refrains_of(times(3, "晚上好。"), times(3, "HOST:")).en.empty());
}

TEST(Refrains, NumbersAreNotCompared) {
  EXPECT_EQ(refrains_of(sentences({"猫。"}), pages(12)).en, Marks(12, 1));
  EXPECT_EQ(refrains_of(sentences({"第1页", "第2页", "第３页", "第14页"}), pages(1)).zh,
            Marks(4, 1));
}

TEST(Refrains, WhatBothTextsRepeatIsNone) {
  EXPECT_TRUE(refrains_of(times(4, "是的。"), times(8, "Yes.")).en.empty());
  EXPECT_EQ(refrains_of(times(4, "是的。"), times(9, "Yes.")).en, Marks(9, 1));
  EXPECT_TRUE(refrains_of(times(9, ""), sentences({"Yes."})).zh.empty());
}

TEST(Refrains, GainAloneAndLoseInPairs) {
  const Refrains refrains{{0, 1}, {0, 0, 0}};
  const auto type = [](std::uint8_t zh, std::uint8_t en) {
    std::uint32_t number = 0;
    while (kBeadTypes[number].zh != zh || kBeadTypes[number].en != en) ++number;
    return number;
  };
  EXPECT_EQ(refrain_score(refrains, {{1, 1}, type(1, 0)}), kRefrainAlone);
  EXPECT_EQ(refrain_score(refrains, {{0, 1}, type(1, 0)}), 0);
  EXPECT_EQ(refrain_score(refrains, {{0, 1}, type(2, 1)}), kRefrainPaired);
  EXPECT_EQ(refrain_score(refrains, {{0, 1}, type(0, 1)}), 0);
  EXPECT_EQ(refrain_score({}, {{0, 1}, type(2, 1)}), 0);
}

}  // namespace
}  // namespace duizhao
