#include <duizhao/text/decode.h>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include <duizhao/text/document.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

#include "../failure.h"
#include "encode.h"
#include "random_text.h"

namespace duizhao {
namespace {

using namespace std::string_view_literals;
using test::encode;

constexpr std::string_view kSimplified =
    "今天早上下了一场大雨，路上的人都打着伞。\n图书馆九点开门，门口已经排起了长队。\n";
constexpr std::string_view kTraditional =
    "今天早上下了一場大雨，路上的人都打著傘。\n圖書館九點開門，門口已經排起了長隊。\n";
constexpr std::string_view kEnglish = "It rained hard this morning.\nThe library opens at nine.\n";

Decoded ladder(std::string_view bytes) { return decode(bytes, "", "a.txt"); }

// what() of the error that decoding ends with.
std::string failure(std::string_view bytes, const std::string& encoding = "") {
  return failure_of([&] { decode(bytes, encoding, "a.txt"); });
}

struct Case {
  std::string_view text;
  const char* encoding;
};

class EveryEncoding : public testing::TestWithParam<Case> {};

TEST_P(EveryEncoding, IsFoundAndDecoded) {
  const Decoded decoded = ladder(encode(GetParam().text, GetParam().encoding));
  EXPECT_EQ(decoded.text, GetParam().text);
  EXPECT_EQ(decoded.encoding, GetParam().encoding);
}

TEST_P(EveryEncoding, LeadsBackToTheBytesOfTheFile) {
  const std::string bytes = encode(GetParam().text, GetParam().encoding);
  const Decoded decoded = ladder(bytes);
  FilePositions positions(decoded);
  std::uint32_t code_point = 0;
  for (std::size_t i = 0; i < decoded.text.size(); ++code_point) {
    const std::uint32_t at = positions.at(code_point, i);
    // The bytes before it are the encoded text before it.
    ASSERT_EQ(bytes.substr(0, at), encode(decoded.text.substr(0, i), GetParam().encoding));
    next_code_point(decoded.text, i);
  }
  EXPECT_EQ(positions.at(code_point, decoded.text.size()), bytes.size());
}

INSTANTIATE_TEST_SUITE_P(
    All, EveryEncoding,
    testing::Values(Case{kSimplified, "UTF-8"}, Case{kSimplified, "GB18030"},
                    Case{kSimplified, "UTF-16LE"}, Case{kSimplified, "UTF-16BE"},
                    Case{kTraditional, "UTF-8"}, Case{kTraditional, "Big5"},
                    Case{kTraditional, "GB18030"}, Case{kTraditional, "UTF-16LE"},
                    Case{kTraditional, "UTF-16BE"}, Case{kEnglish, "UTF-8"},
                    Case{kEnglish, "UTF-16LE"}, Case{kEnglish, "UTF-16BE"}, Case{"你好", "GB18030"},
                    Case{"你好，世界！", "Big5"},
                    Case{"A note in English with one word, 北京, in it.", "GB18030"},
                    Case{"古字𠀀与表情😀也要读对，这是一个句子。", "GB18030"},
                    Case{"古字𠀀與表情😀也要讀對，這是一個句子。", "UTF-16LE"}));

TEST(Decode, ByteOrderMarksAreCountedInTheFileAndNotInTheText) {
  struct Mark {
    std::string_view bytes;
    const char* encoding;
  };
  for (const Mark& mark : {Mark{"\xEF\xBB\xBF"sv, "UTF-8"}, Mark{"\xFF\xFE"sv, "UTF-16LE"},
                           Mark{"\xFE\xFF"sv, "UTF-16BE"}, Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                           Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"}}) {
    const Decoded decoded = ladder(std::string(mark.bytes) + encode("伞。", mark.encoding));
    EXPECT_EQ(decoded.text, "伞。") << mark.encoding;
    EXPECT_EQ(decoded.encoding, mark.encoding);
    FilePositions positions(decoded);
    EXPECT_EQ(positions.at(0, 0), mark.bytes.size());
  }
}

TEST(Decode, LongTextsCrossTheConvertersPieces) {
  std::string text;
  while (text.size() < 200'000) text += "雨下了三天，河水涨了😀。\n";
  for (const char* encoding : {"GB18030", "UTF-16LE"}) {
    const std::string bytes = encode(text, encoding);
    const Decoded decoded = ladder(bytes);
    EXPECT_EQ(decoded.text, text);
    FilePositions positions(decoded);
    EXPECT_EQ(positions.at(count_code_points(text), text.size()), bytes.size());
  }
}

TEST(Decode, AForcedEncodingIsBelieved) {
  EXPECT_EQ(decode("caf\xE9", "windows-1252", "a").text, "café");
  EXPECT_EQ(decode(encode("伞", "UTF-16BE"), "utf-16be", "a").text, "伞");
  EXPECT_EQ(decode("\xFF\xFE\x1E\x4F"sv, "utf-16", "a").text, "伞");
  EXPECT_EQ(decode("\xEF\xBB\xBFrain", "utf8", "a").text, "rain");
  EXPECT_EQ(decode(encode(kSimplified, "gbk"), "GBK", "a").text, kSimplified);
}

TEST(Decode, AnUnknownEncodingIsWrongUsage) {
  EXPECT_THROW(decode("a", "klingon", "a"), UsageError);
  EXPECT_THROW(decode("a", "iso-2022-jp", "a"), UsageError);
  EXPECT_THROW(decode("a", "utf-7", "a"), UsageError);
}

TEST(Decode, NamesThePlaceOfABadByteInTheMiddle) {
  std::string text = "第一行没有错。\n第二行\xFF有一个错字节。\n第三行也没有错。\n";
  EXPECT_EQ(failure(text),
            "a.txt:2:4: byte 0xFF not UTF-8 (at byte 31); repair the file, or name its encoding "
            "with --encoding");
  EXPECT_NE(failure("caf\xE9 au lait").find("a.txt:1:4: byte 0xE9 not UTF-8 (at byte 3)"),
            std::string::npos);
}

TEST(Decode, NamesACharacterThatWasCutOff) {
  std::string text(kSimplified);
  text.resize(text.size() - 2);  // the line end and a byte of 。
  EXPECT_NE(failure(text).find("a.txt:2:18: bytes 0xE3 0x80 not UTF-8"), std::string::npos);
}

TEST(Decode, RefusesSurrogatesInUtf8) {
  EXPECT_NE(failure("雨停了。\xED\xA0\xBD\xED\xB8\x80 天晴了。")
                .find("a.txt:1:5: unpaired surrogate (bytes 0xED 0xA0 0xBD) in UTF-8 (at byte 12)"),
            std::string::npos);
}

TEST(Decode, RefusesUnpairedSurrogatesInUtf16) {
  const std::string before = "\xFF\xFE" + encode("雨停了。\n天", "UTF-16LE");
  const std::string after = encode("晴了。\n", "UTF-16LE");
  for (const std::string_view lone : {"\x3D\xD8"sv, "\x00\xDE"sv}) {
    const std::string message = failure(before + std::string(lone) + after);
    EXPECT_NE(message.find("a.txt:2:2: unpaired surrogate"), std::string::npos) << message;
    EXPECT_NE(message.find("in UTF-16LE (at byte 14)"), std::string::npos) << message;
  }
  EXPECT_NE(failure(before + "\x3D\xD8").find("a.txt:2:2: "), std::string::npos);
}

TEST(Decode, NamesABadByteInOtherEncodings) {
  std::string bytes = encode(kSimplified, "GB18030");
  const std::size_t at =
      encode("今天早上下了一场大雨，路上的人都打着伞。\n图书馆", "GB18030").size();
  bytes.insert(at, "\xFF");
  const std::string message = failure(bytes);
  EXPECT_NE(message.find("a.txt:2:4: byte 0xFF not GB18030"), std::string::npos) << message;
}

TEST(Decode, RefusesBinaryData) {
  EXPECT_NE(failure("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\x93\xE1\xC8\x29"sv).find("looks binary"),
            std::string::npos);
  EXPECT_NE(failure("a text\0with a hole"sv).find("a.txt:1:7: looks binary (byte 0x00)"),
            std::string::npos);
  EXPECT_NE(failure("\x7F"
                    "ELF\2\1\1\0\0\0\0\0\0\0\0\0"sv)
                .find("looks binary"),
            std::string::npos);
}

TEST(Decode, BearsAFewControls) {
  EXPECT_EQ(ladder("Chapter one\fIt rained all day long and all night.\x1A").encoding, "UTF-8");
}

TEST(Decode, EmptyBytesAreAnEmptyText) { EXPECT_EQ(ladder("").text, ""); }

TEST(Decode, RefusesMoreThanAGibibyte) {
  const std::string bytes(kMaxTextBytes + 1, 'a');
  EXPECT_EQ(failure(bytes), "a.txt: the text is larger than 1 GiB; cut it into smaller files");
}

TEST(Decode, AnyBytesAreDecodedToUtf8OrRefused) {
  test::RandomText random(7);
  for (int round = 0; round < 3000; ++round) {
    const std::string bytes = random.bytes(random.below(200));
    try {
      const Decoded decoded = ladder(bytes);
      EXPECT_EQ(to_utf8(to_utf32(decoded.text)), decoded.text);
    } catch (const Error& error) {
      EXPECT_EQ(error.location().path, "a.txt");
    }
  }
}

// All of its bytes are ASCII, and none is a NUL.
TEST(Decode, ShortUtf16WithoutMark) {
  for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
    EXPECT_EQ(ladder(encode("你好。", encoding)).text, "你好。");
    EXPECT_EQ(ladder(encode("你好。", encoding)).encoding, encoding);
  }
}

TEST(Decode, DamagedTextsAreDecodedOrRefused) {
  test::RandomText random(8);
  for (const char* encoding : {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"}) {
    const std::string whole = encode(kTraditional, encoding);
    for (int round = 0; round < 500; ++round) {
      std::string bytes = whole;
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
      bytes.resize(random.below(bytes.size()) + 1);
      try {
        const Decoded decoded = ladder(bytes);
        FilePositions positions(decoded);
        EXPECT_EQ(positions.at(count_code_points(decoded.text), decoded.text.size()), bytes.size());
      } catch (const UsageError&) {
        ADD_FAILURE() << "not the user's mistake";
      } catch (const Error& error) {
        EXPECT_EQ(error.location().path, "a.txt");
      }
    }
  }
}

}  // namespace
}  // namespace duizhao
