#include <duizhao/report/visible_text.h>

#include <gtest/gtest.h>

#include <array>
#include <cstdio>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

TEST(VisibleText, CountsColumnsAsTerminalsDo) {
  EXPECT_EQ(columns_of(""), 0U);
  EXPECT_EQ(columns_of("abc"), 3U);
  EXPECT_EQ(columns_of("今天，"), 6U);
  EXPECT_EQ(columns_of("５％ＡＢ"), 8U);
  EXPECT_EQ(columns_of("ｶﾀｶﾅ"), 4U);
  EXPECT_EQ(columns_of("“引”—…·"), 7U);  // quotation marks and dashes are narrow
  EXPECT_EQ(columns_of("e\u0301"), 1U);
  EXPECT_EQ(columns_of("か\u3099"), 2U);
  EXPECT_EQ(columns_of("\u1112\u1161\u11AB"), 2U);  // 한 in three parts
  EXPECT_EQ(columns_of("😀𠀀"), 4U);
  EXPECT_EQ(columns_of("\u3000"), 2U);
}

TEST(VisibleText, ShowsWhatCannotBeSeen) {
  EXPECT_EQ(visible("a\tb\nc\x1B[2J\x7F"), "a␉b␊c␛[2J␡");
  EXPECT_EQ(visible(std::string_view("\0", 1)), "␀");
  for (const char32_t c : {U'\u0085', U'\u00AD', U'\u200B', U'\u202E', U'\u2028', U'\uFEFF',
                           U'\uE123', U'\u0378', U'\U000E0041'}) {
    std::array<char, 16> code{};
    std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(c));
    const std::string utf8 = to_utf8(std::u32string(1, c));
    EXPECT_EQ(visible(utf8), std::string("‹") + code.data() + "›");
    EXPECT_EQ(visible(utf8, true), std::string("<") + code.data() + ">");
  }
  EXPECT_EQ(visible("a\t", true), "a<U+0009>");
  EXPECT_EQ(visible("“中”", true), "“中”");
}

TEST(VisibleText, KeepsMarksWithTheirBase) {
  const VisibleText text("e\u0301x");
  ASSERT_EQ(text.size(), 2U);
  EXPECT_EQ(text.utf8({0, 1}), "e\u0301");
  EXPECT_EQ(text.cells_of({{1}, {2}}), (CellRange{0, 1}));
  EXPECT_EQ(text.cells_of({{2}, {3}}), (CellRange{1, 2}));
  // A mark without a base would stand on the frame, many marks on the lines above.
  EXPECT_EQ(visible("\u0301x"), "‹U+0301›x");
  EXPECT_EQ(visible("\t\u0301"), "␉‹U+0301›");
  EXPECT_EQ(visible("e\u0301\u0301\u0301\u0301\u0301"), "e\u0301\u0301\u0301\u0301‹U+0301›");
}

TEST(VisibleText, LeavesOutWhatOnlyChoosesAShape) {
  const VisibleText text("❤\uFE0F!");
  EXPECT_EQ(text.utf8(), "❤!");
  EXPECT_EQ(text.cells_of({{1}, {2}}), (CellRange{0, 1}));
  EXPECT_EQ(text.cells_of({{2}, {3}}), (CellRange{1, 2}));
  EXPECT_EQ(visible("\uFE0F"), "‹U+FE0F›");
}

TEST(VisibleText, FindsCells) {
  const VisibleText text("去\t年");
  EXPECT_EQ(text.size(), 3U);
  EXPECT_EQ(text.columns(), 5U);
  EXPECT_EQ(text.cells_of({{1}, {1}}), (CellRange{1, 1}));
  EXPECT_EQ(text.cells_of({{0}, {3}}), (CellRange{0, 3}));
  EXPECT_EQ(text.cell_of({3}), 3U);
  EXPECT_EQ(text.cell_of({99}), 3U);
}

TEST(VisibleText, EveryCharacterIsSafe) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string shown = visible(to_utf8(std::u32string(1, c)));
    ASSERT_FALSE(shown.empty()) << static_cast<unsigned>(c);
    for (const char32_t s : to_utf32(shown)) {
      const bool control = s < 0x20 || (s >= 0x7F && s < 0xA0) || (s >= 0x200B && s <= 0x200F) ||
                           (s >= 0x2028 && s <= 0x202E) || (s >= 0x2060 && s <= 0x206F) ||
                           s == 0x61C || s == 0xAD || s == 0xFEFF || (s >= 0xFFF9 && s <= 0xFFFB);
      ASSERT_FALSE(control) << static_cast<unsigned>(c);
    }
  }
}

TEST(WrapLines, BreaksBetweenWordsAndBesideHan) {
  EXPECT_EQ(wrap_lines(VisibleText("one two three four"), 10, 10),
            (std::vector<std::string>{"one two", "three four"}));
  EXPECT_EQ(wrap_lines(VisibleText("今天下雨，明天放晴。"), 9, 11),
            (std::vector<std::string>{"今天下", "雨，明天放", "晴。"}));
  EXPECT_EQ(wrap_lines(VisibleText("abcdefghijklmnop"), 10, 10),
            (std::vector<std::string>{"abcdefghij", "klmnop"}));
  EXPECT_EQ(wrap_lines(VisibleText("one two three"), 0, 0),
            (std::vector<std::string>{"one two three"}));
  EXPECT_EQ(wrap_lines(VisibleText(""), 10, 10), (std::vector<std::string>{""}));
}

}  // namespace
}  // namespace duizhao
