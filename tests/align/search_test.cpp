// The search against what it stands for: all paths, one by one.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <set>
#include <tuple>
#include <vector>

#include <duizhao/align/search.h>

namespace duizhao {
namespace {

// Any numbers will do as long as each bead always gets its own.
class ScatteredScores : public BeadScorer {
 public:
  explicit ScatteredScores(std::uint32_t seed, double range = 4) : seed_(seed), range_(range) {}

  [[nodiscard]] float score(std::uint32_t zh, std::uint32_t en, std::size_t type) const {
    // splitmix64
    std::uint64_t x = ((std::uint64_t{seed_} * 65'536 + zh) * 16'777'216 + en) * 256 + type;
    x += 0x9E3779B97F4A7C15;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
    x ^= x >> 31;
    return static_cast<float>(-range_ * static_cast<double>(x >> 40) / double{1 << 24});
  }

  void score_row(std::uint32_t zh, Corridor::Row row, std::span<float> scores) override {
    const std::size_t width = row.end - row.begin;
    for (std::size_t k = 0; k < kTypes; ++k)
      for (std::uint32_t en = row.begin; en < row.end; ++en)
        scores[k * width + (en - row.begin)] = score(zh, en, k);
  }

 private:
  std::uint32_t seed_;
  double range_;
};

// All paths from `at` to (n, m), by recursion.
void all_paths(const ScatteredScores& scores, Position at, std::uint32_t n, std::uint32_t m,
               Path& prefix, std::vector<Path>& out) {
  if (at == Position{n, m}) {
    out.push_back(prefix);
    return;
  }
  for (std::uint32_t k = 0; k < kTypes; ++k) {
    const Position to{at.zh + kBeadTypes[k].zh, at.en + kBeadTypes[k].en};
    if (to.zh > n || to.en > m) continue;
    const double score = scores.score(at.zh, at.en, k);
    prefix.steps.push_back({at, k});
    prefix.score += score;
    all_paths(scores, to, n, m, prefix, out);
    prefix.score -= score;
    prefix.steps.pop_back();
  }
}

std::vector<Path> all_paths(const ScatteredScores& scores, std::uint32_t n, std::uint32_t m) {
  std::vector<Path> out;
  Path prefix;
  all_paths(scores, {0, 0}, n, m, prefix, out);
  return out;
}

TEST(Search, FindsTheBestOfAllPaths) {
  for (std::uint32_t n = 0; n <= 4; ++n) {
    for (std::uint32_t m = 0; m <= 5; ++m) {
      ScatteredScores scores(17 * n + m);
      const Path found = best_path(Corridor::full(n, m), scores);
      const Path* best = nullptr;
      const auto paths = all_paths(scores, n, m);
      for (const Path& path : paths)
        if (best == nullptr || path.score > best->score) best = &path;
      ASSERT_NE(best, nullptr);
      EXPECT_EQ(found.steps, best->steps) << n << " × " << m;
      EXPECT_NEAR(found.score, best->score, 1e-9);
    }
  }
}

TEST(Search, LikelyBeadsLieOnPathsNearTheBest) {
  constexpr double kMargin = 3;
  for (const std::uint32_t seed : {5U, 6U, 7U}) {
    ScatteredScores scores(seed);
    const Corridor corridor = Corridor::full(4, 4);
    const double best = best_path(corridor, scores).score;
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> expected;
    for (const Path& path : all_paths(scores, 4, 4))
      if (path.score >= best - kMargin)
        for (const Step& step : path.steps)
          expected.insert({step.from.zh, step.from.en, step.type});
    std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> found;
    for (const Step& step : likely_beads(corridor, scores, kMargin))
      found.emplace_back(step.from.zh, step.from.en, step.type);
    EXPECT_EQ(found, decltype(found)(expected.begin(), expected.end()));
  }
}

// Prefers the diagonal, so that a corridor around it loses nothing.
class DiagonalScores : public ScatteredScores {
 public:
  using ScatteredScores::ScatteredScores;
  void score_row(std::uint32_t zh, Corridor::Row row, std::span<float> scores) override {
    ScatteredScores::score_row(zh, row, scores);
    const std::size_t width = row.end - row.begin;
    for (std::size_t k = 0; k < kTypes; ++k)
      for (std::uint32_t en = row.begin; en < row.end; ++en)
        scores[k * width + (en - row.begin)] -=
            std::abs(static_cast<float>(en) - static_cast<float>(zh) * 1.5F);
  }
};

TEST(Search, BandedIsAsGoodAsFullWhenThePathLiesInside) {
  constexpr std::uint32_t kChinese = 60;
  constexpr std::uint32_t kEnglish = 90;
  DiagonalScores scores(3, 2);
  const Path full = best_path(Corridor::full(kChinese, kEnglish), scores);
  for (const std::uint32_t radius : {8U, 15U, 40U}) {
    std::vector<Position> path;
    for (const Step& step : full.steps) path.push_back(step.from);
    const Corridor corridor = Corridor::around(path, radius, kChinese, kEnglish);
    EXPECT_LT(corridor.positions(), std::uint64_t{kChinese + 1} * (kEnglish + 1));
    const Path banded = best_path(corridor, scores);
    EXPECT_EQ(banded.steps, full.steps);
    EXPECT_DOUBLE_EQ(banded.score, full.score);
  }
}

TEST(Search, CrossesAGapOnOneSide) {
  ScatteredScores scores(11);
  EXPECT_EQ(best_path(Corridor::full(0, 7), scores).steps.size(), 7U);
  EXPECT_EQ(best_path(Corridor::full(7, 0), scores).steps.size(), 7U);
}

TEST(Search, ForbiddenBeadsAreNotTaken) {
  class NoPairs : public ScatteredScores {
   public:
    using ScatteredScores::ScatteredScores;
    void score_row(std::uint32_t zh, Corridor::Row row, std::span<float> out) override {
      ScatteredScores::score_row(zh, row, out);
      const std::size_t width = row.end - row.begin;
      for (std::size_t k = 0; k < kTypes; ++k)
        if (kBeadTypes[k].zh > 0 && kBeadTypes[k].en > 0)
          for (std::size_t x = 0; x < width; ++x)
            out[k * width + x] = -std::numeric_limits<float>::infinity();
    }
  };
  NoPairs scores(2);
  const Corridor corridor = Corridor::full(3, 3);
  const Path path = best_path(corridor, scores);
  EXPECT_EQ(path.steps.size(), 6U);
  for (const Step& step : likely_beads(corridor, scores, 100))
    EXPECT_TRUE(kBeadTypes[step.type].zh == 0 || kBeadTypes[step.type].en == 0);
}

}  // namespace
}  // namespace duizhao
