#include <duizhao/metrics/number_match.h>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/chinese_numbers.h>
#include <duizhao/text/english_numbers.h>

namespace duizhao {
namespace {

NumberSide chinese(std::u32string_view text) {
  return {Language::kChinese, text, chinese_quantities(text)};
}
NumberSide english(std::u32string_view text) {
  return {Language::kEnglish, text, english_quantities(text)};
}

struct Case {
  std::u32string_view zh, en;
  std::vector<NumberMismatch> findings;
};

std::vector<NumberMismatch> kinds(const NumberMatch& match) {
  std::vector<NumberMismatch> all;
  for (const NumberFinding& finding : match.findings) all.push_back(finding.kind);
  return all;
}

// Both ways round: Chinese to English and English to Chinese.
void expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const NumberMatch there = match_numbers(chinese(c.zh), english(c.en));
    const NumberMatch back = match_numbers(english(c.en), chinese(c.zh));
    EXPECT_EQ(kinds(there), c.findings) << std::string(c.en.begin(), c.en.end());
    EXPECT_EQ(kinds(back), c.findings) << std::string(c.en.begin(), c.en.end());
    EXPECT_EQ(there.pairs.size(), back.pairs.size());
    EXPECT_EQ(there.source_left, back.target_left);
    EXPECT_EQ(there.target_left, back.source_left);
  }
}

TEST(NumberMatch, RightTranslationsAreSilent) {
  expect({
      {U"去年有292万人参观。", U"Last year 2.92 million people visited it.", {}},
      {U"会议10月1日上午9点半开始。", U"The meeting starts on October 1 at 9:30 a.m.", {}},
      {U"三成居民反对。", U"Thirty percent of the residents are against it.", {}},
      {U"产量是去年的三倍。", U"Output has risen by 200%.", {}},
      {U"上世纪80年代他住在上海。", U"In the 1980s he lived in Shanghai.", {}},
      {U"两国签了五项协议。", U"Both countries signed five agreements.", {}},
      {U"这条河长16公里。", U"The river is 10 miles long.", {}},
      {U"约2.3万人报名。", U"22,950 people signed up.", {}},
      {U"装机容量300万瓦。", U"Its capacity is 3 MW.", {}},
      {U"他等了半年。", U"He waited for six months.", {}},
      {U"门票15，000元。", U"The ticket costs 15,000 yuan.", {}},
      {U"三分之二的学生来了。", U"Two thirds of the students came.", {}},
      {U"万一下雨，我们四处走走。", U"If it rains, we will wander about.", {}},
      {U"中国有十四亿人口。", U"China has a population of 1.4 billion.", {}},
      {U"十几个孩子在踢球。", U"A dozen children were playing football.", {}},
      {U"新冠疫情开始了。", U"COVID-19 began.", {}},
  });
}

TEST(NumberMatch, WrongNumbersAreFound) {
  using M = NumberMismatch;
  expect({
      {U"去年有292万人参观。", U"Last year 2.29 million people visited it.", {M::kValue}},
      {U"公司亏了5亿元。", U"The company lost 5 million yuan.", {M::kValue}},
      {U"会议在九月开。", U"The meeting is in November.", {M::kMonth}},
      {U"她周六来。", U"She is coming on Sunday.", {M::kWeekday}},
      {U"他买了F-16战机。", U"He bought the F-18 fighter.", {M::kCode}},
      {U"他有三个孩子。", U"He has four children.", {M::kWord}},
      {U"他们种了五棵树。", U"They planted 9 trees.", {M::kSmall}},
      {U"有45%的人来了。", U"Some 45 people came.", {M::kPercent}},
      {U"学校有30公里远。", U"The school is 30 miles away.", {M::kUnit}},
      {U"书价30美元。", U"The book costs 30 euros.", {M::kCurrency}},
      {U"1985年建，1985年开。", U"Built in 1985, opened in 1935.", {M::kRepetition}},
      {U"有350人。", U"There are people.", {M::kMissing}},
  });
}

TEST(NumberMatch, AsManyPairsAsPossible) {
  // 24 hours may also be a day: the pair that leaves more for the others is taken.
  const auto match = match_numbers(chinese(U"1天和24小时"), english(U"24 hours and 1 day"));
  EXPECT_TRUE(match.source_left.empty());
  EXPECT_TRUE(match.target_left.empty());
  EXPECT_TRUE(match.findings.empty());
}

TEST(NumberMatch, OneToOne) {
  const auto match = match_numbers(chinese(U"有30人、30车、50马"), english(U"30 men, 40 carts"));
  std::vector<bool> seen(match.target.size());
  for (const NumberPair& pair : match.pairs) {
    EXPECT_FALSE(seen[pair.target]);
    seen[pair.target] = true;
  }
  EXPECT_EQ(kinds(match), std::vector<NumberMismatch>{NumberMismatch::kValue});
}

TEST(NumberMatch, LongListsAndEmptySides) {
  std::u32string zh, en;
  for (int i = 0; i < 5000; ++i) {
    zh += U"37、";
    en += U"37, ";
  }
  EXPECT_TRUE(match_numbers(chinese(zh), english(en)).findings.empty());
  EXPECT_TRUE(match_numbers(chinese(U""), english(U"")).findings.empty());
}

}  // namespace
}  // namespace duizhao
