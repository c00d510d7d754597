#include <duizhao/align/moved_boxes.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

namespace duizhao {
namespace {

using Flags = std::vector<std::uint8_t>;

Box box(std::uint32_t zh, std::uint32_t zh_end, std::uint32_t en, std::uint32_t en_end) {
  return {{zh, en}, {zh_end, en_end}};
}

std::uint32_t sentences(const Box& one) {
  return one.to.zh - one.from.zh + one.to.en - one.from.en;
}

TEST(MovedBoxes, FewestSentencesAreMoved) {
  EXPECT_EQ(moved_boxes({}), Flags{});
  EXPECT_EQ(moved_boxes(std::vector{box(0, 1, 0, 2), box(1, 2, 2, 3)}), (Flags{0, 0}));
  EXPECT_EQ(moved_boxes(std::vector{box(0, 1, 1, 2), box(1, 2, 0, 1)}), (Flags{0, 1}));
  EXPECT_EQ(moved_boxes(std::vector{box(0, 1, 2, 3), box(1, 2, 0, 2)}), (Flags{1, 0}));
  EXPECT_EQ(moved_boxes(std::vector{box(0, 1, 2, 3), box(1, 2, 0, 1), box(2, 3, 1, 2)}),
            (Flags{1, 0, 0}));
}

TEST(MovedBoxes, AnEmptySideIsNowhereElse) {
  EXPECT_EQ(moved_boxes(std::vector{box(0, 1, 9, 9), box(1, 1, 4, 5), box(1, 2, 0, 1)}),
            (Flags{0, 0, 0}));
}

// Against all choices of what stays.
TEST(MovedBoxes, AgreeWithFullSearch) {
  std::mt19937 random(7);
  for (int trial = 0; trial < 300; ++trial) {
    std::vector<std::uint32_t> order(8);
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), random);
    std::vector<Box> boxes;
    for (std::uint32_t i = 0; i < order.size(); ++i)
      boxes.push_back(box(4 * i, 4 * i + 1 + static_cast<std::uint32_t>(random() % 3), 5 * order[i],
                          5 * order[i] + static_cast<std::uint32_t>(random() % 5)));
    std::uint32_t most = 0;
    for (unsigned kept = 0; kept < 1U << boxes.size(); ++kept) {
      std::uint32_t sum = 0;
      std::uint32_t last = 0;
      bool good = true;
      for (std::size_t i = 0; i < boxes.size(); ++i) {
        if ((kept >> i & 1U) == 0 || !has_two_sides(boxes[i])) continue;
        good = good && boxes[i].from.en >= last;
        last = boxes[i].to.en;
        sum += sentences(boxes[i]);
      }
      if (good) most = std::max(most, sum);
    }
    const Flags moved = moved_boxes(boxes);
    std::uint32_t sum = 0;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      if (moved[i] != 0 || !has_two_sides(boxes[i])) continue;
      ASSERT_GE(boxes[i].from.en, last);
      last = boxes[i].to.en;
      sum += sentences(boxes[i]);
    }
    EXPECT_EQ(sum, most);
  }
}

}  // namespace
}  // namespace duizhao
