#include <duizhao/text/lines.h>

#include <gtest/gtest.h>

#include <string>

#include <duizhao/text/document.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

std::string joined(std::string_view text, LineMarks marks = LineMarks::kAll) {
  std::string all;
  for (const Line& line : cut_lines(text, marks, "a.txt")) {
    EXPECT_EQ(line.first.value, count_code_points(text.substr(0, line.begin)));
    all += std::string(text.substr(line.begin, line.end - line.begin)) + "|";
  }
  return all;
}

TEST(Lines, EndAtEveryMark) {
  EXPECT_EQ(joined("雨\na\r\nb\rc\vd\fe\u0085f\u2028g\u2029h"), "雨|a|b|c|d|e|f|g|h|");
}

TEST(Lines, AMarkAtTheEndBeginsNone) {
  EXPECT_EQ(joined("a\n"), "a|");
  EXPECT_EQ(joined("a\n\n"), "a||");
  EXPECT_EQ(joined("a\r\n\r\nb"), "a||b|");
  EXPECT_EQ(joined("\n\r"), "||");
  EXPECT_EQ(joined(""), "");
}

TEST(Lines, OtherCharactersWithTheSameBytesAreNone) {
  // NOLINTNEXTLINE(misc-misleading-bidirectional)
  EXPECT_EQ(joined("\u00A9\u2014\u2027\u202A"), "\u00A9\u2014\u2027\u202A|");
}

TEST(Lines, OnlyNewlines) {
  EXPECT_EQ(joined("a\u2028b\rc\r\nd\fe\n", LineMarks::kOnlyNewline), "a\u2028b\rc|d\fe|");
}

TEST(Lines, MustNotBeLongerThan16MiB) {
  const std::string longest(kMaxLineBytes, 'a');
  EXPECT_EQ(cut_lines("x\n" + longest, LineMarks::kAll, "a.txt").size(), 2U);
  try {
    cut_lines("x\n" + longest + "a", LineMarks::kAll, "a.txt");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_STREQ(
        error.what(),
        "a.txt:2: the line is longer than 16 MiB; break it into lines of a paragraph each");
  }
}

}  // namespace
}  // namespace duizhao
