#include <duizhao/metrics/punctuation.h>

#include <random>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include <duizhao/text/characters.h>

namespace duizhao {
namespace {

// What the tests of this file make texts of: marks of both scripts among letters.
constexpr std::u32string_view kAlphabet =
    U"ab Z3中文,.;:!?，。、；：！？…—\"'“”‘’「」()（）[]《》【】~_@％Ａ-";

std::u32string random_text(std::mt19937& random, std::size_t size) {
  std::u32string text;
  for (std::size_t i = 0; i < size; ++i) text += kAlphabet[random() % kAlphabet.size()];
  return text;
}

TEST(MarkInfo, IsAnInvolutionOfItsPartners) {
  for (char32_t c = 1; c < 0x10000; ++c) {
    const MarkInfo& info = mark_info(c);
    if (info.kind == MarkKind::kNone) continue;
    EXPECT_EQ(info.character, c);
    if (info.closed_by != 0) {
      EXPECT_EQ(mark_info(info.closed_by).opened_by, c);
    }
    if (info.opened_by != 0) {
      EXPECT_EQ(mark_info(info.opened_by).closed_by, c);
    }
    if (info.other_width != 0 && info.kind != MarkKind::kWideOther) {
      EXPECT_NE(mark_info(info.other_width).kind, MarkKind::kNone);
    }
  }
}

TEST(MarkInfo, KnowsBothScripts) {
  EXPECT_EQ(mark_info(U'，').kind, MarkKind::kComma);
  EXPECT_EQ(mark_info(U'，').other_width, U',');
  EXPECT_EQ(mark_info(U'。').kind, MarkKind::kStop);
  EXPECT_EQ(mark_info(U'⋯').kind, MarkKind::kEllipsis);
  EXPECT_EQ(mark_info(U'Ａ').other_width, U'A');
  EXPECT_EQ(mark_info(U'中').kind, MarkKind::kNone);
  EXPECT_EQ(mark_info(U'-').kind, MarkKind::kNone);
  EXPECT_EQ(mark_info(U'\U0001F600').kind, MarkKind::kNone);
}

TEST(MarksOf, FindsWhatALookAtEachCharacterFinds) {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    const std::u32string text = random_text(random, random() % 60);
    const auto marks = marks_of(text);
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      if (mark_info(text[i]).kind == MarkKind::kNone) continue;
      ASSERT_LT(next, marks.size());
      EXPECT_EQ(marks[next].position, i);
      EXPECT_EQ(marks[next].character(), text[i]);
      ++next;
    }
    EXPECT_EQ(next, marks.size());
  }
}

struct EndCase {
  std::u32string_view text;
  MarkKind kind;
  std::uint32_t position;
};

TEST(TextEnd, LooksBehindWhatCloses) {
  for (const EndCase& expected : {
           EndCase{U"走吧。", MarkKind::kStop, 2},
           EndCase{U"他说：“走吧。”", MarkKind::kStop, 6},
           EndCase{U"他说“走吧”。 ", MarkKind::kStop, 6},
           EndCase{U"“走吧！”（笑）", MarkKind::kExclamation, 3},
           EndCase{U"Is it (really)?", MarkKind::kQuestion, 14},
           EndCase{U"He left. (Laughs)", MarkKind::kStop, 7},
           EndCase{U"He left.[3]", MarkKind::kStop, 7},
           EndCase{U"He left (early)", MarkKind::kNone, 13},
           EndCase{U"Opening hours", MarkKind::kNone, 12},
           EndCase{U"Well ...", MarkKind::kStop, 7},
           EndCase{U"好吧……", MarkKind::kEllipsis, 3},
       }) {
    const TextEnd end = text_end(expected.text);
    EXPECT_TRUE(end.known);
    EXPECT_EQ(end.kind, expected.kind) << expected.position;
    EXPECT_EQ(end.position, expected.position);
  }
}

TEST(TextEnd, IsUnknownWithoutWordsOrBehindAnEmoji) {
  EXPECT_FALSE(text_end(U"").known);
  EXPECT_FALSE(text_end(U"”)").known);
  EXPECT_FALSE(text_end(U"好的\U0001F600").known);
}

TEST(TextEnd, IsInsideAnyText) {
  std::mt19937 random(8);
  for (int round = 0; round < 2000; ++round) {
    const std::u32string text = random_text(random, random() % 30);
    const TextEnd end = text_end(text);
    if (end.known) {
      EXPECT_LT(end.position, text.size());
    }
  }
}

TEST(IsAddress, KnowsWhatHasItsOwnMarks) {
  EXPECT_TRUE(is_address(U"see www.example.com", 7));
  EXPECT_TRUE(is_address(U"写信给li@example.com。", 10));
  EXPECT_TRUE(is_address(U"and/or", 1));
  EXPECT_FALSE(is_address(U"one,two", 3));
  EXPECT_FALSE(is_address(U"book_ on", 4));
}

TEST(IsAbbreviationStop, KnowsAbbreviationsAndInitials) {
  EXPECT_TRUE(is_abbreviation_stop(U"Acme Inc.", 8));
  EXPECT_TRUE(is_abbreviation_stop(U"in the U.S.", 10));
  EXPECT_TRUE(is_abbreviation_stop(U"J. Smith", 1));
  EXPECT_FALSE(is_abbreviation_stop(U"the end.", 7));
  EXPECT_FALSE(is_abbreviation_stop(U"the end?", 7));
}

}  // namespace
}  // namespace duizhao
