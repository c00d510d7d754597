#include <duizhao/text/parallel.h>

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace duizhao {
namespace {

TEST(ThreadsEach, SharesThemAndLeavesNoneWithout) {
  EXPECT_EQ(threads_each(1, 7), 7U);
  EXPECT_EQ(threads_each(3, 7), 2U);
  EXPECT_EQ(threads_each(8, 7), 1U);
  EXPECT_EQ(threads_each(0, 7), 7U);
  EXPECT_EQ(threads_each(1, 0), thread_count(0));
}

TEST(ForEachIndex, DoesEachOnce) {
  for (const std::uint32_t threads : {0U, 1U, 7U}) {
    std::vector<std::atomic<int>> done(100);
    for_each_index(done.size(), threads, [&](std::size_t i) { ++done[i]; });
    for (const auto& count : done) EXPECT_EQ(count, 1);
  }
}

TEST(ForEachIndex, ThrowsWhatTheWorkThrows) {
  const auto work = [](std::size_t i) {
    if (i == 5) throw std::runtime_error("five");
  };
  for (const std::uint32_t threads : {1U, 7U})
    EXPECT_THROW(for_each_index(10, threads, work), std::runtime_error);
}

}  // namespace
}  // namespace duizhao
