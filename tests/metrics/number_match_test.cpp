#include <duizhao/metrics/number_match.h>

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <random>
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
      {U"现在打八折。", U"There is a 20% discount now.", {}},
      {U"全场七五折。", U"Everything is 25 percent off.", {}},
      {U"会员买书打九折。", U"Members pay 90% of the price for books.", {}},
      {U"价钱打了九折。", U"The price was cut by 10%.", {}},
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
      {U"现在打八折。", U"There is an 80% discount now.", {M::kValue}},
      {U"全场七五折。", U"Everything is 75 percent off.", {M::kValue}},
      {U"会员买书打九折。", U"Members get a discount of 90% on books.", {M::kValue}},
  });
}

TEST(NumberMatch, ScalesUnitsAndTimesAreFound) {
  using M = NumberMismatch;
  expect({
      {U"港口处理了一亿吨货物。", U"The port handled 100 billion tons of cargo.", {M::kValue}},
      {U"确诊超过100万例。", U"There were more than one billion cases.", {M::kValue}},
      {U"火车14时40分开。", U"The train leaves at 14:30.", {M::kValue}},
      {U"门票半价的人占八成。", U"Sixty percent pay half price.", {M::kValue}},
      {U"昨天最低零下5度。", U"The low was 5 degrees yesterday.", {M::kSign}},
      {U"他死于公元前221年。", U"He died in 221 AD.", {M::kSign}},
      {U"请打010-65529988。", U"Please call 010-65529980.", {M::kCode}},
      {U"请升级到2.3.1版。", U"Please update to version 2.4.1.", {M::kCode}},
      {U"1月9日司机罢工。", U"A strike began on September 9.", {M::kMonth}},
      {U"周六开会，周六晚上吃饭。", U"They meet on Saturday and dine on Sunday.", {M::kRepetition}},
      {U"产量在80%到90%之间。", U"Output was between 80 and 90 tons.", {M::kPercent, M::kPercent}},
      {U"价钱是500英镑、1000英镑和2500日元。", U"It is £500, £1,000 or £2,500.", {M::kCurrency}},
      {U"两周后，他只剩三次机会。", U"Two weeks later he had five chances left.", {M::kWord}},
  });
}

TEST(NumberMatch, OtherFormsOfTheSameAreSilent) {
  expect({
      {U"报名12月18日截止。", U"Registration ends on 18.12.", {}},
      {U"气温零下5度。", U"It was minus 5 degrees.", {}},
      {U"气温是-5℃。", U"It is five degrees below zero.", {}},
      {U"房间里30摄氏度。", U"It is 86 degrees in the room.", {}},
      {U"公元前221年统一。", U"It was united in 221 BC.", {}},
      {U"主队3比2获胜。", U"The home team won 3-2.", {}},
      {U"1990年代的歌。", U"Songs of the 1990s.", {}},
      {U"买两打鸡蛋。", U"Buy two dozen eggs.", {}},
      {U"利润是去年的百分之二百。", U"Profits are 200% of last year's.", {}},
      {U"电话400-810-8888。", U"Call 400-810-8888.", {}},
      {U"这袋米重20斤。", U"The bag of rice weighs 10 kg.", {}},
      {U"农场有150亩地。", U"The farm has 25 acres.", {}},
      {U"三一集团在长沙。", U"Sany is in Changsha.", {}},
      {U"再走3英里。", U"Another 3 more miles.", {}},
      {U"井深762.59米。", U"The well is 762.59m deep.", {}},
      {U"事故造成500万人受灾。", U"The accident hit 5m people.", {}},
  });
}

TEST(NumberMatch, AConvertedPairStaysVisible) {
  const auto match =
      match_numbers(chinese(U"河长16公里。"), english(U"The river is 10 miles long."));
  ASSERT_EQ(match.pairs.size(), 1U);
  EXPECT_EQ(match.pairs[0].step, MatchStep::kConverted);
  EXPECT_TRUE(match.findings.empty());
}

TEST(NumberMatch, UnitsAreUnderlinedWithTheirNumber) {
  const auto match = match_numbers(chinese(U"学校离家30公里。"), english(U"It is 30 long miles."));
  ASSERT_EQ(kinds(match), std::vector<NumberMismatch>{NumberMismatch::kUnit});
  EXPECT_EQ(measured_span(match.source[*match.findings[0].source]), (Span{{4}, {8}}));
  EXPECT_EQ(measured_span(match.target[*match.findings[0].target]), (Span{{6}, {19}}));
}

