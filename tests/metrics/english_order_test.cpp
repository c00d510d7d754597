#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/english_order.h>
#include <duizhao/text/english.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

OrderGain gain(const std::string& text) {
  static const EnglishOrder order(Lexicon::load());
  return order.gain(to_utf32(text), english_words(text));
}

TEST(EnglishOrder, ShuffledWordsGainLess) {
  const OrderGain good = gain("The workers repaired the old bridge before the rain came back.");
  const OrderGain bad = gain("Bridge the came workers back the before old repaired rain the.");
  EXPECT_GT(good.mean, bad.mean + 0.5);
  EXPECT_GT(good.lowest, bad.lowest + 0.5);
}

TEST(EnglishOrder, TheLowestEightShowAScrambledStretchOfALongText) {
  const std::string sound = "She has lived in the village since she was a child";
  const OrderGain good = gain(sound + ", and she knows all of her neighbours by their names.");
  const OrderGain bad = gain(sound + ", the and by all names of knows her she neighbours their.");
  EXPECT_LT(bad.lowest, good.lowest);
  EXPECT_LT(bad.lowest, bad.mean);
}

TEST(EnglishOrder, AnEmptyTextHasOnlyItsEnd) {
  const OrderGain none = gain("");
  EXPECT_DOUBLE_EQ(none.lowest, 2 * none.mean);
}

}  // namespace
}  // namespace duizhao
