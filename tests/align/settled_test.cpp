// Beads that a person has locked, delimiter lines, and texts that hold both languages by turns.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <duizhao/align/aligner.h>
#include <duizhao/text/error.h>
#include <duizhao/text/two_languages.h>
#include "../lexicon/mini_lexicon.h"
#include "made_bitext.h"

namespace duizhao {
namespace {

const Aligner& aligner() {
  static const Aligner kAligner(mini().lexicon);
  return kAligner;
}

std::uint32_t size(const Document& document) {
  return static_cast<std::uint32_t>(document.sentences.size());
}

// Empty sides are the same wherever they stand.
bool same(const Bead& one, const Bead& other) {
  const auto same_range = [](const auto& a, const auto& b) {
    return a == b || (a.empty() && b.empty());
  };
  return same_range(one.source, other.source) && same_range(one.target, other.target);
}

bool holds(const Alignment& alignment, const Bead& bead) {
  return std::any_of(alignment.beads.begin(), alignment.beads.end(),
                     [&](const Bead& other) { return same(bead, other) && other.confidence == 1; });
}

// Every sentence of both sides once; what is not moved is in order on both sides.
void expect_an_alignment(const Alignment& alignment, const Document& source,
                         const Document& target) {
  std::vector<int> src(source.sentences.size());
  std::vector<int> tgt(target.sentences.size());
  std::uint32_t last_source = 0;
  std::uint32_t last_target = 0;
  for (const Bead& bead : alignment.beads) {
    for (std::uint32_t i = bead.source.begin.value; i < bead.source.end.value; ++i) ++src.at(i);
    for (std::uint32_t j = bead.target.begin.value; j < bead.target.end.value; ++j) ++tgt.at(j);
    EXPECT_GE(bead.source.begin.value, last_source);
    last_source = bead.source.begin.value;
    if (bead.moved || bead.source.empty() || bead.target.empty()) continue;
    EXPECT_GE(bead.target.begin.value, last_target);
    last_target = bead.target.begin.value;
  }
  EXPECT_EQ(src, std::vector<int>(src.size(), 1));
  EXPECT_EQ(tgt, std::vector<int>(tgt.size(), 1));
}

Bead bead(std::uint32_t s0, std::uint32_t s1, std::uint32_t t0, std::uint32_t t1) {
  return {{{s0}, {s1}}, {{t0}, {t1}}};
}

class Locked : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(Locked, WhatWasFoundChangesNothing) {
  const MadeBitext made = BitextMaker(GetParam()).make(80);
  const Alignment found = aligner().align(made.zh, made.en);
  std::mt19937 random(GetParam());
  for (const unsigned share : {1U, 3U, 20U}) {
    std::vector<Bead> locked;
    for (const Bead& one : found.beads)
      if (random() % share == 0) locked.push_back(one);
    std::shuffle(locked.begin(), locked.end(), random);
    const Alignment again = aligner().align(made.zh, made.en, locked);
    ASSERT_EQ(again.beads.size(), found.beads.size());
    for (std::size_t i = 0; i < found.beads.size(); ++i) {
      EXPECT_TRUE(same(again.beads[i], found.beads[i])) << again.beads[i] << found.beads[i];
      EXPECT_EQ(again.beads[i].moved, found.beads[i].moved);
    }
    for (const Bead& one : locked) EXPECT_TRUE(holds(again, one)) << one;
  }
}

// Any beads whatever, of any shape and order.
TEST_P(Locked, WhatIsLockedStandsInTheResult) {
  std::mt19937 random(GetParam());
  const MadeBitext made = BitextMaker(GetParam()).make(60);
  const auto below = [&random](std::uint32_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
  };
  for (int trial = 0; trial < 6; ++trial) {
    std::vector<Bead> locked;
    std::vector<std::uint32_t> targets;
    for (std::uint32_t j = below(9); j + 8 < size(made.en); j += 8 + below(9)) targets.push_back(j);
    if (trial % 2 == 1) std::shuffle(targets.begin(), targets.end(), random);
    std::uint32_t i = below(9);
    for (const std::uint32_t j : targets) {
      if (i + 8 >= size(made.zh)) break;
      const std::uint32_t sources = below(8);
      locked.push_back(bead(i, i + sources, j, j + (sources == 0 ? 1 + below(7) : below(8))));
      locked.back().moved = below(4) == 0;
      i += 8 + below(9);
    }
    const Alignment alignment = aligner().align(made.zh, made.en, locked);
    expect_an_alignment(alignment, made.zh, made.en);
    for (const Bead& one : locked) EXPECT_TRUE(holds(alignment, one)) << one;

    for (Bead& one : locked) {
      const SourceRange source = one.source;
      one.source = {{one.target.begin.value}, {one.target.end.value}};
      one.target = {{source.begin.value}, {source.end.value}};
    }
    const Alignment back = aligner().align(made.en, made.zh, locked);
    expect_an_alignment(back, made.en, made.zh);
    EXPECT_EQ(back.beads.size(), alignment.beads.size());
    for (const Bead& one : locked) EXPECT_TRUE(holds(back, one)) << one;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Locked, ::testing::Range(1U, 5U));

TEST(LockedBeads, PartTheTexts) {
  MadeBitext made;
  made.zh.language = Language::kChinese;
  made.en.language = Language::kEnglish;
  made.zh.sentences = sentences(std::vector<std::string>(40, "猫站在铁路线上。"));
  made.en.sentences = sentences(std::vector<std::string>(40, "The cat stood on the railway."));
  const std::vector<Bead> locked{bead(10, 11, 20, 21)};
  for (const Bead& one : aligner().align(made.zh, made.en, locked).beads) {
    if (one.source.empty() || one.target.empty()) continue;
    EXPECT_EQ(one.source.end.value <= 10, one.target.end.value <= 20) << one;
  }
}

TEST(LockedBeads, ThatAreMovedDoNotPartThem) {
  const MadeBitext made = BitextMaker(4).make(60);
  Bead far = bead(5, 6, 50, 51);
  far.moved = true;
  const Alignment alignment = aligner().align(made.zh, made.en, std::vector<Bead>{far});
  EXPECT_TRUE(holds(alignment, far));
  std::uint32_t alone = 0;
  for (const Bead& one : alignment.beads) {
    if (one.source.empty() || one.target.empty()) ++alone;
    EXPECT_EQ(one.moved, one.source == far.source);
  }
  EXPECT_LE(alone, 15U);
}

TEST(LockedBeads, SpeakForTheTextsToo) {
  MadeBitext made = BitextMaker(7).make(300);
  const std::uint32_t good = size(made.zh);
  for (int i = 0; i < 100; ++i) {  // that say something else
    made.zh.sentences.push_back({"猫站在铁路线上。", {}, {}, 0});
    made.en.sentences.push_back({"Leave the bank for a dry and famous reason.", {}, {}, 0});
  }
  const Alignment found = aligner().align(made.zh, made.en);
  ASSERT_TRUE(found.trusted) << found.doubt;
  std::vector<Bead> locked;
  for (const Bead& one : found.beads)
    if (one.source.end.value <= good && !one.source.empty()) locked.push_back(one);
  const Alignment again = aligner().align(made.zh, made.en, locked);
  EXPECT_TRUE(again.trusted) << again.doubt;
}

TEST(LockedBeads, WithAFaultAreRefused) {
  const MadeBitext made = BitextMaker(4).make(10);
  for (const std::vector<Bead>& wrong :
       {std::vector<Bead>{bead(0, 1, 0, 1), bead(0, 1, 1, 2)}, std::vector<Bead>{bead(0, 0, 0, 0)},
        std::vector<Bead>{bead(0, 1, 900, 901)}})
    EXPECT_THROW(static_cast<void>(aligner().align(made.zh, made.en, wrong)), UsageError);
}

class Delimiters : public ::testing::Test {
 protected:
  // A text of three parts, of which the English one lacks the middle one's sentences but for one.
  Delimiters() : made_(BitextMaker(11).make(90)) {
    made_.zh.sentences.resize(60);
    made_.en.sentences.resize(60);
    add(made_.zh, 20);
    add(made_.zh, 41);
    add(made_.en, 35);
    add(made_.en, 37);
  }

  static void add(Document& document, std::uint32_t at) {
    document.sentences.insert(document.sentences.begin() + at, Sentence{"***", {}, {}, 0});
    document.delimiters.push_back(at);
  }

  MadeBitext made_;
};

TEST_F(Delimiters, ArePairedAndNothingCrossesThem) {
  const Alignment alignment = aligner().align(made_.zh, made_.en);
  expect_an_alignment(alignment, made_.zh, made_.en);
  EXPECT_TRUE(holds(alignment, bead(20, 21, 35, 36)));
  EXPECT_TRUE(holds(alignment, bead(41, 42, 37, 38)));
  for (const Bead& one : alignment.beads) {
    if (one.source.empty() || one.target.empty()) continue;
    EXPECT_EQ(one.source.end.value <= 20, one.target.end.value <= 35) << one;
    EXPECT_EQ(one.source.begin.value >= 42, one.target.begin.value >= 38) << one;
  }
}

TEST_F(Delimiters, MayBeLockedWithEachOtherOnly) {
  const std::vector<Bead> right{bead(20, 21, 35, 36), bead(3, 4, 50, 51)};
  const Alignment alignment = aligner().align(made_.zh, made_.en, right);
  expect_an_alignment(alignment, made_.zh, made_.en);
  for (const Bead& one : right) EXPECT_TRUE(holds(alignment, one)) << one;
  for (const Bead& wrong : {bead(20, 21, 37, 38), bead(20, 21, 3, 4), bead(19, 21, 34, 36)})
    EXPECT_THROW(static_cast<void>(aligner().align(made_.zh, made_.en, std::vector<Bead>{wrong})),
                 UsageError);
}

TEST_F(Delimiters, MustBeAsManyInBothTexts) {
  made_.zh.name = "a.zh";
  made_.en.name = "a.en";
  made_.en.delimiters.pop_back();
  try {
    static_cast<void>(aligner().align(made_.zh, made_.en));
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_EQ(std::string(error.what()).find("a.en: has 1 delimiter line, and a.zh has 2; "), 0U);
  }
}

// Paragraphs by turns, in either order and with breaks of the turn-taking.
TEST(ByTurns, ParagraphsBesideEachOtherBelongTogether) {
  for (const bool english_first : {false, true}) {
    std::string text;
    std::vector<std::uint32_t> pairs;  // English line of each Chinese one
    std::uint32_t en_lines = 0;
    for (std::uint32_t i = 0; i < 90; ++i) {
      const std::string chinese = "猫站在铁路" + std::to_string(300 + i % 7) + "。\n";
      const std::string english = "The cat stood on railway " + std::to_string(300 + i % 7) + ".\n";
      const bool no_english = i % 17 == 9;
      pairs.push_back(no_english ? 0xFFFFFFFFU : en_lines);
      if (!no_english) ++en_lines;
      if (english_first && !no_english) text += english;
      text += chinese;
      if (!english_first && !no_english) text += english;
    }
    const TwoDocuments both = make_two_documents(text, {}, "both.txt");
    const Alignment alignment = aligner().align(both.source, both.target);
    std::size_t right = 0;
    for (const Bead& one : alignment.beads) {
      if (one.source.size() != 1 || one.target.size() != 1) continue;
      const auto chinese = english_first ? one.target.begin.value : one.source.begin.value;
      const auto line = english_first ? one.source.begin.value : one.target.begin.value;
      right += pairs[chinese] == line ? 1U : 0U;
    }
    EXPECT_GE(right, 80U) << english_first;
  }
}

}  // namespace
}  // namespace duizhao
