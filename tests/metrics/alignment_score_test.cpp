#include <duizhao/metrics/alignment_score.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace duizhao {
namespace {

using Beads = std::vector<BeadSets>;

// The definition word for word: loops over lists, no sets, no maps but the result's.
class NaiveScore {
 public:
  static AlignmentScore score(const Beads& gold, const Beads& automatic) {
    const Beads system = once(automatic);
    AlignmentScore score;
    for (const auto& bead : system) {
      auto& by_type = score.strict_by_type[type_of(bead)];
      ++score.strict.system, ++score.lax.system, ++by_type.system;
      if (has(gold, bead)) ++score.strict.system_right, ++by_type.system_right;
      if (has(gold, bead) || near(gold, bead)) ++score.lax.system_right;
    }
    for (const auto& bead : once(gold)) {
      if (bead.source.empty() || bead.target.empty()) continue;
      auto& by_type = score.strict_by_type[type_of(bead)];
      ++score.strict.gold, ++score.lax.gold, ++by_type.gold;
      if (has(system, bead)) ++score.strict.gold_found, ++by_type.gold_found;
      if (has(system, bead) || near(system, bead)) ++score.lax.gold_found;
    }
    return score;
  }

 private:
  static bool has(const Beads& beads, const BeadSets& bead) {
    return std::find(beads.begin(), beads.end(), bead) != beads.end();
  }

  static Beads once(const Beads& beads) {
    Beads result;
    for (const auto& bead : beads) {
      const bool empty = bead.source.empty() && bead.target.empty();
      if (!empty && !has(result, bead)) result.push_back(bead);
    }
    return result;
  }

  // Some bead of the reference holds a source and a target sentence of this one. Sentences may be
  // in several beads of the reference, so the two are looked for separately from the bead.
  static bool near(const Beads& reference, const BeadSets& bead) {
    for (const auto& other : reference) {
      for (const auto source : bead.source) {
        for (const auto target : bead.target) {
          if (std::count(other.source.begin(), other.source.end(), source) != 0 &&
              std::count(other.target.begin(), other.target.end(), target) != 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  static std::string type_of(const BeadSets& bead) {
    return std::to_string(bead.source.size()) + "-" + std::to_string(bead.target.size());
  }
};

class RandomBeads {
 public:
  explicit RandomBeads(std::uint32_t seed) : random_(seed) {}

  Beads make() {
    Beads beads(below(7));
    for (auto& bead : beads) bead = {side(), side()};
    return beads;
  }

 private:
  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(random_()) % end; }

  std::vector<std::uint32_t> side() {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < 4; ++i) {
      if (below(3) == 0) numbers.push_back(i);
    }
    return numbers;
  }

  std::mt19937 random_;
};

TEST(AlignmentScore, CountsStrictAndLax) {
  const Beads gold = {{{0}, {0}}, {{1}, {1, 2}}, {{2}, {}}};
  const Beads automatic = {{{0}, {0}}, {{1}, {1}}, {{}, {2}}, {{2}, {}}};
  const auto score = score_alignment(gold, automatic);
  EXPECT_EQ(score.strict, (Counts{4, 2, 2, 1}));
  EXPECT_EQ(score.lax, (Counts{4, 3, 2, 2}));
  EXPECT_DOUBLE_EQ(score.strict.precision(), 0.5);
  EXPECT_DOUBLE_EQ(score.strict.recall(), 0.5);
  EXPECT_DOUBLE_EQ(score.strict.f1(), 0.5);
  EXPECT_EQ(score.strict_by_type.at("1-2"), (Counts{0, 0, 1, 0}));
  EXPECT_EQ(score.strict_by_type.at("1-0"), (Counts{1, 1, 0, 0}));
}

TEST(AlignmentScore, IsZeroWhenThereIsNothing) {
  const auto score = score_alignment({}, {});
  EXPECT_EQ(score, AlignmentScore{});
  EXPECT_EQ(score.strict.precision(), 0);
  EXPECT_EQ(score.strict.recall(), 0);
  EXPECT_EQ(score.strict.f1(), 0);
}

TEST(AlignmentScore, AnAlignmentIsPerfectAgainstItself) {
  const Beads beads = {{{0, 1}, {0}}, {{2}, {1, 2}}, {{3}, {}}};
  const auto score = score_alignment(beads, beads);
  EXPECT_EQ(score.strict.f1(), 1);
  EXPECT_EQ(score.strict, score.lax);
}

TEST(AlignmentScore, EqualsTheDefinitionOnRandomBeads) {
  RandomBeads random(7);
  for (int i = 0; i < 2000; ++i) {
    const Beads gold = random.make();
    const Beads automatic = random.make();
    ASSERT_EQ(score_alignment(gold, automatic), NaiveScore::score(gold, automatic)) << i;
  }
}

TEST(AlignmentScore, SumsDocuments) {
  RandomBeads random(8);
  AlignmentScore sum;
  std::uint64_t system = 0;
  std::uint64_t found = 0;
  for (int i = 0; i < 20; ++i) {
    const auto score = score_alignment(random.make(), random.make());
    system += score.strict.system;
    found += score.lax.gold_found;
    sum += score;
  }
  EXPECT_EQ(sum.strict.system, system);
  EXPECT_EQ(sum.lax.gold_found, found);
  Counts of_types;
  for (const auto& [type, counts] : sum.strict_by_type) of_types += counts;
  EXPECT_EQ(of_types, sum.strict);
}

}  // namespace
}  // namespace duizhao
