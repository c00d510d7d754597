#include <duizhao/text/slice.h>

#include <gtest/gtest.h>

namespace duizhao {
namespace {

TEST(Slice, IsWhatTheSpanCovers) {
  const std::u32string text = U"今天下雨。";
  EXPECT_EQ(slice(text, {{2}, {4}}), U"下雨");
  EXPECT_EQ(slice(text, {{0}, {5}}), text);
  EXPECT_EQ(slice(text, {{5}, {5}}), U"");
  EXPECT_EQ(slice(text, {{1}, {2}}).data(), text.data() + 1);
}

}  // namespace
}  // namespace duizhao
