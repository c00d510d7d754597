#include <duizhao/corpora/bead_file.h>

#include <duizhao/text/error.h>
#include <gtest/gtest.h>

namespace duizhao {
namespace {

// Where and how reading fails, as the user sees it.
std::string failure(std::string_view text) {
  try {
    parse_beads(text, "a.ids");
  } catch (const Error& error) {
    return error.what();
  }
  return "read";
}

TEST(BeadFile, ReadsBeadsWithAndWithoutScore) {
  const std::vector<BeadSets> beads = {{{0}, {0, 1}}, {{1, 2}, {}}, {{}, {2}}, {{}, {}}};
  EXPECT_EQ(parse_beads("[0]:[0,1]:0.97\n[1,2]:[]\n[]:[2]:nan:x\n[]:[]", "a"), beads);
}

TEST(BeadFile, TakesBlanksLineEndsAndOrderAsTheyCome) {
  const std::vector<BeadSets> beads = {{{0, 3}, {4}}, {{0, 3}, {4}}};
  EXPECT_EQ(parse_beads("\n [ 3 , 0 ] : [4] \r\n\n[0,3]:[4]:1\n \t\n", "a"), beads);
  EXPECT_EQ(parse_beads("\xEF\xBB\xBF[0,3]:[4]\n[3,0]:[4]", "a"), beads) << "a byte order mark";
  EXPECT_TRUE(parse_beads("", "a").empty());
}

TEST(BeadFile, ReadsTheLargestNumberAndNoLarger) {
  EXPECT_EQ(parse_beads("[4294967295]:[]", "a")[0].source[0], 4294967295U);
  EXPECT_EQ(failure("[0]:[0]\n[4294967296]:[]").find("a.ids:2:2: a sentence number"), 0U);
  EXPECT_EQ(failure("[99999999999999999999999]:[]").find("a.ids:1:2: "), 0U);
}

TEST(BeadFile, SaysWhereALineIsWrong) {
  EXPECT_EQ(failure("[-1]:[0]").find("a.ids:1:2: a sentence number"), 0U);
  EXPECT_EQ(failure("[0]:[0]\n\nhello"), "a.ids:3:1: '[' is expected; write a bead as [0]:[0,1]");
  EXPECT_EQ(failure("[0][0]").find("a.ids:1:4: ':' is expected"), 0U);
  EXPECT_EQ(failure("[0]:[0").find("a.ids:1:7: ']' is expected"), 0U);
  EXPECT_EQ(failure("[0]").find("a.ids:1:4: ':' is expected"), 0U);
  EXPECT_EQ(failure("[0,]:[0]").find("a.ids:1:4: a sentence number"), 0U);
  EXPECT_EQ(failure("[0,0]:[0]").find("a.ids:1:6: a sentence stands twice"), 0U);
  EXPECT_EQ(failure("[0]:[0]x").find("a.ids:1:8: a bead ends here"), 0U);
  EXPECT_EQ(failure("[1.5]:[0]").find("a.ids:1:3: ']' is expected"), 0U);
}

}  // namespace
}  // namespace duizhao