TEST(NumberMatch, NumbersOfTheNeighbourAreNoFindings) {
  using M = NumberMismatch;
  // The translator has drawn the second half of the first sentence into the second one.
  auto first =
      match_numbers(chinese(U"来了292万人，其中45%是学生。"), english(U"2.92 million came."));
  auto second =
      match_numbers(chinese(U"其余是老人。"), english(U"Of them 45% were students, others old."));
  EXPECT_EQ(kinds(first), std::vector<M>{M::kMissing});
  EXPECT_EQ(kinds(second), std::vector<M>{M::kMissing});
  const auto before = first;
  drop_found_in(first, second);
  drop_found_in(second, before);
  EXPECT_TRUE(first.findings.empty());
  EXPECT_TRUE(second.findings.empty());
  // One half of a finding is explained, the other one stays.
  auto wrong = match_numbers(chinese(U"来了350人。"), english(U"There were 77 carts."));
  EXPECT_EQ(kinds(wrong), std::vector<M>{M::kValue});
  drop_found_in(wrong, match_numbers(chinese(U"有车。"), english(U"Some 350 people came.")));
  ASSERT_EQ(kinds(wrong), std::vector<M>{M::kMissing});
  EXPECT_FALSE(wrong.findings[0].source);
  // A percentage is not explained by a plain number.
  auto share = match_numbers(chinese(U"占100%。"), english(U"It is 107%."));
  drop_found_in(share, match_numbers(chinese(U"有车。"), english(U"There are 100 carts.")));
  EXPECT_EQ(share.findings.size(), 1U);
  EXPECT_TRUE(share.findings[0].source);
}

// Sentences of ours with one number each in many forms; a swap must be found, with its span, and
// the right translation must not.
struct Frame {
  std::u32string_view zh, en;  // @ is the number
};
constexpr std::array<Frame, 5> kFrames = {{
    {U"去年有@人参加了比赛。", U"Last year @ people took part in the race."},
    {U"工厂每天生产@件衬衫。", U"The factory makes @ shirts every day."},
    {U"记者了解到，该项目共使用了@张图纸。", U"The reporter learned that @ drawings were used."},
    {U"“我们卖出了@本书。”老板说。", U"“We have sold @ books,” the owner said."},
    {U"截至目前，全省登记了@辆汽车。", U"So far @ cars have been registered in the province."},
}};

std::u32string fill(std::u32string_view frame, std::u32string_view number) {
  std::u32string text(frame);
  text.replace(text.find(U'@'), 1, number);
  return text;
}

// 23456789 as 2,345万6789 …: in digits with 万 and 亿 where they fit.
std::u32string chinese_form(std::uint64_t value) {
  std::u32string text;
  const auto digits = [&](std::uint64_t part) {
    for (const char c : std::to_string(part)) text.push_back(static_cast<char32_t>(c));
  };
  if (value % 100'000'000 == 0) {
    digits(value / 100'000'000);
    return text + U"亿";
  }
  if (value % 10'000 == 0) {
    digits(value / 10'000);
    return text + U"万";
  }
  digits(value);
  return text;
}

std::u32string english_form(std::uint64_t value) {
  std::string digits = std::to_string(value);
  if (value % 1'000'000 == 0) {
    digits = std::to_string(value / 1'000'000) + " million";
  } else {
    for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, 1, ',');
  }
  return {digits.begin(), digits.end()};
}

TEST(NumberMatch, PlantedSwapsAreFoundWithTheirSpans) {
  std::mt19937_64 random(9);
  const auto below = [&](std::uint64_t limit) { return random() % limit; };
  for (int i = 0; i < 2000; ++i) {
    const Frame& frame = kFrames.at(below(kFrames.size()));
    std::uint64_t value = 12 + below(900);
    for (std::uint64_t k = below(4); k > 0; --k) value *= below(2) == 0 ? 100U : 1000U;
    std::string swapped = std::to_string(value);
    std::size_t at = 0;
    do at = below(swapped.size());
    while (swapped[at] == '0');
    const auto digit = static_cast<std::uint64_t>(swapped[at] - '1');
    swapped[at] = "123456789"[(digit + 1 + below(8)) % 9];
    std::uint64_t other = std::stoull(swapped);
    if (value % 100 == 0 && below(3) == 0) other = value * 100;
    const bool in_english = below(2) == 0;
    const std::u32string zh = chinese_form(in_english ? value : other);
    const std::u32string en = english_form(in_english ? other : value);
    const auto good = match_numbers(chinese(fill(frame.zh, chinese_form(value))),
                                    english(fill(frame.en, english_form(value))));
    EXPECT_TRUE(good.findings.empty()) << value;
    const auto bad = match_numbers(chinese(fill(frame.zh, zh)), english(fill(frame.en, en)));
    ASSERT_EQ(kinds(bad), std::vector<NumberMismatch>{NumberMismatch::kValue})
        << value << ' ' << other;
    EXPECT_EQ(bad.source[*bad.findings[0].source].span.size(), zh.size()) << value;
    EXPECT_EQ(bad.target[*bad.findings[0].target].span.size(), en.size()) << value;
  }
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
