#include <duizhao/text/mojibake.h>

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

std::string convert(const char* to, const char* from, const std::string& bytes) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(bytes.size() * 4 + 16, '\0');
  const std::int32_t length =
      ucnv_convert(to, from, out.data(), static_cast<std::int32_t>(out.size()), bytes.data(),
                   static_cast<std::int32_t>(bytes.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status));
  out.resize(static_cast<std::size_t>(length));
  return out;
}

// `utf8` written in one encoding and read in another one.
std::u32string read_wrongly(const std::string& utf8, const char* written, const char* read) {
  const std::string bytes = convert(written, "UTF-8", utf8);
  return to_utf32(convert("UTF-8", read, bytes));
}

std::string repaired(std::u32string_view text) {
  std::string out;
  std::size_t from = 0;
  for (const Mojibake& m : find_mojibake(text)) {
    EXPECT_LE(from, m.span.begin.value);
    EXPECT_LT(m.span.begin.value, m.span.end.value);
    EXPECT_LE(m.span.end.value, text.size());
    out += to_utf8(text.substr(from, m.span.begin.value - from)) + m.repaired;
    from = m.span.end.value;
  }
  return out + to_utf8(text.substr(from));
}

struct Wrong {
  const char *written, *read;
  MojibakeKind kind;
  const char* utf8;
};

TEST(Mojibake, RepairsEveryDirection) {
  const std::vector<Wrong> all = {
      {"UTF-8", "windows-1252", MojibakeKind::kUtf8AsLatin, "She doesn’t like the “new” café."},
      {"UTF-8", "windows-1252", MojibakeKind::kUtf8AsLatin, "It costs £5 – or 6 €, at 20 °C."},
      {"UTF-8", "ISO-8859-1", MojibakeKind::kUtf8AsLatin, "我们明天去学校，好不好？"},
      {"UTF-8", "macintosh", MojibakeKind::kUtf8AsLatin, "It’s the mayor’s café."},
      {"UTF-8", "windows-1251", MojibakeKind::kUtf8AsCyrillic, "That isn’t “his” house."},
      {"UTF-8", "GBK", MojibakeKind::kUtf8AsGbk, "大家好吗"},
      {"UTF-8", "GBK", MojibakeKind::kUtf8AsGbk, "一天天等你"},
      {"GBK", "ISO-8859-1", MojibakeKind::kGbkAsLatin, "中文"},
      {"GBK", "windows-1252", MojibakeKind::kGbkAsLatin, "他们明天不上学"},
      {"Big5", "windows-1252", MojibakeKind::kBig5AsLatin, "我們的學生都來了"},
      {"UTF-16LE", "UTF-16BE", MojibakeKind::kUtf16Swapped, "我们今天去学校"},
      {"UTF-16LE", "UTF-16BE", MojibakeKind::kUtf16Swapped, "hello"},
      {"US-ASCII", "UTF-16LE", MojibakeKind::kAsciiAsUtf16, "is it on map"},
  };
  for (const Wrong& c : all) {
    const std::u32string text = read_wrongly(c.utf8, c.written, c.read);
    const std::vector<Mojibake> found = find_mojibake(text);
    ASSERT_FALSE(found.empty()) << c.utf8 << " as " << to_utf8(text);
    EXPECT_EQ(found.front().kind, c.kind) << c.utf8 << ": " << describe(found.front().kind);
    EXPECT_EQ(repaired(text), c.utf8) << to_utf8(text);
  }
}

TEST(Mojibake, RepairsTwiceEncodedText) {
  const std::string text = "他说：“我不知道。”";
  const std::u32string twice =
      to_utf32(convert("UTF-8", "ISO-8859-1", convert("UTF-8", "ISO-8859-1", text)));
  EXPECT_EQ(repaired(twice), text);
}

