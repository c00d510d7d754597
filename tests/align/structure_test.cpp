// The layout of both texts as evidence: how its gains are learned, and what beads they favour.
#include <duizhao/align/structure.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <duizhao/align/aligner.h>
#include "../lexicon/mini_lexicon.h"
#include "made_bitext.h"

namespace duizhao {
namespace {

// Texts of `count` sentences; every `length` of them are a paragraph.
std::vector<Sentence> paragraphs(std::uint32_t count, std::uint32_t length) {
  std::vector<Sentence> result;
  for (std::uint32_t i = 0; i < count; ++i) result.push_back({"铁路。", {}, {}, i / length});
  return result;
}

std::vector<Step> diagonal(std::uint32_t count) {
  std::vector<Step> path;
  for (std::uint32_t i = 0; i < count; ++i) path.push_back({{i, i}, 0});
  return path;
}

Structure learned(std::uint32_t zh_length, std::uint32_t en_length) {
  constexpr std::uint32_t kSentences = 600;
  Structure structure =
      structure_of(paragraphs(kSentences, zh_length), paragraphs(kSentences, en_length));
  learn_gains(structure, diagonal(kSentences));
  return structure;
}

TEST(Structure, BordersThatAgreeGainAsTheirShareSays) {
  const Structure structure = learned(3, 3);
  // A third of the places of either text are borders: by chance, a ninth are in both.
  EXPECT_NEAR(structure.borders[kBothBorders], std::log(3), .05);
  EXPECT_NEAR(structure.borders[kNoBorder], std::log(1.5), .05);
  EXPECT_LT(structure.borders[kChineseBorder], -3);
  EXPECT_LT(structure.borders[kEnglishBorder], -3);
  EXPECT_LT(structure.zh_inside[1], -2);
  EXPECT_GT(structure.zh_inside[0], 0);
}

TEST(Structure, BordersThatHaveNothingToDoWithEachOtherSayNothing) {
  // Of the places, 1/3 · 1/4 are borders of both texts.
  const Structure structure = learned(3, 4);
  for (const double gain : structure.borders) EXPECT_NEAR(gain, 0, .05);
  for (const double gain : structure.zh_inside) EXPECT_NEAR(gain, 0, .1);
  for (const double gain : structure.en_inside) EXPECT_NEAR(gain, 0, .1);
}

TEST(Structure, ALineEachIsNoLayout) {
  EXPECT_TRUE(structure_of(paragraphs(9, 1), paragraphs(9, 3)).zh.empty());
  EXPECT_TRUE(structure_of(paragraphs(9, 3), paragraphs(9, 1)).zh.empty());
  EXPECT_EQ(structure_score(Structure{}, {{0, 0}, 0}), 0);
}

TEST(Structure, ABeadGainsAtItsEndsAndLosesOverABorder) {
  const Structure structure = learned(3, 3);
  const double pair = structure_score(structure, {{3, 3}, 0});
  const double shifted = structure_score(structure, {{3, 4}, 0});
  const double beyond = structure_score(structure, {{2, 2}, 1});  // 1-2, over English sentence 3
  EXPECT_GT(pair, 0);
  EXPECT_LT(shifted, 0);
  EXPECT_LT(beyond, shifted);
  const auto* const alone = std::find_if(kBeadTypes.begin(), kBeadTypes.end(),
                                         [](const BeadType& type) { return type.en == 0; });
  EXPECT_EQ(
      structure_score(structure, {{3, 4}, static_cast<std::uint32_t>(alone - kBeadTypes.begin())}),
      0);
}

TEST(Structure, NumbersOfItemsAreOneWhateverTheyAreWrittenWith) {
  EXPECT_EQ(likeness(layout_mark("三、铁路"), layout_mark("III. Railway")), kSameNumber);
  EXPECT_EQ(likeness(layout_mark("三、铁路"), layout_mark("(c) Railway")), kSameNumber);
  EXPECT_EQ(likeness(layout_mark("九、铁路"), layout_mark("(i) Railway")), kSameNumber);
  EXPECT_EQ(likeness(layout_mark("三、铁路"), layout_mark("4. Railway")), kOtherNumber);
  EXPECT_EQ(likeness(layout_mark("• 铁路"), layout_mark("- Railway")), kSameKind);
  EXPECT_EQ(likeness(layout_mark("• 铁路"), layout_mark("Railway.")), kUnlike);
  EXPECT_EQ(likeness(layout_mark("猫\t狗"), layout_mark("cat\tdog\tbank")), kUnlike);
}

// Six paragraphs whose words the lexicon does not know: only layout and length can tell.
Document document(Language language, const std::vector<std::vector<std::string>>& parts) {
  Document result;
  result.language = language;
  for (const auto& part : parts) {
    for (const std::string& text : part)
      result.sentences.push_back({text, {}, {}, result.paragraphs});
    ++result.paragraphs;
  }
  return result;
}

TEST(Structure, NumbersPairItemsThatWordsCannotTell) {
  std::vector<std::vector<std::string>> zh;
  std::vector<std::vector<std::string>> en;
  for (int i = 0; i < 12; ++i) {
    const std::string number = std::to_string(100 + 7 * i);
    zh.push_back({"猫离开了银行" + number + "。", "狗修铁路" + std::to_string(500 + 3 * i) + "。"});
    en.push_back({"The cat left bank " + number + ".",
                  "The dog repaired railway " + std::to_string(500 + 3 * i) + "."});
  }
  // A list of five items; the English leaves the second one out.
  for (const char* item : {"一、秤砣", "二、汉字", "三、卡拉", "四、理由", "五、河岸"})
    zh.push_back({item});
  for (const char* item : {"1. Foo", "3. Bar", "4. Baz", "5. Qux"}) en.push_back({item});
  const Alignment alignment =
      Aligner(mini().lexicon)
          .align(document(Language::kChinese, zh), document(Language::kEnglish, en));
  std::vector<std::string> found;
  for (const Bead& bead : alignment.beads) {
    if (bead.source.end.value <= 24) continue;
    found.push_back(std::to_string(bead.source.begin.value) + "-" +
                    (bead.target.empty() ? "" : std::to_string(bead.target.begin.value)));
  }
  EXPECT_EQ(found, (std::vector<std::string>{"24-24", "25-", "26-25", "27-26", "28-27"}));
}

}  // namespace
}  // namespace duizhao
