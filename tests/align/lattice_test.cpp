// The lattice against what it stands for: all its paths, one by one.
#include <duizhao/align/lattice.h>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include "random_evidence.h"

namespace duizhao {
namespace {

constexpr double kOut = -std::numeric_limits<double>::infinity();

using Numbers = std::vector<std::uint32_t>;

void extend(const std::vector<Step>& beads, Position at, Position end, Numbers& path,
            std::vector<Numbers>& paths) {
  if (at == end) paths.push_back(path);
  for (std::uint32_t bead = 0; bead < beads.size(); ++bead) {
    if (beads[bead].from != at) continue;
    path.push_back(bead);
    extend(beads, end_of(beads[bead]), end, path, paths);
    path.pop_back();
  }
}

constexpr RunScores kRuns{.7, -.4};

bool is_alone(const Step& bead) {
  return kBeadTypes[bead.type].zh == 0 || kBeadTypes[bead.type].en == 0;
}

// How many pairs of neighbours have one empty side each: the same one, different ones.
RunScores runs_of(const Numbers& path, const std::vector<Step>& beads) {
  RunScores counts;
  for (std::size_t i = 1; i < path.size(); ++i) {
    const Step& before = beads[path[i - 1]];
    const Step& bead = beads[path[i]];
    if (is_alone(before) && is_alone(bead))
      (before.type == bead.type ? counts.same_side : counts.other_side) += 1;
  }
  return counts;
}

double sum(const Numbers& path, const std::vector<double>& scores, const std::vector<Step>& beads) {
  const RunScores runs = runs_of(path, beads);
  double result = kRuns.same_side * runs.same_side + kRuns.other_side * runs.other_side;
  for (const std::uint32_t bead : path) result += scores[bead];
  return result;
}

class OneLattice : public ::testing::TestWithParam<std::uint32_t> {
 protected:
  OneLattice() : lattice(Corridor::full(3, 4), all_beads(3, 4)) {
    std::mt19937 random(GetParam());
    for (std::size_t i = 0; i < lattice.beads().size(); ++i)
      scores.push_back(random() % 7 == 0 ? kOut : -static_cast<double>(random() % 4000) / 1000);
    Numbers path;
    extend(lattice.beads(), {0, 0}, {3, 4}, path, paths);
  }

  Lattice lattice;
  std::vector<double> scores;
  std::vector<Numbers> paths;
};

TEST_P(OneLattice, FindsTheBestOfAllPaths) {
  double best = kOut;
  for (const Numbers& path : paths) best = std::max(best, sum(path, scores, lattice.beads()));
  ASSERT_GT(best, kOut);
  EXPECT_NEAR(sum(lattice.best_path(scores, kRuns), scores, lattice.beads()), best, 1e-9);
}

TEST_P(OneLattice, PosteriorsAreSharesOfAllPaths) {
  double all = 0;
  std::vector<double> shares(lattice.beads().size());
  RunScores runs;
  for (const Numbers& path : paths) {
    const double weight = std::exp(sum(path, scores, lattice.beads()));
    const RunScores counts = runs_of(path, lattice.beads());
    runs.same_side += weight * counts.same_side;
    runs.other_side += weight * counts.other_side;
    all += weight;
    for (const std::uint32_t bead : path) shares[bead] += weight;
  }
  const Posteriors posteriors = lattice.posteriors(scores, kRuns);
  EXPECT_NEAR(posteriors.log_partition, std::log(all), 1e-9);
  EXPECT_NEAR(posteriors.runs.same_side, runs.same_side / all, 1e-9);
  EXPECT_NEAR(posteriors.runs.other_side, runs.other_side / all, 1e-9);
  for (std::size_t i = 0; i < shares.size(); ++i)
    EXPECT_NEAR(posteriors.beads[i], shares[i] / all, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(Lattices, OneLattice, ::testing::Range(1U, 7U));

}  // namespace
}  // namespace duizhao
