#include <duizhao/metrics/unpaired_marks.h>

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace duizhao {
namespace {

MarkPairs pairs_of(std::u32string_view text, MarkKind kind, Language language) {
  return unpaired_marks(text, marks_of(text), kind, language);
}

// Positions of the marks without partner.
std::vector<std::uint32_t> loose(std::u32string_view text, MarkKind kind,
                                 Language language = Language::kEnglish) {
  std::vector<std::uint32_t> positions;
  for (const UnpairedMark& unpaired : pairs_of(text, kind, language).unpaired)
    positions.push_back(unpaired.mark.position);
  return positions;
}

using Positions = std::vector<std::uint32_t>;

TEST(UnpairedMarks, AgreesWithDeletingInnermostPairs) {
  // The oracle deletes "()", "[]" and "{}" until none is left.
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::u32string text;
    for (std::size_t i = random() % 12; i > 0; --i) text += U"()[]{}"[random() % 6];
    std::u32string rest = text;
    for (bool changed = true; changed;) {
      changed = false;
      for (const std::u32string_view pair : {U"()", U"[]", U"{}"}) {
        const std::size_t at = rest.find(pair);
        if (at == std::u32string::npos) continue;
        rest.erase(at, 2);
        changed = true;
      }
    }
    EXPECT_EQ(loose(text, MarkKind::kBracket).empty(), rest.empty());
  }
}

TEST(UnpairedMarks, FindsBracketsOfBothScripts) {
  EXPECT_EQ(loose(U"a (b [c) d", MarkKind::kBracket), Positions{5});
  EXPECT_EQ(loose(U"《家（巴金）", MarkKind::kBracket, Language::kChinese), Positions{0});
  EXPECT_EQ(loose(U"【头条】〔二〕", MarkKind::kBracket, Language::kChinese), Positions{});
}

TEST(UnpairedMarks, LeavesMarkersSmileysAndIntervals) {
  for (const std::u32string_view text :
       {U"1) one; 2) two", U"a) one", U"fine :)", U"sad :-(", U"in [0, 1)", U"x (y) z"}) {
    EXPECT_EQ(loose(text, MarkKind::kBracket), Positions{});
  }
  EXPECT_EQ(loose(U"一）护照；二）车票", MarkKind::kBracket, Language::kChinese), Positions{});
  EXPECT_EQ(loose(U"他走了）。", MarkKind::kBracket, Language::kChinese), Positions{3});
}

TEST(UnpairedMarks, ListsMixedPairs) {
  const MarkPairs brackets = pairs_of(U"上海（1843年)", MarkKind::kBracket, Language::kChinese);
  EXPECT_TRUE(brackets.unpaired.empty());
  ASSERT_EQ(brackets.mixed.size(), 1U);
  EXPECT_EQ(brackets.mixed[0].close.position, 8U);
  const MarkPairs quotes = pairs_of(U"“slow living\"", MarkKind::kQuote, Language::kEnglish);
  EXPECT_TRUE(quotes.unpaired.empty());
  EXPECT_EQ(quotes.mixed.size(), 1U);
}

TEST(UnpairedMarks, AnOpeningMarkAtTheEndIsTurned) {
  const auto pairs = pairs_of(U"He said, “It is late. “", MarkKind::kQuote, Language::kEnglish);
  EXPECT_TRUE(pairs.unpaired.empty());
  ASSERT_EQ(pairs.mixed.size(), 1U);
  EXPECT_EQ(pairs.mixed[0].open.position, 9U);
  EXPECT_EQ(pairs.mixed[0].close.position, 22U);
  EXPECT_EQ(loose(U"He said: “", MarkKind::kQuote), Positions{9});
}

TEST(UnpairedMarks, TellsApostrophesAndInchesFromQuotes) {
  for (const std::u32string_view text :
       {U"don’t", U"the ’90s", U"rock ‘n’ roll", U"5'10\" tall", U"\"He is 6'2\",\" she said",
        U"‘No,’ he said", U"the boys’ room", U"\"a\" and \"b\""}) {
    EXPECT_EQ(loose(text, MarkKind::kQuote), Positions{});
  }
  EXPECT_EQ(loose(U"He said ‘no", MarkKind::kQuote), Positions{8});
  EXPECT_EQ(loose(U"\"No, he said.", MarkKind::kQuote), Positions{0});
}

TEST(UnpairedMarks, PairsChineseQuotes) {
  for (const std::u32string_view text : {U"“他说‘走吧’，”她说。", U"「『家』是巴金寫的」",
                                         U"\"走吧，\"他说，\"天黑了。\"", U"O’Brien先生"}) {
    EXPECT_EQ(loose(text, MarkKind::kQuote, Language::kChinese), Positions{});
  }
  EXPECT_EQ(loose(U"”走吧“", MarkKind::kQuote, Language::kChinese), (Positions{0, 3}));
}

TEST(UnpairedMarks, AQuotationOfSeveralParagraphsOpensEach) {
  EXPECT_EQ(loose(U"“We came. “We saw. “We left.”", MarkKind::kQuote), Positions{});
  EXPECT_EQ(loose(U"“We “came.”", MarkKind::kQuote), Positions{0});
}

}  // namespace
}  // namespace duizhao
