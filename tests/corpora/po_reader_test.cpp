#include "bitext_files.h"

namespace duizhao {
namespace {

using Pairs = std::vector<Pair>;

class PoReaderTest : public BitextFiles {};

const std::string kPo = R"(# Translators
#, fuzzy
msgid ""
msgstr ""
"Project-Id-Version: x\n"
"Language: zh_CN\n"
"Plural-Forms: nplurals=1; plural=0;\n"

#: main.c:12
msgid "Open"
msgstr "打开"

#, fuzzy, c-format
#| msgid "Old"
msgctxt "menu"
msgid ""
"Save \"%s\"\t"
"now\\\n"
msgstr "保存“%s”\x41\102"
#. counted
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d 个文件"

#~ msgid "Gone"
#~ msgstr "没了"

msgid "Close"
msgstr ""
)";

TEST_F(PoReaderTest, ReadsEntries) {
  const ReadBitext bitext = read("a.po", kPo);
  EXPECT_EQ(bitext.pairs,
            (Pairs{{"Open", "Open", "打开", 10},
                   {"menu|Save \"%s\" now\\ ", "Save \"%s\"\tnow\\\n", "保存“%s”AB", 15, true},
                   {"%d file[0]", "%d files", "%d 个文件", 21},
                   {"Close", "Close", "", 28}}));
  EXPECT_EQ(bitext.notes.format, "PO");
  EXPECT_EQ(bitext.notes.target_language, Language::kChinese);
  EXPECT_EQ(bitext.notes.faults, (std::vector<BitextFault>{{25, "obsolete"}}));
  EXPECT_EQ(bitext.notes.skipped, 1U);
}

TEST_F(PoReaderTest, GivesEachPluralFormItsSource) {
  EXPECT_EQ(
      pairs("a.po",
            "msgid \"文件\"\nmsgid_plural \"许多文件\"\nmsgstr[0] \"file\"\nmsgstr[1] \"files\""),
      (Pairs{{"文件[0]", "文件", "file", 1}, {"文件[1]", "许多文件", "files", 1}}));
}

TEST_F(PoReaderTest, ShortensLongNames) {
  const std::string same(100, 'a');
  const Pairs bitext =
      pairs("a.po", "msgid \"" + same + "b\"\nmsgstr \"\"\nmsgid \"" + same + "c\"\nmsgstr \"\"\n");
  ASSERT_EQ(bitext.size(), 2U);
  EXPECT_EQ(bitext[0].id.substr(0, 63), same.substr(0, 60) + "…");
  EXPECT_LE(bitext[0].id.size(), 80U);
  EXPECT_NE(bitext[0].id, bitext[1].id);
}

TEST_F(PoReaderTest, ReadsWindowsLineEndsAndOtherEncodings) {
  EXPECT_EQ(pairs("a.po", "\xEF\xBB\xBFmsgid \"a\"\r\nmsgstr \"甲\"\r\n"),
            (Pairs{{"a", "a", "甲", 1}}));
  std::string gbk;
  for (char c = 'a'; c < 'z'; ++c)
    gbk += std::string("msgid \"") + c + "\"\nmsgstr \"\xC4\xE3\xBA\xC3\"\n";
  EXPECT_EQ(pairs("a.po", gbk).at(24), (Pair{"y", "y", "你好", 49}));
}

TEST_F(PoReaderTest, SaysWhereItIsBroken) {
  const auto problem = [&](const std::string& text) {
    const std::string what = failure("a.po", "msgid \"a\"\nmsgstr \"b\"\n" + text);
    return what.substr(0, what.rfind(';'));
  };
  EXPECT_EQ(problem("msgid \"你\nmsgstr \"\"\n"), "3:7: the string is not closed");
  EXPECT_EQ(problem("msgid a\n"), "3:7: a string in quotation marks is expected");
  EXPECT_EQ(problem("msgid \"a\" b\n"), "3:10: something stands behind the string");
  EXPECT_EQ(problem("msgid \"a\"\nmsgid \"b\"\n"), "4:6: a second msgid in one entry");
  EXPECT_EQ(problem("hello\n"), "3:1: not a line of a PO file");
  EXPECT_EQ(problem("msgstr \"\"\n"), "3:7: a second msgstr in one entry");
  EXPECT_EQ(problem("msgid \"a\\q\"\n"), "3:9: an escape that PO does not have");
  EXPECT_EQ(problem("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"\"\n"),
            "5:7: msgstr[0] is expected");
  EXPECT_EQ(problem("msgctxt \"a\"\n"), "3:1: msgctxt without msgid");
}

TEST_F(PoReaderTest, SurvivesFilesCutOffAnywhere) { cut_everywhere("a.po", kPo); }

}  // namespace
}  // namespace duizhao
