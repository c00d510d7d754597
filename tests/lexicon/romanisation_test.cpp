#include <duizhao/lexicon/romanisation.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace duizhao {
namespace {

TEST(Romanisation, PinyinFirstThenOtherSpellings) {
  EXPECT_EQ(romanisations("ma"), (std::vector<std::string>{"ma"}));
  EXPECT_EQ(romanisations("xiao"), (std::vector<std::string>{"xiao", "hsiao"}));
  EXPECT_EQ(romanisations("lv"), (std::vector<std::string>{"lv", "lu", "lyu", "lue"}));
}

TEST(Romanisation, WadeGilesOfNames) {
  const std::vector<std::pair<std::string, std::string>> syllables = {
      {"zhang", "chang"}, {"cai", "tsai"},     {"guo", "kuo"}, {"jing", "ching"}, {"qing", "ching"},
      {"xu", "hsu"},      {"dong", "tung"},    {"bei", "pei"}, {"jian", "chien"}, {"xie", "hsieh"},
      {"zhi", "chih"},    {"shi", "shih"},     {"si", "szu"},  {"zi", "tzu"},     {"ri", "jih"},
      {"rong", "jung"},   {"xiong", "hsiung"}, {"yan", "yen"}, {"ye", "yeh"},     {"gao", "kao"},
      {"xue", "hsueh"},   {"zhong", "chung"},  {"luo", "lo"},  {"gui", "kuei"}};
  for (const auto& [pinyin, expected] : syllables) {
    const auto all = romanisations(pinyin);
    EXPECT_NE(std::find(all.begin(), all.end(), expected), all.end()) << pinyin;
    EXPECT_EQ(all.front(), pinyin);
  }
}

}  // namespace
}  // namespace duizhao
