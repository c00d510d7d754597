#include <duizhao/text/utf8.h>

#include <gtest/gtest.h>

#include <duizhao/text/characters.h>

namespace duizhao {
namespace {

TEST(Utf8, GoesToCodePointsAndBack) {
  const std::u32string text = U"aé雨😀\U0010FFFF";
  EXPECT_EQ(to_utf32(to_utf8(text)), text);
  EXPECT_EQ(to_utf8(text), "aé雨😀\xF4\x8F\xBF\xBF");
  EXPECT_EQ(count_code_points("aé雨😀"), 4U);
}

TEST(Utf8, IsReadOneByOne) {
  const std::string text = "aé雨😀";
  std::size_t position = 0;
  for (const char32_t expected : to_utf32(text))
    EXPECT_EQ(next_code_point(text, position), expected);
  EXPECT_EQ(position, text.size());
}

TEST(Utf8, IsShortenedByCodePoints) {
  EXPECT_EQ(shortened(U"下雨了。", 4), "下雨了。");
  EXPECT_EQ(shortened(U"下雨了。", 2), "下雨…");
  EXPECT_EQ(shortened(U"", 0), "");
}

TEST(Characters, HaveClasses) {
  EXPECT_TRUE(is_han(U'雨') && is_han(U'〇') && is_han(U'𠀀'));
  EXPECT_FALSE(is_han(U'あ') || is_han(U'，') || is_han('a'));
  EXPECT_TRUE(is_blank(' ') && is_blank(U'\u3000') && is_blank(U'\u2028') && is_blank(U'\u0085'));
  EXPECT_FALSE(is_blank(U'。') || is_blank('-'));
  EXPECT_TRUE(is_closing(U'」') && is_closing(U'”') && is_opening(U'（'));
  EXPECT_FALSE(is_closing('"') || is_opening('"') || is_closing(U'（'));
  EXPECT_TRUE(is_lower(U'é') && is_upper(U'É') && is_letter(U'é'));
  EXPECT_FALSE(is_letter(U'雨') || is_letter('1'));
}

TEST(Characters, HaveWidths) {
  EXPECT_EQ(display_width('a'), 1);
  EXPECT_EQ(display_width(U'雨'), 2);
  EXPECT_EQ(display_width(U'，'), 2);
  EXPECT_EQ(display_width(U'あ'), 2);
  EXPECT_EQ(display_width(U'é'), 1);
  EXPECT_EQ(display_width(U'\u0301'), 0);
}

}  // namespace
}  // namespace duizhao
