#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/text/tags.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// Each tag's role (+ - .), key, and ? where it is not sure.
std::vector<std::string> read(const std::string& utf8) {
  std::vector<std::string> found;
  for (const Tag& tag : tags(to_utf32(utf8))) {
    std::string& line = found.emplace_back();
    line.push_back("+-."[static_cast<std::size_t>(tag.role)]);
    line.append(to_utf8(tag.key));
    if (!tag.sure) line.push_back('?');
  }
  return found;
}

using Strings = std::vector<std::string>;

TEST(Tags, OfHtmlAndXliff) {
  EXPECT_EQ(read("按<b>保存</b><br/>或<BR>"), (Strings{"+b", "-b", ".br", ".br"}));
  EXPECT_EQ(read("<g id=\"2\">a</g><x id='1'/>"), (Strings{"+g id=2", "-g", ".x id=1"}));
  EXPECT_EQ(read("<img alt=\"a > b\" id=\"p\"><!-- x -->"), (Strings{".img id=p", ".!--"}));
}

TEST(Tags, OfTranslationToolsAndBoards) {
  EXPECT_EQ(read("{1>here<1} {2}x{/2}"), (Strings{"+{1>", "-{1>", ".{/2}"}));
  EXPECT_EQ(read("[b]x[/b] [url=http://a.cn]y[/url]"),
            (Strings{"+[b]?", "-[b]", "+[url]?", "-[url]"}));
}

TEST(Tags, WordsAndSignsAreNone) {
  for (const char* text : {"I <3 you", "a < b > c", "<-", "<<", "《书》", "<jo@example.org>", "1<2",
                           "<http://a.cn/>", "[1]", "[]", "<>", "</>", "<", "</", "<b", "{1}"}) {
    EXPECT_EQ(read(text), Strings{}) << text;
  }
  EXPECT_EQ(read("Dear <name>, <your name>"), (Strings{"+name?", "+your?"}));
}

std::size_t crossing(const std::u32string& text) { return first_crossing(tags(text)); }

TEST(Tags, CrossingIsFound) {
  EXPECT_EQ(crossing(U"<b><i>x</b></i>"), 2U);
  EXPECT_EQ(crossing(U"<b><i>x</i></b>"), 4U);
  EXPECT_EQ(crossing(U"x</b><i>y</i><u>"), 4U);  // out of a longer passage
  EXPECT_EQ(crossing(U"<p><i>x</p>"), 3U);       // never closed: nothing crosses
}

TEST(Tags, LongTextsTakeLinearTime) {
  for (const std::u32string piece : {U"<a \"", U"<a ", U"[url=", U"<!--", U"{1", U"<", U"[b]"}) {
    std::u32string text;
    while (text.size() < 200000) text += piece;
    EXPECT_LE(tags(text).size(), text.size());
  }
}

}  // namespace
}  // namespace duizhao
