#include <duizhao/lexicon/pinyin.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/lexicon/readings.h>

#include "mini_lexicon.h"

namespace duizhao {
namespace {

std::vector<std::string> variants(std::u32string_view name) {
  return pinyin_variants(mini().lexicon, name);
}

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

TEST(PinyinVariants, SpellUmlautsInFourWays) {
  const auto all = variants(U"吕丽萍");
  EXPECT_EQ(all.front(), "Lü Liping");
  for (const char* form : {"Lü Liping", "Lyu Liping", "Lv Liping", "Lu Liping", "Liping Lü",
                           "Lü Li-ping", "Li-ping Lu", "Lu Li Ping", "Lüliping"})
    EXPECT_TRUE(has(all, form)) << form;
  EXPECT_EQ(variants(U"呂麗萍"), all);
}

TEST(PinyinVariants, KnowSurnames) {
  const auto compound = variants(U"欧阳修");
  EXPECT_EQ(compound.front(), "Ouyang Xiu");
  EXPECT_TRUE(has(compound, "Ou Yangxiu"));
  const auto rare = variants(U"解萍");
  EXPECT_EQ(rare.front(), "Xie Ping");
  EXPECT_TRUE(has(rare, "Jie Ping"));
}

TEST(PinyinVariants, PutApostrophes) {
  const auto place = variants(U"西安");
  EXPECT_TRUE(has(place, "Xi'an"));
  EXPECT_TRUE(has(place, "Xian"));
  EXPECT_TRUE(has(variants(U"吕西安"), "Lü Xi'an"));
}

TEST(PinyinVariants, AreBoundedAndWithoutRepeats) {
  for (const std::u32string_view name : {U"行行行行行行行行", U"吕吕吕吕吕吕", U"猫"}) {
    const auto all = variants(name);
    EXPECT_FALSE(all.empty());
    EXPECT_LE(all.size(), kMaxPinyinVariants);
    EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size());
  }
  EXPECT_TRUE(variants(U"").empty());
  EXPECT_TRUE(variants(U"猫A").empty());
  EXPECT_TRUE(variants(U"行行行行行行行行行").empty());
}

TEST(Toneless, SyllablesOnly) {
  EXPECT_EQ(toneless("Lu:4"), "lv");
  EXPECT_EQ(toneless("ma5"), "ma");
  EXPECT_EQ(toneless("xx5"), "");
  EXPECT_EQ(toneless("r5"), "");
  EXPECT_EQ(toneless("B"), "");
  EXPECT_EQ(toneless("O"), "");
  EXPECT_EQ(toneless(""), "");
  EXPECT_EQ(toneless(","), "");
}

}  // namespace
}  // namespace duizhao
