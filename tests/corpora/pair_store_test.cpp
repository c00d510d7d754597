#include <duizhao/corpora/pair_store.h>

#include <cstdlib>
#include <random>
#include <thread>

#include <duizhao/text/error.h>

#include "scratch_folder.h"

namespace duizhao {
namespace {

std::vector<Pair> some_pairs(std::size_t count) {
  std::mt19937 random(7);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t size = random() % (i % 50 == 0 ? 5000 : 100);
    pairs.push_back({std::to_string(random()), std::string(size, 'a'),
                     "第" + std::to_string(i) + std::string(1, '\0'), random(), i % 3 == 0});
    if (i % 5 == 0) pairs.back().ignored = {"numbers", std::string(i % 7, 'r')};
    if (i % 4 == 0) pairs.back().alignment = 0.1F * static_cast<float>(i % 11);
  }
  return pairs;
}

class PairStoreTest : public ScratchFolder {
 protected:
  static void fill(PairStore& store, const std::vector<Pair>& pairs) {
    for (const Pair& pair : pairs) store.append(pair);
  }
};

TEST_F(PairStoreTest, GivesBackWhatItGot) {
  const std::vector<Pair> pairs = some_pairs(5000);
  // In memory; in the file, all but the end of it; in the file from the first pair on.
  for (const std::uint64_t most :
       {std::uint64_t{1} << 30U, std::uint64_t{100'000}, std::uint64_t{0}}) {
    PairStore store(most);
    EXPECT_EQ(store.size(), 0U);
    fill(store, pairs);
    ASSERT_EQ(store.size(), pairs.size());
    EXPECT_EQ(store.get(0, pairs.size()), pairs);
    EXPECT_EQ(store.get(4990, 5000), (std::vector<Pair>(pairs.begin() + 4990, pairs.end())));
    EXPECT_TRUE(store.get(17, 17).empty());
    for (std::size_t i = 0; i < pairs.size(); i += 37) ASSERT_EQ(store.get(i), pairs[i]);
  }
}

TEST_F(PairStoreTest, IsReadByManyThreads) {
  const std::vector<Pair> pairs = some_pairs(3000);
  PairStore store(1000);
  fill(store, pairs);
  std::vector<std::thread> threads;
  std::vector<int> good(4);
  for (std::size_t t = 0; t < good.size(); ++t) {
    threads.emplace_back([&, t] {
      std::mt19937 random(static_cast<unsigned>(t));
      for (int i = 0; i < 1000; ++i) {
        const std::size_t index = random() % pairs.size();
        good[t] += store.get(index) == pairs[index] ? 1 : 0;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(good, std::vector<int>(4, 1000));
}

TEST_F(PairStoreTest, LeavesNoFileBehindAndSaysWhereItCannotWrite) {
  ::setenv("TMPDIR", path("").c_str(), 1);
  {
    PairStore store(0);
    fill(store, some_pairs(100));
    EXPECT_TRUE(names().empty());
  }
  EXPECT_TRUE(names().empty());
  ::setenv("TMPDIR", path("none").c_str(), 1);
  try {
    PairStore store(0);
    store.append({"1", "a", "b"});
    ADD_FAILURE() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()).find(path("none") + ": no temporary file here: "), 0U);
  }
  ::unsetenv("TMPDIR");
}

}  // namespace
}  // namespace duizhao
