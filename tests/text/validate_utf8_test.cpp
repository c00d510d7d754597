#include <duizhao/text/validate_utf8.h>

#include <gtest/gtest.h>

#include <string>

#include <duizhao/text/utf8.h>

#include "random_text.h"

namespace duizhao {
namespace {

// The oracle: bytes are UTF-8 when they are what their code points are written as.
bool is_utf8(const std::string& bytes) {
  for (const char32_t c : to_utf32(bytes))
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return false;
  return to_utf8(to_utf32(bytes)) == bytes;
}

TEST(ValidateUtf8, FindsTheFirstFault) {
  EXPECT_EQ(find_utf8_fault("plain ASCII, longer than a word"), std::nullopt);
  EXPECT_EQ(find_utf8_fault("雨😀é"), std::nullopt);
  EXPECT_EQ(find_utf8_fault("a\xFFz"), (Utf8Fault{1, 1, false}));
  EXPECT_EQ(find_utf8_fault("a\x80z"), (Utf8Fault{1, 1, false}));
  EXPECT_EQ(find_utf8_fault("\xC0\x80"), (Utf8Fault{0, 1, false}));          // overlong
  EXPECT_EQ(find_utf8_fault("ab\xE9\x9B"), (Utf8Fault{2, 2, false}));        // cut off
  EXPECT_EQ(find_utf8_fault("\xF4\x90\x80\x80"), (Utf8Fault{0, 1, false}));  // over U+10FFFF
  EXPECT_EQ(find_utf8_fault("雨\xED\xA0\xBD"), (Utf8Fault{3, 3, true}));     // surrogate
  EXPECT_EQ(find_utf8_fault("\xFFgood\xFF", 1), (Utf8Fault{5, 1, false}));
}

TEST(ValidateUtf8, AgreesWithTheOracle) {
  test::RandomText random(11);
  int valid = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string bytes = random.below(2) == 0 ? random.bytes(random.below(6)) : random.text(6);
    if (!bytes.empty() && random.below(2) == 0)
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    const bool expected = is_utf8(bytes);
    valid += expected ? 1 : 0;
    ASSERT_EQ(!find_utf8_fault(bytes).has_value(), expected) << testing::PrintToString(bytes);
  }
  EXPECT_GT(valid, 1000);
}

TEST(ValidateUtf8, TellsDamageFromAnotherEncoding) {
  EXPECT_TRUE(is_mostly_utf8("雨下了三天\xFF，河水涨了"));
  EXPECT_FALSE(is_mostly_utf8("caf\xE9 au lait"));
  EXPECT_FALSE(is_mostly_utf8("\xBD\xF1\xCC\xEC\xCF\xC2\xD3\xEA"));  // GB18030
}

}  // namespace
}  // namespace duizhao
