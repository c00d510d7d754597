#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/text/inline_codes.h>
#include <duizhao/text/placeholders.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

std::vector<std::string> read(const std::string& utf8) {
  std::vector<std::string> found;
  for (const Placeholder& placeholder : placeholders(to_utf32(utf8))) {
    found.push_back(to_utf8(placeholder.key));
  }
  return found;
}

using Strings = std::vector<std::string>;

TEST(Placeholders, OfManyLanguages) {
  EXPECT_EQ(read("%s %5d %.2f %lu %i %%"), (Strings{"%s", "%d", "%f", "%lu", "%d"}));
  EXPECT_EQ(read("%2$s %1$@ %@"), (Strings{"%2:s", "%1:@", "%@"}));
  EXPECT_EQ(read("%(name)s %(n)05d"), (Strings{"%(name)s", "%(n)d"}));
  EXPECT_EQ(read("{} {0} {0:N2} {name!r:>10} {a.b} {0,-8:N2}"),
            (Strings{"{}", "{0}", "{0}", "{name}", "{a.b}", "{0}"}));
  EXPECT_EQ(read("#{x} %{x} ${user.name} {{x}} {{#list}} {{{y}}}"),
            (Strings{"#{x}", "%{x}", "${user.name}", "{{x}}", "{{#list}}", "{{y}}"}));
  EXPECT_EQ(read("%1 of %2, %n, %L1, %APPDATA%"), (Strings{"%1", "%2", "%n", "%1", "%APPDATA%"}));
  EXPECT_EQ(read("$HOME $USER"), (Strings{"$HOME", "$USER"}));
}

TEST(Placeholders, OfIcuMessages) {
  EXPECT_EQ(read("{n, plural, =0 {none} one {# file of {user}} other {# files of {user}}}"),
            (Strings{"{n}", "{user}", "{user}"}));
  EXPECT_EQ(read("{sex, select, female {她} other {他}}"), (Strings{"{sex,select}"}));
  EXPECT_EQ(read("{when, date, long}"), (Strings{"{when,date}"}));
}

TEST(Placeholders, ProseIsNone) {
  for (const char* text : {"50% of",
                           "100%",
                           "100 % discount",
                           "增长50%，",
                           "50%的",
                           "5%d",
                           "{1, 2, 3}",
                           "{note: see below}",
                           "US$5",
                           "$5",
                           "$x",
                           "#1",
                           "%Y-%m-%d",
                           "%H:%M",
                           "{{",
                           "}}",
                           "%",
                           "{",
                           "$",
                           "#",
                           "${",
                           "%(",
                           "{n,"}) {
    EXPECT_EQ(read(text), Strings{}) << text;
  }
}

TEST(Placeholders, InsideAddressesAreNone) {
  const InlineCodes codes = inline_codes(U"https://example.com/%s?a=%d {name} <b>");
  EXPECT_EQ(codes.addresses.size(), 1U);
  EXPECT_EQ(codes.placeholders.size(), 1U);
  EXPECT_EQ(codes.tags.size(), 1U);
}

TEST(Placeholders, FullWidthOnesAreRead) {
  EXPECT_EQ(inline_codes(U"已复制％d个｛name｝").placeholders.size(), 2U);
}

TEST(Placeholders, LongTextsTakeBoundedTime) {
  for (const std::u32string piece :
       {U"{n,plural,", U"{", U"%1$", U"%(", U"${", U"{{", U"{a.", U"%-", U"{n,plural,a{"}) {
    std::u32string text;
    while (text.size() < 50000) text += piece;
    EXPECT_LE(placeholders(text).size(), text.size());
  }
}

}  // namespace
}  // namespace duizhao
