// Times of subtitles as evidence: how they are learned, and what beads they favour.
#include <duizhao/align/timing.h>

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include <duizhao/align/aligner.h>
#include "../lexicon/mini_lexicon.h"
#include "made_bitext.h"

namespace duizhao {
namespace {

constexpr float kEvery = 4;  // seconds from one sentence to the next

// `count` sentences, each shown three seconds of four.
std::vector<Sentence> shown(std::uint32_t count, float shift, float speed) {
  std::vector<Sentence> sentences;
  for (std::uint32_t i = 0; i < count; ++i) {
    const float begin = shift + speed * kEvery * static_cast<float>(i);
    Sentence sentence;
    sentence.time = TimeSpan{begin, begin + 3 * speed};
    sentences.push_back(sentence);
  }
  return sentences;
}

std::vector<Step> diagonal(std::uint32_t count) {
  std::vector<Step> path;
  for (std::uint32_t i = 0; i < count; ++i) path.push_back({{i, i}, 0});
  return path;
}

TEST(Timing, LearnsShiftAndSpeed) {
  Timing timing = timing_of(shown(90, 2, 1), shown(90, 12, 1.04F));
  learn_times(timing, diagonal(90));
  EXPECT_NEAR(timing.speed, 1.04, 1e-3);
  EXPECT_NEAR(timing.shift, 12 - 2 * 1.04, .05);
  EXPECT_NEAR(timing.spread, .1, 1e-6);
  EXPECT_NEAR(timing_score(timing, {{7, 7}, 0}), std::log(.95 * timing.gap / .2 + .05), .2);
  EXPECT_NEAR(timing_score(timing, {{7, 8}, 0}), std::log(.05), .1);
}

TEST(Timing, AWrongStretchOfThePathIsOutvoted) {
  std::vector<Step> path;
  for (std::uint32_t i = 0; i < 60; ++i) path.push_back({{i, i < 20 || i >= 30 ? i : i + 1}, 0});
  Timing timing = timing_of(shown(60, 0, 1), shown(60, 0, 1));
  learn_times(timing, path);
  EXPECT_NEAR(timing.shift, 0, 1e-6);
  EXPECT_GT(timing_score(timing, {{25, 25}, 0}), 1);
  EXPECT_LT(timing_score(timing, {{25, 26}, 0}), -1);
}

TEST(Timing, TimesThatDoNotAgreeAreDropped) {
  std::vector<Sentence> zh = shown(90, 0, 1);
  for (std::uint32_t i = 0; i < 90; ++i) {
    const auto off = static_cast<float>(i * 37 % 50);
    zh[i].time = TimeSpan{zh[i].time->begin + off, zh[i].time->end + off};
  }
  Timing timing = timing_of(zh, shown(90, 0, 1));
  learn_times(timing, diagonal(90));
  EXPECT_EQ(timing_score(timing, {{7, 7}, 0}), 0);
}

TEST(Timing, FewBeadsOrOneTextWithTimesSayNothing) {
  Timing few = timing_of(shown(9, 0, 1), shown(9, 0, 1));
  learn_times(few, diagonal(9));
  EXPECT_EQ(timing_score(few, {{7, 7}, 0}), 0);
  std::vector<Sentence> zh = shown(90, 0, 1);
  zh[5].time.reset();
  EXPECT_TRUE(timing_of(zh, shown(90, 0, 1)).zh.empty());
}

// Twelve times the same line, of which English has left out one: only the time says which.
TEST(Timing, SaysWhichOfEqualLinesIsMissing) {
  MadeBitext made = BitextMaker(5).make(0);
  for (std::uint32_t i = 0; i < 40; ++i) {
    const MadeBitext one = BitextMaker(100 + i).make(1);
    if (one.zh.sentences.size() != 1 || one.en.sentences.size() != 1) continue;
    made.zh.sentences.push_back(one.zh.sentences[0]);
    made.en.sentences.push_back(one.en.sentences[0]);
  }
  const auto before = static_cast<std::uint32_t>(made.zh.sentences.size());
  ASSERT_GT(before, 20U);
  for (std::uint32_t i = 0; i < 12; ++i) {
    made.zh.sentences.push_back({"嗯。", {}, {}, 0});
    made.en.sentences.push_back({"Mm.", {}, {}, 0});
  }
  const auto set_times = [](Document& document, float shift) {
    const auto count = static_cast<std::uint32_t>(document.sentences.size());
    const std::vector<Sentence> times = shown(count, shift, 1);
    for (std::uint32_t i = 0; i < count; ++i) document.sentences[i].time = times[i].time;
  };
  set_times(made.zh, 0);
  set_times(made.en, 5);
  constexpr std::uint32_t kMissing = 4;
  made.en.sentences.erase(made.en.sentences.begin() + before + kMissing);
  const Alignment alignment = Aligner(mini().lexicon).align(made.zh, made.en);
  for (const Bead& bead : alignment.beads) {
    if (bead.target.empty()) {
      EXPECT_EQ(bead.source.begin.value, before + kMissing) << bead;
    }
    if (bead.source.begin.value != before + kMissing + 1) continue;
    EXPECT_EQ(bead.target.begin.value, before + kMissing) << bead;
  }
}

}  // namespace
}  // namespace duizhao
