#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/metrics/renderings.h>

namespace duizhao {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::vector<Pair> make(const Pairs& texts) {
  std::vector<Pair> pairs;
  for (const auto& [source, target] : texts) pairs.push_back({"", source, target});
  return pairs;
}

Renderings gather(const std::vector<Pair>& pairs, bool shown = true) {
  Renderings renderings;
  for (const Pair& pair : pairs) renderings.add(pair);
  renderings.finish(shown ? [&](std::uint64_t i) { return pairs[i]; } : PairSource());
  return renderings;
}

TEST(Renderings, ShowsTheUsualOne) {
  const auto pairs =
      make({{"保存", "Save"}, {"保存", "Keep"}, {"关闭", "Close"}, {"保存", "Save"}});
  const Renderings renderings = gather(pairs);
  EXPECT_FALSE(renderings.deviation(pairs[0], Side::kSource));
  EXPECT_FALSE(renderings.deviation(pairs[2], Side::kSource));
  const auto deviation = renderings.deviation(pairs[1], Side::kSource);
  ASSERT_TRUE(deviation);
  EXPECT_EQ(deviation->usual, 2U);
  EXPECT_EQ(deviation->pairs, 3U);
  EXPECT_EQ(deviation->first, 0U);
  EXPECT_TRUE(deviation->majority);
  EXPECT_EQ(deviation->rendering, "Save");
  EXPECT_FALSE(renderings.deviation(pairs[1], Side::kTarget));
}

TEST(Renderings, TheFirstIsUsualWhereNoneIsMoreOften) {
  const auto pairs = make({{"我来了", "x y z"}, {"打开", "Turn on"}, {"打开", "Open"}});
  const auto deviation = gather(pairs).deviation(pairs[2], Side::kSource);
  ASSERT_TRUE(deviation);
  EXPECT_FALSE(deviation->majority);
  EXPECT_EQ(deviation->first, 1U);
  EXPECT_FALSE(gather(pairs).deviation(pairs[1], Side::kSource));
}

TEST(Renderings, PassesOverCaseWidthBlanksAndPunctuation) {
  const auto same = [](const std::string& a, const std::string& b) {
    const auto pairs = make({{"同一句话", a}, {"同一句话", b}});
    return !gather(pairs).deviation(pairs[1], Side::kSource).has_value();
  };
  EXPECT_TRUE(same("Open file", " OPEN  Ｆｉｌｅ… "));
  EXPECT_TRUE(same("tea, milk, and salt", "tea, milk and salt."));
  EXPECT_FALSE(same("1.5 metres", "15 metres"));
  EXPECT_FALSE(same("1.5 metres", "1-5 metres"));
  EXPECT_FALSE(same("Page {0}", "Page {1}"));
  EXPECT_FALSE(same("an other day", "another day"));
}

TEST(Renderings, LeavesOutWhatIsNoText) {
  const auto pairs = make({{"是", "Yes"},
                           {"是", "It is"},  // one character
                           {"12", "twelve"},
                           {"12", "dozen"},  // no letters
                           {"OK", "OK"},
                           {"OK", "好的"}});  // the same on both sides
  const Renderings renderings = gather(pairs);
  for (const Pair& pair : pairs) EXPECT_FALSE(renderings.deviation(pair, Side::kSource));
  auto fuzzy = make({{"保存", "Save"}, {"保存", "Keep"}});
  fuzzy[1].fuzzy = true;
  EXPECT_FALSE(gather(fuzzy).deviation(fuzzy[1], Side::kSource));
}

TEST(Renderings, KeepsNoTextsThatCannotBeRead) {
  const auto pairs = make({{"保存", "Save"}, {"保存", "Keep"}});
  const auto deviation = gather(pairs, false).deviation(pairs[1], Side::kSource);
  ASSERT_TRUE(deviation);
  EXPECT_EQ(deviation->rendering, "");
  EXPECT_EQ(deviation->first, 0U);
}

// Counts by maps.
TEST(Renderings, CountsAsMapsDo) {
  std::mt19937 random(4);
  for (int round = 0; round < 50; ++round) {
    Pairs texts;
    for (int i = 0; i < 60; ++i)
      texts.emplace_back("源文" + std::string(random() % 6, 'a'),
                         "text " + std::string(random() % 4, 'b'));
    const auto pairs = make(texts);
    const Renderings renderings = gather(pairs);
    for (const Side side : {Side::kSource, Side::kTarget}) {
      const auto text = [&](const Pair& p) { return side == Side::kSource ? p.source : p.target; };
      const auto other = [&](const Pair& p) { return side == Side::kSource ? p.target : p.source; };
      for (const Pair& pair : pairs) {
        std::map<std::string, std::uint32_t> counts;
        std::vector<std::string> in_order;
        for (const Pair& p : pairs) {
          if (text(p) != text(pair)) continue;
          if (++counts[other(p)] == 1) in_order.push_back(other(p));
        }
        const std::string usual =
            *std::max_element(in_order.begin(), in_order.end(),
                              [&](const auto& a, const auto& b) { return counts[a] < counts[b]; });
        const auto deviation = renderings.deviation(pair, side);
        ASSERT_EQ(deviation.has_value(), other(pair) != usual);
        if (!deviation) continue;
        EXPECT_EQ(deviation->rendering, usual);
        EXPECT_EQ(deviation->usual, counts[usual]);
        EXPECT_EQ(deviation->majority,
                  std::count_if(counts.begin(), counts.end(),
                                [&](const auto& c) { return c.second == counts[usual]; }) == 1);
      }
    }
  }
}

}  // namespace
}  // namespace duizhao
