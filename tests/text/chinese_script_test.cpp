#include <duizhao/text/chinese_script.h>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

std::string strays(std::u32string_view text, ChineseScript wanted) {
  std::string out;
  for (const OtherScript& other : find_other_script(text, wanted)) {
    EXPECT_EQ(other.span.size(), 1U);
    append_utf8(out, text[other.span.begin.value]);
    append_utf8(out, other.suggestion);
  }
  return out;
}

TEST(ChineseScript, CharactersOfOneScriptAlone) {
  for (const char32_t c : std::u32string_view(U"们这发国语书东车为产线"))
    EXPECT_EQ(chinese_script(c), ChineseScript::kSimplified) << to_utf8({&c, 1});
  for (const char32_t c : std::u32string_view(U"們這發國語書東車為產線後裡乾淨邊"))
    EXPECT_EQ(chinese_script(c) == ChineseScript::kSimplified, false) << to_utf8({&c, 1});
  for (const char32_t c : std::u32string_view(U"們這發國語書東車"))
    EXPECT_EQ(chinese_script(c), ChineseScript::kTraditional) << to_utf8({&c, 1});
}

TEST(ChineseScript, CharactersOfBothAreNeutral) {
  for (const char32_t c : std::u32string_view(U"后里干台面只余於著乾一人的中文谷丑斗几才克制舍a。"))
    EXPECT_EQ(chinese_script(c), ChineseScript::kBoth) << to_utf8({&c, 1});
}

TEST(ChineseScript, FindsStrayCharactersWithTheirForm) {
  EXPECT_EQ(strays(U"我們的学生们去学校。", ChineseScript::kSimplified), "們们");
  EXPECT_EQ(strays(U"這個学校的學生很多。", ChineseScript::kTraditional), "学學");
  EXPECT_EQ(strays(U"他在台湾的北边，后面有人。", ChineseScript::kSimplified), "");
}

TEST(ChineseScript, QuotationsAndJapaneseAreLeftAlone) {
  EXPECT_EQ(strays(U"他写了“學習”两个字。", ChineseScript::kSimplified), "");
  EXPECT_EQ(strays(U"报纸《聯合報》说，这里下雨。", ChineseScript::kSimplified), "");
  EXPECT_EQ(strays(U"歌名是東京の夜。", ChineseScript::kSimplified), "");
  EXPECT_EQ(strays(U"他说“我们学習得很好”。", ChineseScript::kSimplified), "習习");
}

TEST(ChineseScript, TheMajorityNeedsThreeQuarters) {
  EXPECT_EQ(count_scripts(U"这里们們").majority(), ChineseScript::kBoth);
  EXPECT_EQ(count_scripts(U"这们发們").majority(), ChineseScript::kSimplified);
  EXPECT_EQ(count_scripts(U"這個國家发").majority(), ChineseScript::kTraditional);
  EXPECT_EQ(count_scripts(U"中文 English").majority(), ChineseScript::kBoth);
}

}  // namespace
}  // namespace duizhao
