#include <duizhao/metrics/stray_links.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

namespace duizhao {
namespace {

// English word i renders Chinese word places[i].
PairLinks linked(const std::vector<std::uint32_t>& places) {
  PairLinks pair;
  pair.chinese.resize(places.size());
  pair.english.resize(places.size());
  for (std::uint32_t i = 0; i < places.size(); ++i) pair.links.push_back({places[i], i, 0.9F});
  return pair;
}

double distance(const std::vector<std::uint32_t>& places) {
  double sum = 0;
  for (std::size_t i = 1; i < places.size(); ++i)
    sum += std::abs(static_cast<double>(places[i]) - static_cast<double>(places[i - 1]));
  return sum;
}

// All orders one by one.
TEST(StrayLinks, MeanAndVarianceAreThoseOfAllOrders) {
  for (const std::vector<std::uint32_t>& places :
       {std::vector<std::uint32_t>{0, 1, 2, 3}, {4, 0, 2, 1, 3}, {5, 1, 3, 0, 2, 4}}) {
    std::vector<std::uint32_t> order = places;
    std::sort(order.begin(), order.end());
    double sum = 0;
    double squares = 0;
    double count = 0;
    do {
      const double each = distance(order);
      sum += each;
      squares += each * each;
      ++count;
    } while (std::next_permutation(order.begin(), order.end()));
    const double mean = sum / count;
    const double deviation = std::sqrt(squares / count - mean * mean);
    EXPECT_NEAR(stray_links(linked(places)), (distance(places) - mean) / deviation, 1e-9);
  }
}

TEST(StrayLinks, ShuffledWordsStray) {
  std::vector<std::uint32_t> places(20);
  std::iota(places.begin(), places.end(), 0);
  EXPECT_LT(stray_links(linked(places)), -4);
  std::reverse(places.begin(), places.end());  // neighbours stay neighbours
  EXPECT_LT(stray_links(linked(places)), -4);
  std::mt19937 random(7);
  double sum = 0;
  for (int i = 0; i < 50; ++i) {
    for (std::size_t k = places.size(); k > 1; --k) std::swap(places[k - 1], places[random() % k]);
    sum += stray_links(linked(places));
  }
  EXPECT_NEAR(sum / 50, 0, 0.5);
}

TEST(StrayLinks, FewWordsSayNothing) {
  EXPECT_EQ(stray_links(linked({})), 0);
  EXPECT_EQ(stray_links(linked({2, 0, 1})), 0);
}

}  // namespace
}  // namespace duizhao
