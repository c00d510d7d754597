#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include <duizhao/align/corridor.h>

namespace duizhao {
namespace {

std::uint32_t below(std::mt19937& random, std::uint32_t limit) {
  return static_cast<std::uint32_t>(random() % limit);
}

void expect_law(const Corridor& corridor, std::uint32_t n, std::uint32_t m) {
  ASSERT_EQ(corridor.zh_sentences(), n);
  EXPECT_EQ(corridor.en_sentences(), m);
  EXPECT_TRUE(corridor.contains({0, 0}));
  EXPECT_TRUE(corridor.contains({n, m}));
  EXPECT_FALSE(corridor.contains({n + 1, m}));
  for (std::uint32_t zh = 0; zh <= n; ++zh) {
    const Corridor::Row row = corridor.row(zh);
    ASSERT_LT(row.begin, row.end);
    ASSERT_LE(row.end, m + 1);
    EXPECT_EQ(corridor.offset(zh + 1) - corridor.offset(zh), row.end - row.begin);
    if (zh == 0) continue;
    const Corridor::Row above = corridor.row(zh - 1);
    EXPECT_LE(above.begin, row.begin);
    EXPECT_LE(above.end, row.end);
    EXPECT_LT(row.begin, above.end);
  }
}

TEST(Corridor, FullHoldsEverything) {
  const Corridor corridor = Corridor::full(3, 5);
  expect_law(corridor, 3, 5);
  EXPECT_EQ(corridor.positions(), 24U);
}

TEST(Corridor, OfAnEmptySide) {
  expect_law(Corridor::full(0, 4), 0, 4);
  expect_law(Corridor::around({}, 2, 4, 0), 4, 0);
}

TEST(Corridor, AroundAnyAscendingPathKeepsTheLaw) {
  std::mt19937 random(20);
  for (int trial = 0; trial < 200; ++trial) {
    const std::uint32_t n = below(random, 600);
    const std::uint32_t m = below(random, 600);
    std::vector<Position> path;
    for (Position at{0, 0};;) {
      at.zh += below(random, 90);
      at.en += below(random, 90);
      if (at.zh > n || at.en > m) break;
      path.push_back(at);
    }
    const std::uint32_t radius = below(random, 12);
    const Corridor corridor = Corridor::around(path, radius, n, m);
    expect_law(corridor, n, m);
    for (const Position& at : path) EXPECT_TRUE(corridor.contains(at));
  }
}

TEST(Corridor, WidensAroundPlacesAndHardlyElsewhere) {
  std::mt19937 random(21);
  for (int trial = 0; trial < 100; ++trial) {
    const std::uint32_t n = below(random, 80);
    const std::uint32_t m = below(random, 80);
    const Corridor corridor = Corridor::around({}, below(random, 4), n, m);
    std::vector<Position> places;
    for (Position at{below(random, 20), below(random, 20)}; at.zh <= n && at.en <= m;) {
      places.push_back(at);
      at.zh += below(random, 30);
      at.en += below(random, 30) + 1;
    }
    const std::uint32_t more = below(random, 9);
    const Corridor wider = corridor.widened(places, more);
    expect_law(wider, n, m);
    for (std::uint32_t zh = 0; zh <= n; ++zh) {
      const bool near = std::any_of(places.begin(), places.end(), [&](Position place) {
        return std::max(place.zh, zh) - std::min(place.zh, zh) <= more;
      });
      Corridor::Row row = corridor.row(zh);
      if (near) row = {row.begin - std::min(row.begin, more), std::min(row.end + more, m + 1)};
      EXPECT_LE(wider.row(zh).begin, row.begin);
      EXPECT_GE(wider.row(zh).end, row.end);
    }
    EXPECT_TRUE(!places.empty() || wider == corridor);
  }
  const Corridor corridor = Corridor::around({}, 10, 20'000, 20'000);
  const Corridor wider = corridor.widened({{10'000, 10'000}}, 500);
  EXPECT_LT(wider.positions() - corridor.positions(), 1001U * 1001U * 2U);
}

TEST(Corridor, IsLinearInTheTextWhereThePathIsDense) {
  std::vector<Position> path;
  for (std::uint32_t i = 0; i < 10'000; ++i) path.push_back({i, i});
  const Corridor corridor = Corridor::around(path, 10, 10'000, 10'000);
  EXPECT_LT(corridor.positions(), 10'001U * 25U);
}

TEST(Corridor, CrossesALargeGapAlongItsDiagonal) {
  const Corridor corridor = Corridor::around({}, 10, 20'000, 30'000);
  expect_law(corridor, 20'000, 30'000);
  EXPECT_LT(corridor.positions(), 20'001U * 600U);
  EXPECT_TRUE(corridor.contains({10'000, 15'000}));
}

TEST(Corridor, KnowsItsRim) {
  const Corridor corridor = Corridor::around({{50, 50}}, 3, 1000, 1000);
  const Corridor::Row row = corridor.row(500);
  EXPECT_TRUE(corridor.near_rim({500, row.begin}, 1));
  EXPECT_TRUE(corridor.near_rim({500, row.end - 1}, 1));
  EXPECT_FALSE(corridor.near_rim({500, row.begin + 1}, 1));
  EXPECT_TRUE(corridor.near_rim({500, row.begin + 1}, 2));
  EXPECT_FALSE(Corridor::full(4, 4).near_rim({2, 0}, 3));
}

TEST(Corridor, BetweenTwoPositionsIsThePartOfTheWhole) {
  const Corridor whole = Corridor::around({{10, 14}, {40, 38}}, 5, 60, 70);
  const Position from{8, 12};
  const Position to{45, 42};
  ASSERT_TRUE(whole.contains(from) && whole.contains(to));
  const Corridor part = whole.between(from, to);
  EXPECT_EQ(part.zh_sentences(), to.zh - from.zh);
  EXPECT_EQ(part.en_sentences(), to.en - from.en);
  for (std::uint32_t zh = 0; zh <= part.zh_sentences(); ++zh)
    for (std::uint32_t en = 0; en <= part.en_sentences(); ++en)
      EXPECT_EQ(part.contains({zh, en}), whole.contains({zh + from.zh, en + from.en}));
}

}  // namespace
}  // namespace duizhao
