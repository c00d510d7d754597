#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/text/addresses.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

std::vector<std::string> read(const std::string& utf8) {
  const std::u32string text = to_utf32(utf8);
  std::vector<std::string> found;
  for (const Address& address : addresses(text)) {
    const std::string kind = std::vector<std::string>{"url", "email", "path", "mention"}.at(
        static_cast<std::size_t>(address.kind));
    found.push_back(
        kind + " " +
        to_utf8(std::u32string_view(text).substr(address.span.begin.value, address.span.size())));
  }
  return found;
}

using Strings = std::vector<std::string>;

Address only(const std::u32string& text) {
  const auto found = addresses(text);
  return found.size() == 1 ? found[0] : Address{};
}

TEST(Addresses, EndBeforePunctuationOfBothScripts) {
  EXPECT_EQ(read("请看（http://www.example.com/a?b=1）。"),
            (Strings{"url http://www.example.com/a?b=1"}));
  EXPECT_EQ(read("See https://example.org/tea_(drink), please."),
            (Strings{"url https://example.org/tea_(drink)"}));
  EXPECT_EQ(read("网址www.example.cn查询"), (Strings{"url www.example.cn"}));
  EXPECT_EQ(read("Write to jo.lee@example.co.uk."), (Strings{"email jo.lee@example.co.uk"}));
  EXPECT_EQ(read("mailto:jo@example.org；"), (Strings{"email jo@example.org"}));
  EXPECT_EQ(read("[site](http://example.com/x)"), (Strings{"url http://example.com/x"}));
}

TEST(Addresses, PathsOfThreeSystems) {
  EXPECT_EQ(read("打开/etc/hosts，或~/notes。"), (Strings{"path /etc/hosts", "path ~/notes"}));
  EXPECT_EQ(read("C:\\Program Files\\App\\a.txt and \\\\server\\share"),
            (Strings{"path C:\\Program Files\\App\\a.txt", "path \\\\server\\share"}));
  EXPECT_EQ(read("HKEY_LOCAL_MACHINE\\Software\\App"),
            (Strings{"path HKEY_LOCAL_MACHINE\\Software\\App"}));
  EXPECT_EQ(read("附件：report.pdf、docs/a-b.md"),
            (Strings{"path report.pdf", "path docs/a-b.md"}));
}

TEST(Addresses, NamesWithAt) {
  EXPECT_EQ(read("谢谢@tea_lover！"), (Strings{"mention @tea_lover"}));
}

TEST(Addresses, WordsNumbersAndStopsAreNone) {
  for (const char* text : {"and/or",
                           "24/7",
                           "1/2 cup",
                           "60 km/h",
                           "男/女",
                           "he/she left.Then",
                           "U.S. and D.C. today",
                           "at 3.5 percent",
                           "@ 5 pm",
                           "3:2",
                           "a \\ b",
                           "e.g. this",
                           "No.1",
                           "600000.SH",
                           "ASP.NET",
                           "input/output",
                           "...",
                           "://",
                           "@",
                           "/",
                           "//",
                           "\\",
                           ".",
                           "x@",
                           "@x",
                           "www."}) {
    EXPECT_EQ(read(text), Strings{}) << text;
  }
}

TEST(Addresses, SamePlaceInTwoLanguages) {
  const auto same = [](const char32_t* a, const char32_t* b) {
    return same_place(only(a), only(b));
  };
  EXPECT_TRUE(same(U"http://www.example.com/zh/", U"https://example.com/en"));
  EXPECT_TRUE(same(U"https://example.com/zh-cn/tea", U"https://example.com/tea/"));
  EXPECT_TRUE(
      same(U"https://en.wikipedia.org/wiki/Tea", U"https://zh.wikipedia.org/wiki/%E8%8C%B6"));
  EXPECT_TRUE(same(U"https://en.wikipedia.org/wiki/Tea", U"https://zh.wikipedia.org/wiki/茶"));
  EXPECT_TRUE(same(U"Jo@Example.org", U"jo@example.org"));
  EXPECT_FALSE(same(U"https://example.com/tea", U"https://example.com/coffee"));
  EXPECT_FALSE(same(U"https://example.com/Tea", U"https://example.com/tea"));
  EXPECT_FALSE(same(U"www.example.cn", U"www.example.com"));
}

TEST(Addresses, LongTextsTakeLinearTime) {
  for (const std::u32string piece : {U"a.", U"a@", U"/a", U"\\a", U"a/", U"www.", U"://", U"~/."}) {
    std::u32string text;
    while (text.size() < 200000) text += piece;
    std::size_t end = 0;
    for (const Address& address : addresses(text)) {
      EXPECT_LE(end, address.span.begin.value);
      end = address.span.end.value;
    }
    EXPECT_LE(end, text.size());
  }
}

}  // namespace
}  // namespace duizhao
