// How far the search goes for texts that nothing ties together.
#include <duizhao/align/alignment_path.h>

#include <gtest/gtest.h>

#include <cmath>
#include <optional>
#include <vector>

#include <duizhao/align/pass_two.h>

namespace duizhao {
namespace {

// Sentences of this many characters without a single word.
void add_sentences(TokenTable& table, std::uint32_t count, std::uint32_t characters) {
  table.first.resize(table.first.size() + count, 0);
  table.characters.resize(table.characters.size() + count, characters);
}

TEST(UsualPair, IsTheLogOddsOfPairsFromThreeToOneOn) {
  const auto of = [](int pairs, int others, int alone) {
    std::vector<Step> path(static_cast<std::size_t>(pairs), Step{{0, 0}, 0});
    path.resize(path.size() + static_cast<std::size_t>(others), Step{{0, 0}, 1});
    path.resize(path.size() + static_cast<std::size_t>(alone), Step{{0, 0}, kTypes - 1});
    return usual_pair(path);
  };
  ASSERT_EQ(kBeadTypes[kTypes - 1].zh, 0U);
  EXPECT_NEAR(of(0, 0, 0), std::log(3) - 1, 1e-12);
  EXPECT_NEAR(of(34, 6, 9), std::log(5) - 1, 1e-12);
  EXPECT_EQ(of(40, 40, 0), 0);
  EXPECT_EQ(of(900, 0, 0), 2);
}

TEST(FirstPath, RefusesTablesThatNoMemoryHolds) {
  Evidence evidence;
  add_sentences(evidence.zh.table, 40'000, 10);
  add_sentences(evidence.en.table, 40'000, 30);
  EXPECT_EQ(first_path(evidence, {.full_search = true}), std::nullopt);  // 1,600,000,000 positions
}

TEST(FirstPath, OfOneLanguageAfterTheOtherNeedsNoWholeTable) {
  // One text, all the Chinese first: its one turn is a corner of the table.
  Evidence evidence;
  add_sentences(evidence.zh.table, 33'000, 10);
  add_sentences(evidence.en.table, 33'000, 30);
  evidence.characters_ratio = 3;
  evidence.guidance.turns = {{33'000, 0}};
  const auto path = first_path(evidence, {.max_sentences = 1, .threads = 2});
  ASSERT_TRUE(path.has_value());  // the table has more positions than are ever searched
  EXPECT_EQ(path->size(), 33'000U);
}

TEST(FirstPath, FollowsTheBestPathOutOfItsCorridor) {
  // By their lengths the first 400 Chinese sentences have no counterpart, nor the last 400 English
  // ones: the path runs along two sides of the table, far from its diagonal.
  Evidence evidence;
  add_sentences(evidence.zh.table, 400, 900);
  add_sentences(evidence.zh.table, 400, 10);
  add_sentences(evidence.en.table, 400, 30);
  add_sentences(evidence.en.table, 400, 9000);
  evidence.characters_ratio = 3;
  const std::vector<Step> near = first_path(evidence, {.max_sentences = 1}).value();
  const std::vector<Step> full =
      first_path(evidence, {.max_sentences = 1, .full_search = true}).value();
  EXPECT_EQ(near, full);
  ASSERT_FALSE(near.empty());
  EXPECT_EQ(near[10].from, (Position{10, 0}));
}

}  // namespace
}  // namespace duizhao
