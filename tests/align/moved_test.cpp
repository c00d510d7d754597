// Texts whose parts have changed places: what no path in order can hold.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <duizhao/align/aligner.h>
#include "../lexicon/mini_lexicon.h"
#include "made_bitext.h"

namespace duizhao {
namespace {

Document part(const Document& whole, std::size_t begin, std::size_t end) {
  Document result = whole;
  result.sentences.assign(whole.sentences.begin() + static_cast<std::ptrdiff_t>(begin),
                          whole.sentences.begin() + static_cast<std::ptrdiff_t>(end));
  return result;
}

void append(Document& document, const Document& more) {
  document.sentences.insert(document.sentences.end(), more.sentences.begin(), more.sentences.end());
}

// Every sentence of both sides in one bead, beads ascending by their source.
void expect_a_cover(const Alignment& alignment, const Document& source, const Document& target) {
  std::vector<int> src(source.sentences.size());
  std::vector<int> tgt(target.sentences.size());
  std::uint32_t last = 0;
  std::uint32_t last_target = 0;  // of those that are not moved
  for (const Bead& bead : alignment.beads) {
    if (!bead.moved && !bead.source.empty() && !bead.target.empty()) {
      EXPECT_GE(bead.target.begin.value, last_target);
      last_target = bead.target.begin.value;
    }
    for (std::uint32_t i = bead.source.begin.value; i < bead.source.end.value; ++i) ++src[i];
    for (std::uint32_t j = bead.target.begin.value; j < bead.target.end.value; ++j) ++tgt[j];
    EXPECT_GE(bead.source.begin.value, last);
    last = bead.source.begin.value;
    EXPECT_GE(bead.confidence, 0);
    EXPECT_LE(bead.confidence, 1);
  }
  EXPECT_EQ(src, std::vector<int>(src.size(), 1));
  EXPECT_EQ(tgt, std::vector<int>(tgt.size(), 1));
}

// Pairs with both sides whose target lies before that of an earlier pair.
std::size_t steps_back(const Alignment& alignment) {
  std::size_t count = 0;
  std::uint32_t last = 0;
  for (const Bead& bead : alignment.beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    if (bead.target.begin.value < last) ++count;
    last = bead.target.begin.value;
  }
  return count;
}

std::size_t moved_beads(const Alignment& alignment) {
  return static_cast<std::size_t>(std::count_if(alignment.beads.begin(), alignment.beads.end(),
                                                [](const Bead& bead) { return bead.moved; }));
}

// Sentences of a word and numbers of their own, so that no two say the same; now and then an
// English one is cut in two.
MadeBitext register_of(std::uint32_t seed, std::uint32_t beads) {
  std::mt19937 random(seed);
  const auto below = [&random](std::uint32_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
  };
  static constexpr std::array<std::pair<const char*, const char*>, 5> kWords = {
      {{"猫", "cat"}, {"铁路", "railway"}, {"银行", "bank"}, {"理由", "reason"}, {"脚", "foot"}}};
  MadeBitext made;
  made.zh.language = Language::kChinese;
  made.en.language = Language::kEnglish;
  for (std::uint32_t i = 0; i < beads; ++i) {
    std::string zh;
    std::string en;
    for (std::uint32_t words = 2 + below(3); words > 0; --words) {
      const auto& [chinese, english] = kWords[below(kWords.size())];
      const std::string number = std::to_string(1000 + below(90'000));
      zh += chinese + number + "，";
      en += std::string(english) + " " + number + ", ";
      if (words == 2 && below(6) == 0) {
        made.en.sentences.push_back({en, {}, {}, 0});
        en.clear();
      }
    }
    made.zh.sentences.push_back({zh, {}, {}, 0});
    made.en.sentences.push_back({en, {}, {}, 0});
  }
  return made;
}

class Moved : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(Moved, BlocksAreFoundInBothDirections) {
  std::vector<MadeBitext> parts;
  for (std::uint32_t i = 0; i < 4; ++i) parts.push_back(register_of(10 * GetParam() + i, 25));
  MadeBitext made = parts[0];
  for (const std::size_t i : {1U, 2U, 3U}) append(made.zh, parts[i].zh);
  for (const std::size_t i : {2U, 1U, 3U}) append(made.en, parts[i].en);
  const std::size_t first = parts[0].en.sentences.size();
  const std::size_t moved = parts[2].en.sentences.size();

  const Aligner aligner(mini().lexicon);
  const Alignment alignment = aligner.align(made.zh, made.en);
  expect_a_cover(alignment, made.zh, made.en);
  EXPECT_EQ(steps_back(alignment), 1U);
  // Most of what changed places is paired with its own part; the edges of a block may stay alone.
  const auto begin = static_cast<std::uint32_t>(parts[0].zh.sentences.size());
  const auto end = begin + static_cast<std::uint32_t>(parts[1].zh.sentences.size());
  std::size_t right = 0;
  for (const Bead& bead : alignment.beads) {
    if (bead.source.begin.value < begin || bead.source.begin.value >= end) continue;
    if (bead.target.empty()) continue;
    right += bead.target.begin.value >= first + moved ? bead.source.size() : 0;
  }
  EXPECT_GE(right, (end - begin) * 6 / 10);
  // One of the two blocks has moved, and no bead of the rest.
  for (const Bead& bead : alignment.beads)
    if (bead.source.begin.value < begin / 2 || bead.source.begin.value > 3 * end) {
      EXPECT_FALSE(bead.moved);
    }
  EXPECT_GE(moved_beads(alignment), 8U);
  expect_a_cover(aligner.align(made.en, made.zh), made.en, made.zh);
  EXPECT_EQ(steps_back(aligner.align(made.en, made.zh)), 1U);
}

TEST_P(Moved, TextsInOrderStayInOrder) {
  MadeBitext made = BitextMaker(GetParam()).make(120);
  const Aligner aligner(mini().lexicon);
  EXPECT_EQ(steps_back(aligner.align(made.zh, made.en)), 0U);
  EXPECT_EQ(moved_beads(aligner.align(made.zh, made.en)), 0U);
  // Nor does a gap on one side or on both move anything.
  Document shorter = part(made.en, 0, 30);
  append(shorter, part(made.en, 60, made.en.sentences.size()));
  const Alignment alignment = aligner.align(made.zh, shorter);
  expect_a_cover(alignment, made.zh, shorter);
  EXPECT_EQ(steps_back(alignment), 0U);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Moved, ::testing::Range(1U, 6U));

TEST(Crossing, NeighboursThatChangedPlacesArePairedCrosswise) {
  Document zh;
  zh.language = Language::kChinese;
  Document en;
  en.language = Language::kEnglish;
  for (const char* const text :
       {"猫离开了银行。", "狗站在铁路线上，脚干了。", "他们的理由站不住脚。", "著名的河岸在西边。"})
    zh.sentences.push_back({text, {}, {}, 0});
  for (const char* const text : {"The cat left the bank.", "Their reason is groundless.",
                                 "The dog stood on the railway line, its feet dry.",
                                 "The famous river bank is in the west."})
    en.sentences.push_back({text, {}, {}, 0});
  const Alignment alignment = Aligner(mini().lexicon).align(zh, en);
  expect_a_cover(alignment, zh, en);
  ASSERT_EQ(alignment.beads.size(), 4U);
  EXPECT_EQ(alignment.beads[1].target.begin.value, 2U);
  EXPECT_EQ(alignment.beads[2].target.begin.value, 1U);
  // One of the two has moved: the other one is in order with the rest.
  EXPECT_FALSE(alignment.beads[1].moved);
  EXPECT_TRUE(alignment.beads[2].moved);
  const Alignment back = Aligner(mini().lexicon).align(en, zh);
  EXPECT_TRUE(back.beads[1].moved);
  EXPECT_FALSE(back.beads[2].moved);
}

}  // namespace
}  // namespace duizhao
