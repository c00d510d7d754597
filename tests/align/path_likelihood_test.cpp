// The likelihood of gold alignments: which beads they allow, and the gradient by differences.
#include <duizhao/align/path_likelihood.h>

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "random_evidence.h"

namespace duizhao {
namespace {

Lattice whole_lattice(std::uint32_t n, std::uint32_t m) {
  return {Corridor::full(n, m), all_beads(n, m)};
}

bool allowed(const Lattice& lattice, const std::vector<BeadSets>& gold, Position from,
             Position to) {
  const auto bits = allowed_beads(lattice, gold);
  for (std::size_t i = 0; i < bits.size(); ++i)
    if (lattice.beads()[i].from == from && end_of(lattice.beads()[i]) == to) return bits[i] != 0;
  ADD_FAILURE() << "no such bead";
  return false;
}

TEST(AllowedBeads, AreGoldOnesWhereGoldIsInOrder) {
  const Lattice lattice = whole_lattice(3, 4);
  const std::vector<BeadSets> gold{{{0}, {0, 1}}, {{1}, {}}, {{2}, {2}}, {{}, {3}}};
  EXPECT_TRUE(allowed(lattice, gold, {0, 0}, {1, 2}));
  EXPECT_FALSE(allowed(lattice, gold, {0, 0}, {1, 1}));
  EXPECT_TRUE(allowed(lattice, gold, {1, 2}, {2, 2}));
  EXPECT_FALSE(allowed(lattice, gold, {1, 2}, {3, 3}));
  EXPECT_TRUE(allowed(lattice, gold, {3, 3}, {3, 4}));
  EXPECT_FALSE(allowed(lattice, gold, {2, 2}, {3, 4}));
}

TEST(AllowedBeads, AreAnyWhereGoldCrossesOrHasNoType) {
  const Lattice lattice = whole_lattice(4, 4);
  const std::vector<BeadSets> crossing{{{0}, {0}}, {{1}, {2}}, {{2}, {1}}, {{3}, {3}}};
  EXPECT_TRUE(allowed(lattice, crossing, {1, 1}, {2, 2}));
  EXPECT_TRUE(allowed(lattice, crossing, {1, 1}, {3, 3}));
  EXPECT_TRUE(allowed(lattice, crossing, {1, 1}, {1, 2}));
  EXPECT_FALSE(allowed(lattice, crossing, {0, 0}, {0, 1}));
  const std::vector<BeadSets> four_to_three{{{0, 1, 2, 3}, {0, 1, 2}}, {{}, {3}}};
  EXPECT_TRUE(allowed(lattice, four_to_three, {0, 0}, {2, 2}));
  EXPECT_FALSE(allowed(lattice, four_to_three, {3, 2}, {4, 4}));
}

TEST(PathLikelihood, GradientIsThatOfDifferences) {
  const RandomEvidence random(4, 4, 5);
  const Lattice lattice = whole_lattice(4, 5);
  BeadMeter meter(random.evidence, lattice.beads());
  std::vector<Features> values;
  for (const Step& bead : lattice.beads())
    values.push_back(features(random.evidence, bead, meter.measure(bead)));
  const auto bits = allowed_beads(lattice, {{{0}, {0}}, {{1, 2}, {1}}, {{3}, {3, 4}}, {{}, {2}}});
  Weights weights = kFittedWeights;
  const PathLikelihood at = path_likelihood(lattice, values, bits, weights);
  EXPECT_LT(at.log_likelihood, 0);
  for (std::size_t w = 0; w < kWeights; ++w) {
    constexpr double kStep = 1e-5;
    weights[w] += kStep;
    const double above = path_likelihood(lattice, values, bits, weights).log_likelihood;
    weights[w] -= 2 * kStep;
    const double below = path_likelihood(lattice, values, bits, weights).log_likelihood;
    weights[w] += kStep;
    EXPECT_NEAR(at.gradient[w], (above - below) / (2 * kStep), 1e-4) << weight_name(w);
  }
}

}  // namespace
}  // namespace duizhao