TEST(Mojibake, BetweenBig5AndGbk) {
  // Characters that both sets hold two bytes of.
  const std::u32string as_big5 = read_wrongly("中国人民的生活", "GBK", "Big5");
  EXPECT_EQ(repaired(as_big5), "中国人民的生活") << to_utf8(as_big5);
  const std::u32string as_gbk = read_wrongly("中文的天下", "Big5", "GBK");
  EXPECT_EQ(repaired(as_gbk), "中文的天下") << to_utf8(as_gbk);
}

TEST(Mojibake, SpansAreOfTheWrongStretchAlone) {
  const std::vector<Mojibake> found = find_mojibake(U"I donâ€™t know.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].span, (Span{{5}, {8}}));
  EXPECT_EQ(found[0].repaired, "’");
}

TEST(Mojibake, AnEnglishTextReadAsGbk) {
  EXPECT_EQ(repaired(U"She said he鈥檚 late."), "She said he’s late.");
  EXPECT_EQ(repaired(U"a caf茅 that takes 拢5"), "a café that takes £5");
  EXPECT_TRUE(find_mojibake(U"我有3猫，他有OK的茅屋。").empty());
}

TEST(Mojibake, WhatCannotBeRepairedHasNoText) {
  for (const std::u32string_view text :
       {U"锟斤拷锟斤拷", U"烫烫烫烫", U"屯屯屯", U"1990鈥?95", U"浣犲ソ锛屼笘鐣屻€"}) {
    const std::vector<Mojibake> found = find_mojibake(text);
    ASSERT_EQ(found.size(), 1U) << to_utf8(text);
    EXPECT_EQ(found[0].repaired, "");
  }
}

TEST(Mojibake, GoodTextIsSilent) {
  for (const std::u32string_view text : {U"",
                                         U"Plain ASCII.",
                                         U"L’école “très chère…” est là – à 5 €.",
                                         U"«CAFÉ» – “CRÈME BRÛLÉE”",
                                         U"MAÇÃ” e PÃES À PORTUGUESA",
                                         U"ÄÖÜß äöüß ÆØÅ æøå Þþ Ðð",
                                         U"Beyoncé…” she said",
                                         U"Đặng Thùy Trâm và Nguyễn Ái Quốc",
                                         U"Привет, как дела? Ёлка, подъезд.",
                                         U"Її та її сестри. Це – її дії.",
                                         U"Γειά σου Κόσμε, «καλημέρα».",
                                         U"/ˈdʌnjə/ [ɕjɑʊ̯]",
                                         U"東京の人はありがとうと言った。",
                                         U"カタカナとひらがな",
                                         U"서울에서 만나요",
                                         U"مرحبا بالعالم",
                                         U"🙂🎉 👩‍👩‍👧 fun",
                                         U"他叫龚焱煊，住在邕宁。",
                                         U"饕餮、貔貅、麒麟、魑魅魍魉。",
                                         U"阿尔巴尼亚、亚美尼亚、格鲁吉亚",
                                         U"鐵觀音和鳳凰單樅",
                                         U"汤太烫烫到了舌头",
                                         U"屯屯都有狗",
                                         U"锘、鈥、浣",
                                         U"①②③ ★☆ →←",
                                         U"œuvre naïve Ångström",
                                         U"50 °C ± 2 µm × 3 ¼"})
    EXPECT_TRUE(find_mojibake(text).empty())
        << to_utf8(text) << " → " << describe(find_mojibake(text)[0].kind) << " "
        << find_mojibake(text)[0].repaired;
}

TEST(Mojibake, NothingIsFoundInWhatWasRepaired) {
  for (const char* utf8 : {"我们明天去学校，好不好？", "It costs £5 – or 6 €."})
    for (const char* read : {"windows-1252", "ISO-8859-1", "windows-1251"}) {
      const std::string once = repaired(read_wrongly(utf8, "UTF-8", read));
      EXPECT_TRUE(find_mojibake(to_utf32(once)).empty()) << once;
    }
}

}  // namespace
}  // namespace duizhao
