// Tokens, names by their sound, and the translation table, on sentences small enough to follow.
#include <duizhao/align/evidence.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include <duizhao/text/utf8.h>
#include "../lexicon/mini_lexicon.h"
#include "made_bitext.h"

namespace duizhao {
namespace {

std::vector<std::string> chinese(const std::string& text, const std::string& english = "x") {
  const EnglishTokens en = english_tokens(mini().lexicon, sentences({english}));
  const ChineseTokens zh = chinese_tokens(mini().lexicon, sentences({text}), en);
  std::vector<std::string> result;
  for (const std::uint32_t token : zh.table.sentence(0)) {
    const ChineseType& kind = zh.kinds[token];
    result.push_back(kind.text.empty() ? "=" + en.stems[kind.english] : to_utf8(kind.text));
  }
  return result;
}

std::vector<std::string> english(const std::string& text) {
  const EnglishTokens en = english_tokens(mini().lexicon, sentences({text}));
  std::vector<std::string> result;
  for (const std::uint32_t token : en.table.sentence(0)) result.push_back(en.stems[token]);
  return result;
}

using Words = std::vector<std::string>;

TEST(Tokens, ChineseIsTheLongestHeadwordAtEachPlace) {
  EXPECT_EQ(chinese("他们的理由站不住脚。"), (Words{"他们", "的", "理由", "站不住脚"}));
  EXPECT_EQ(chinese("鐵路線"), (Words{"铁路线"}));
  EXPECT_EQ(chinese("修建"), (Words{"修", "建"}));  // 修建 has a frequency but no entry
}

TEST(Tokens, ChineseNumbersAndLatinAreRuns) {
  EXPECT_EQ(chinese("１，５２０元、3.14和iPhone。"), (Words{"1520", "元", "3.14", "和", "iphone"}));
  EXPECT_EQ(chinese("真的？！"), (Words{"真", "的", "?", "!"}));
}

TEST(Tokens, EnglishIsStems) {
  EXPECT_EQ(english("Cats can't stand it!"), (Words{"cat", "can", "not", "stand", "it", "!"}));
  EXPECT_EQ(english("the dog's 1,520 banks?"), (Words{"the", "dog", "1520", "bank", "?"}));
}

TEST(Tokens, ChineseLeftInEnglishIsWordsInTheirPlace) {
  EXPECT_EQ(english("The 鐵路線 bank"), (Words{"the", "铁路线", "bank"}));
  EXPECT_EQ(english("他们的理由，站不住脚！"), (Words{"他们", "的", "理由", "站不住脚"}));
  EXPECT_EQ(english("‘The bank’ – … 修"), (Words{"the", "bank", "修"}));
}

TEST(Tokens, NamesAreFoundByTheirSound) {
  EXPECT_EQ(chinese("吕丽萍", "Liping Lu left."), (Words{"吕", "丽", "萍", "=lipe"}));
  EXPECT_EQ(chinese("丽萍", "The liping; Liping"),
            (Words{"丽", "萍"}));  // also in lower case: no name
}

TEST(Tokens, CountEverySentence) {
  const auto en = english_tokens(mini().lexicon, sentences({"A cat.", "", "..."}));
  ASSERT_EQ(en.table.sentences(), 3U);
  EXPECT_EQ(en.table.sentence(1).size(), 0U);
  EXPECT_EQ(en.table.characters, (std::vector<std::uint32_t>{6, 0, 3}));
}

TEST(TranslationTable, RowsAreProbabilities) {
  const MadeBitext made = BitextMaker(4).make(80);
  const Evidence evidence =
      gather_evidence(mini().lexicon, {}, made.zh.sentences, made.en.sentences);
  const auto expect_rows = [](const SparseRows& rows, std::uint32_t columns) {
    for (std::uint32_t r = 0; r + 1 < rows.first.size(); ++r) {
      double sum = 0;
      for (const auto& cell : rows.row(r)) {
        EXPECT_LT(cell.column, columns);
        EXPECT_GT(cell.value, 0);
        sum += double{cell.value};
      }
      EXPECT_LE(sum, 1 + 1e-5);
    }
  };
  expect_rows(evidence.table.english_of, evidence.en.table.types);
  expect_rows(evidence.table.chinese_of, evidence.zh.table.types);
  for (const auto& shares : {evidence.en_background, evidence.zh_background})
    EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0), 1, 1e-4);
}

TEST(TranslationTable, ReadsGlossesCharactersAndEqualStrings) {
  const Evidence evidence = gather_evidence(mini().lexicon, {}, sentences({"铁路 1520"}),
                                            sentences({"Railway iron road way 1520 cat"}));
  const auto probability = [&evidence](const char32_t* zh, const std::string& en) {
    for (std::uint32_t z = 0; z < evidence.zh.kinds.size(); ++z) {
      if (evidence.zh.kinds[z].text != zh) continue;
      for (const auto& cell : evidence.table.english_of.row(z))
        if (evidence.en.stems[cell.column] == en) return double{cell.value};
    }
    return 0.0;
  };
  EXPECT_EQ(probability(U"1520", "1520"), 1);
  // Half of the glosses, by .8; its characters are iron, road and way.
  EXPECT_GT(probability(U"铁路", "railway"), .3);
  EXPECT_GT(probability(U"铁路", "iron"), .05);
  EXPECT_LT(probability(U"铁路", "iron"), .15);
  EXPECT_GT(probability(U"铁路", "road"), 0);
  EXPECT_EQ(probability(U"铁路", "cat"), 0);
}

// A sentence left as it was is tied to its source, and the word keeps its translations elsewhere.
TEST(TranslationTable, TiesChineseLeftInEnglish) {
  const Evidence evidence = gather_evidence(mini().lexicon, {}, sentences({"铁路", "铁路"}),
                                            sentences({"Railway", "铁路"}));
  ASSERT_EQ(evidence.zh.kinds.size(), 1U);
  const auto cells = evidence.table.english_of.row(0);
  ASSERT_EQ(cells.size(), 2U);
  EXPECT_EQ(evidence.en.stems[cells[0].column], "railway");
  EXPECT_GT(cells[0].value, .2);
  EXPECT_EQ(evidence.en.stems[cells[1].column], "铁路");
  EXPECT_FLOAT_EQ(cells[1].value, .2F);
}

}  // namespace
}  // namespace duizhao
