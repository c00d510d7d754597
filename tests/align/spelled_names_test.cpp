#include <duizhao/align/spelled_names.h>

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace duizhao {
namespace {

using Names = std::vector<std::pair<std::string, std::uint32_t>>;
using Hits = std::set<std::tuple<std::uint32_t, std::size_t, std::size_t>>;

const std::map<char32_t, std::vector<std::string>>& readings() {
  static const std::map<char32_t, std::vector<std::string>> all = {
      {U'安', {"an"}}, {U'西', {"xi"}}, {U'先', {"xian"}}, {U'解', {"jie", "xie"}}, {U'啊', {"a"}}};
  return all;
}

std::vector<std::string> readings_of(char32_t character) {
  const auto found = readings().find(character);
  return found == readings().end() ? std::vector<std::string>{} : found->second;
}

Hits found(std::u32string_view text, const Names& names, std::size_t most) {
  Hits hits;
  SpelledNames(std::span<const Names::value_type>(names), most, readings_of)
      .find(text, [&](std::uint32_t number, Span span) {
        hits.emplace(number, span.begin.value, span.end.value);
      });
  return hits;
}

// All that a stretch may be read as.
std::set<std::string> spelled(std::u32string_view text) {
  std::set<std::string> all = {""};
  for (const char32_t c : text) {
    std::set<std::string> longer;
    for (const std::string& before : all)
      for (const std::string& reading : readings_of(c)) longer.insert(before + reading);
    all = std::move(longer);
  }
  return all;
}

TEST(SpelledNames, OneNameInSeveralWays) {
  const Names names = {{"xian", 5}};
  EXPECT_EQ(found(U"先去西安", names, 3), (Hits{{5, 0, 1}, {5, 2, 4}}));
  EXPECT_EQ(found(U"先去西安", names, 1), (Hits{{5, 0, 1}}));
  EXPECT_EQ(found(U"西去安", names, 3), Hits{});
}

TEST(SpelledNames, AgreeWithReadingEveryStretch) {
  const Names names = {{"a", 0},    {"an", 1},    {"anxi", 2},  {"jie", 3},   {"xi", 4},
                       {"xian", 5}, {"xiana", 6}, {"xiean", 7}, {"xiejie", 8}};
  const std::u32string text = U"西安啊解解安西先去先啊西啊安";
  for (std::size_t most = 1; most <= 3; ++most) {
    Hits expected;
    for (std::size_t begin = 0; begin < text.size(); ++begin)
      for (std::size_t size = 1; size <= most && begin + size <= text.size(); ++size)
        for (const std::string& word : spelled(std::u32string_view(text).substr(begin, size)))
          for (const auto& [name, number] : names)
            if (name == word) expected.emplace(number, begin, begin + size);
    EXPECT_EQ(found(text, names, most), expected);
    EXPECT_FALSE(expected.empty());
  }
}

}  // namespace
}  // namespace duizhao
