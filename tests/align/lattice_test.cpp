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

double sum(const Numbers& path, const std::vector<double>& scores) {
  double result = 0;
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
  for (const Numbers& path : paths) best = std::max(best, sum(path, scores));
  ASSERT_GT(best, kOut);
  EXPECT_NEAR(sum(lattice.best_path(scores), scores), best, 1e-9);
}

TEST_P(OneLattice, PosteriorsAreSharesOfAllPaths) {
  double all = 0;
  std::vector<double> shares(lattice.beads().size());
  for (const Numbers& path : paths) {
    const double weight = std::exp(sum(path, scores));
    all += weight;
    for (const std::uint32_t bead : path) shares[bead] += weight;
  }
  const Posteriors posteriors = lattice.posteriors(scores);
  EXPECT_NEAR(posteriors.log_partition, std::log(all), 1e-9);
  for (std::size_t i = 0; i < shares.size(); ++i)
    EXPECT_NEAR(posteriors.beads[i], shares[i] / all, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(Lattices, OneLattice, ::testing::Range(1U, 7U));

}  // namespace
}  // namespace duizhao
