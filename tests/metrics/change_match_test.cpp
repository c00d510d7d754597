#include <duizhao/metrics/change_match.h>

#include <gtest/gtest.h>

#include <duizhao/metrics/number_match.h>
#include <duizhao/text/chinese_numbers.h>
#include <duizhao/text/english_numbers.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// "增加到30% / by 30%" of the first numbers of both texts, or "".
std::string turned(std::u32string_view chinese, std::u32string_view english) {
  static const Lexicon lexicon = Lexicon::load();
  const auto zh = chinese_quantities(chinese);
  const auto en = english_quantities(english);
  const auto found = turned_change(lexicon, {chinese, zh.at(0)}, {english, en.at(0)});
  if (!found) return "";
  return to_utf8(slice(chinese, found->chinese)) + " / " + to_utf8(slice(english, found->english));
}

TEST(ChangeMatch, ToIsNotBy) {
  EXPECT_EQ(turned(U"产量增加到30%。", U"Output rose by 30%."), "增加到30% / by 30%");
  EXPECT_EQ(turned(U"房租下降了约三成。", U"Rents have fallen to about 30%."),
            "下降了约三成 / to about 30%");
  EXPECT_EQ(turned(U"人數減少了200人。", U"The number dropped steadily to 200."),
            "減少了200 / to 200");
}

TEST(ChangeMatch, SilentWhereBothAgree) {
  EXPECT_EQ(turned(U"产量增加到30%。", U"Output rose to 30%."), "");
  EXPECT_EQ(turned(U"房租下降了三成。", U"Rents fell by 30%."), "");
  EXPECT_EQ(turned(U"房租下降了三成。", U"Rents fell 30%."), "");
}

TEST(ChangeMatch, SilentWithoutAWordOfChange) {
  EXPECT_EQ(turned(U"他走到30米外。", U"He stood by 30 metres of rope."), "");
  EXPECT_EQ(turned(U"产量增加到30%。", U"It was done by 30% of the workers."), "");
  EXPECT_EQ(turned(U"大家投了30票。", U"Costs fell. By 30 votes they won."), "");
}

TEST(ChangeMatch, MultiplesAreLeftAlone) {
  EXPECT_EQ(turned(U"产量增加了两倍。", U"Output rose to three times as much."), "");
}

}  // namespace
}  // namespace duizhao
