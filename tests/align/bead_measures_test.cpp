// The measures against the formulas of docs/method.md, word by word.
#include <duizhao/align/bead_measures.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "random_evidence.h"

namespace duizhao {
namespace {

using Words = std::vector<std::uint32_t>;

// Content, function, content place, function place of `explained`.
std::vector<double> naive_words(const Words& explained, const Words& given, const SparseRows& rows,
                                const std::vector<float>& background,
                                const std::vector<std::uint8_t>& function) {
  std::vector<double> sums(4);
  const auto place = [](std::size_t i, const Words& all) {
    return (static_cast<double>(i) + .5) / static_cast<double>(all.size());
  };
  for (std::size_t y = 0; y < explained.size(); ++y) {
    double plain = 0;
    double near = 0;
    double nearness = 0;
    for (std::size_t x = 0; x < given.size(); ++x) {
      const double k = std::exp(-5 * std::abs(place(x, given) - place(y, explained)));
      const double t = probability(rows, given[x], explained[y]);
      plain += t / static_cast<double>(given.size());
      near += k * t;
      nearness += k;
    }
    const double b = background[explained[y]];
    const double g = std::log(.8 + .2 * plain / b);
    const double g_near = given.empty() ? std::log(.8) : std::log(.8 + .2 * near / nearness / b);
    sums[function[explained[y]]] += g;
    sums[2 + function[explained[y]]] += g_near - g;
  }
  return sums;
}

BeadMeasures naive(const Evidence& e, const Step& bead) {
  BeadMeasures measures{};
  const Position end = end_of(bead);
  const Words zh = words(e.zh.table, bead.from.zh, end.zh);
  const Words en = words(e.en.table, bead.from.en, end.en);
  if (end.en == bead.from.en || end.zh == bead.from.zh) {
    const bool chinese = end.en == bead.from.en;
    measures[chinese ? kChineseAlone : kEnglishAlone] =
        std::log(1 + static_cast<double>(chinese ? zh.size() : en.size()));
    return measures;
  }
  const auto english = naive_words(en, zh, e.table.english_of, e.en_background, e.en_function);
  const auto chinese = naive_words(zh, en, e.table.chinese_of, e.zh_background, e.zh_function);
  for (std::size_t i = 0; i < 4; ++i) {
    measures[kEnglishContent + i] = english[i];
    measures[kChineseContent + i] = chinese[i];
  }
  double zh_characters = 0;
  double en_characters = 0;
  for (std::uint32_t i = bead.from.zh; i < end.zh; ++i) zh_characters += e.zh.table.characters[i];
  for (std::uint32_t j = bead.from.en; j < end.en; ++j) en_characters += e.en.table.characters[j];
  const double c = e.characters_ratio;
  const double d =
      (en_characters - c * zh_characters) / std::sqrt(3 * c * c * std::max(zh_characters, 1.0) + 4);
  measures[bead.type == 0 ? kLengthOfPair : kLengthOfOther] = std::max(-d * d / 2, -12.0);
  measures[kLengthGap] = std::min(std::abs(d), 5.0);
  measures[kUsualPair] = bead.type == 0 ? e.usual_pair : 0;
  return measures;
}

TEST(BeadMeasures, AreTheFormulas) {
  for (std::uint32_t seed = 0; seed < 4; ++seed) {
    RandomEvidence random(seed, 8, 9);
    random.evidence.usual_pair = .5 * seed;
    const std::vector<Step> beads = all_beads(8, 9);
    BeadMeter meter(random.evidence, beads);
    for (const Step& bead : beads) {
      const BeadMeasures found = meter.measure(bead);
      const BeadMeasures expected = naive(random.evidence, bead);
      for (std::size_t i = 0; i < kMeasures; ++i)
        ASSERT_NEAR(found[i], expected[i], 1e-4) << "measure " << i << " of " << bead.from.zh
                                                 << ", " << bead.from.en << " type " << bead.type;
    }
  }
}

TEST(BeadMeasures, CountSentencesSaidAgain) {
  RandomEvidence random(1, 5, 5);
  TokenTable table;
  table.types = random.evidence.en.table.types;
  for (const Words& sentence :
       {Words{1, 2, 3, 4}, Words{1, 2, 3, 4}, Words{1, 2, 3, 4}, Words{5, 5}, Words{5, 5}}) {
    table.tokens.insert(table.tokens.end(), sentence.begin(), sentence.end());
    table.first.push_back(static_cast<std::uint32_t>(table.tokens.size()));
    table.characters.push_back(10);
  }
  random.evidence.en.table = table;
  const auto repeated = [&random](std::uint32_t en, std::uint32_t type) {
    const std::vector<Step> beads{{{0, en}, type}};
    return BeadMeter(random.evidence, beads).measure(beads.front())[kRepeated];
  };
  ASSERT_EQ(kBeadTypes[1].en, 2U);
  ASSERT_EQ(kBeadTypes[2].en, 3U);
  EXPECT_EQ(repeated(0, 0), 0);
  EXPECT_EQ(repeated(0, 1), 1);
  EXPECT_EQ(repeated(0, 2), 2);
  EXPECT_EQ(repeated(1, 2), 1);
  EXPECT_EQ(repeated(2, 1), 0);
  EXPECT_EQ(repeated(3, 1), 0);  // too short to tell
}

// Languages change places: what the Chinese words say becomes what the English ones say.
TEST(BeadMeasures, AreSymmetric) {
  const RandomEvidence random(9, 5, 5);
  Evidence turned = random.evidence;
  std::swap(turned.zh.table, turned.en.table);
  std::swap(turned.zh_background, turned.en_background);
  std::swap(turned.zh_function, turned.en_function);
  // Only cells that both tables have: the meter looks for matches in the first.
  SparseRows forth;
  for (std::uint32_t z = 0; z < 40; ++z) {
    for (const auto& cell : random.evidence.table.english_of.row(z))
      if (probability(random.evidence.table.chinese_of, cell.column, z) > 0)
        forth.cells.push_back(cell);
    forth.first.push_back(static_cast<std::uint32_t>(forth.cells.size()));
  }
  Evidence straight = random.evidence;
  straight.table.english_of = forth;
  turned.table.english_of = random.evidence.table.chinese_of;
  turned.table.chinese_of = forth;
  for (Evidence* const e : {&straight, &turned})
    e->table.chinese_of_cell = values_of_cells(e->table.english_of, e->table.chinese_of);
  const std::vector<Step> beads{{{0, 1}, 0}, {{2, 3}, 0}, {{4, 2}, 0}};
  BeadMeter meter(straight, beads);
  for (const Step& bead : beads) {
    const Step other{{bead.from.en, bead.from.zh}, 0};
    const std::vector<Step> others{other};
    BeadMeter turned_meter(turned, others);
    const BeadMeasures a = meter.measure(bead);
    const BeadMeasures b = turned_meter.measure(other);
    for (std::size_t i = 0; i < 4; ++i) {
      EXPECT_NEAR(a[kEnglishContent + i], b[kChineseContent + i], 1e-5);
      EXPECT_NEAR(a[kChineseContent + i], b[kEnglishContent + i], 1e-5);
    }
  }
}

}  // namespace
}  // namespace duizhao
