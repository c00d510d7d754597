#include <duizhao/text/damage.h>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

struct Case {
  std::u32string_view text;
  DamageKind kind;
  std::u32string_view marked;
  std::string repaired;
};

TEST(Damage, FindsEveryKind) {
  const std::vector<Case> all = {
      {U"Fish &amp; chips", DamageKind::kEntity, U"&amp;", "&"},
      {U"Fish &amp;amp; chips", DamageKind::kEntity, U"&amp;amp;", "&"},
      {U"it&#x27;s late", DamageKind::kEntity, U"&#x27;", "'"},
      {U"他说&ldquo;好", DamageKind::kEntity, U"&ldquo;", "“"},
      {U"&amp;#20013;文", DamageKind::kEntity, U"&amp;#20013;", "中"},
      {U"中\\u6587文", DamageKind::kEscape, U"\\u6587", "文"},
      {U"a \\ud83d\\ude42 b", DamageKind::kEscape, U"\\ud83d\\ude42", "🙂"},
      {U"叫%E4%B8%AD%E6%96%87的", DamageKind::kEscape, U"%E4%B8%AD%E6%96%87", "中文"},
      {U"W\uFFFD\uFFFDrm", DamageKind::kReplacement, U"\uFFFD\uFFFD", ""},
      {U"a\u0007b", DamageKind::kControl, U"\u0007", ""},
      {U"a\u0092b", DamageKind::kControl, U"\u0092", ""},
      {U"a\uFEFFb", DamageKind::kControl, U"\uFEFF", ""},
      {U"图\uE011表", DamageKind::kPrivateUse, U"\uE011", ""},
      {U"x\uFFFE", DamageKind::kPrivateUse, U"\uFFFE", ""},
      {U"the ????文 word", DamageKind::kLostQuestion, U"????", ""},
  };
  for (const Case& c : all) {
    const std::vector<Damage> found = find_damage(c.text);
    ASSERT_EQ(found.size(), 1U) << to_utf8(c.text);
    EXPECT_EQ(found[0].kind, c.kind) << to_utf8(c.text);
    EXPECT_EQ(c.text.substr(found[0].span.begin.value, found[0].span.size()), c.marked);
    EXPECT_EQ(found[0].repaired, c.repaired);
  }
}

TEST(Damage, MarksInsideWordsCountWhenThereAreSeveral) {
  const std::vector<Damage> found = find_damage(U"The ma#or o~ened the n@w lib?ary today.");
  ASSERT_EQ(found.size(), 4U);
  for (const Damage& damage : found) EXPECT_EQ(damage.kind, DamageKind::kScattered);
  EXPECT_EQ(found[0].span, (Span{{6}, {7}}));
  EXPECT_TRUE(find_damage(U"Is it yes?no one knows, write to me@home.example.").empty());
}

TEST(Damage, GoodTextIsSilent) {
  for (const std::u32string_view text :
       {U"", U"Tabs\tand\nlines\r\n", U"R&D, AT&T; Q&A", U"What???", U"真的吗？？？", U"C# and F#",
        U"see https://example.org/?a=1&amp;b=2&lt=3", U"https://example.org/%E4%B8%AD%E6%96%87",
        U"up 50%, 60%, 70%", U"C:\\users\\unit", U"#tag @name ~5 a@b.example c@d.example",
        U"soft\u00ADhyphen, no\u00A0break, zero\u200Bwidth", U"👩‍👩‍👧 é 中 ﬁ",
        U"Why? Who? When?"})
    EXPECT_TRUE(find_damage(text).empty()) << to_utf8(text);
}

}  // namespace
}  // namespace duizhao
