#include <duizhao/text/bead_fault.h>

#include <gtest/gtest.h>

#include <vector>

namespace duizhao {
namespace {

Bead bead(std::uint32_t s0, std::uint32_t s1, std::uint32_t t0, std::uint32_t t1) {
  return {{{s0}, {s1}}, {{t0}, {t1}}};
}

TEST(BeadFault, BeadsInAnyOrderAreRight) {
  EXPECT_FALSE(find_fault({}, 0, 0));
  const std::vector<Bead> beads{bead(2, 4, 0, 1), bead(0, 1, 5, 5), bead(0, 0, 2, 3)};
  EXPECT_FALSE(find_fault(beads, 4, 3));
}

TEST(BeadFault, SaysWhatIsWrong) {
  const std::vector<Bead> empty{bead(0, 1, 0, 1), bead(2, 2, 1, 1)};
  EXPECT_EQ(find_fault(empty, 9, 9)->bead, 1U);
  const std::vector<Bead> outside{bead(0, 1, 3, 5)};
  const auto missing = find_fault(outside, 2, 4);
  ASSERT_TRUE(missing);
  EXPECT_TRUE(missing->in_target);
  EXPECT_EQ(missing->problem, "target sentence 4 is not there: the text has 4, 0 to 3");
  const std::vector<Bead> twice{bead(0, 2, 0, 1), bead(3, 4, 1, 2), bead(1, 3, 4, 5)};
  const auto shared = find_fault(twice, 9, 9);
  ASSERT_TRUE(shared);
  EXPECT_FALSE(shared->in_target);
  EXPECT_EQ(shared->bead, 2U);
  EXPECT_EQ(shared->other, 0U);
  EXPECT_EQ(shared->problem, "source sentence 1 is in two beads");
}

TEST(BeadFault, HugeNumbersCostNothing) {
  const std::vector<Bead> huge{bead(0, 4'000'000'000U, 0, 1)};
  EXPECT_TRUE(find_fault(huge, 3, 3));
}

}  // namespace
}  // namespace duizhao
