// The rules on typography together: on any text, and on what they suggest.
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/checker.h>
#include <duizhao/metrics/registry.h>
#include <duizhao/text/language.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr LanguagePair kToEnglish{Language::kChinese, Language::kEnglish};
constexpr LanguagePair kToChinese{Language::kEnglish, Language::kChinese};

class Typography : public testing::Test {
 protected:
  [[nodiscard]] std::vector<PairReport> check(const std::vector<Pair>& pairs,
                                              LanguagePair languages) const {
    return checker_.check(pairs, languages);
  }

 private:
  static CheckSettings settings() {
    CheckSettings settings;
    settings.only = {"typography"};
    return settings;
  }
  Checker checker_{Lexicon::load(), settings()};
};

std::string random_text(std::mt19937& random, std::size_t size) {
  constexpr std::u32string_view kPieces =
      U"abI i the.. ,,;:!?，，。。、；：！？……—\"\"''“”‘’「」()（）[]《》【】~_@％Ａ-中文他吗3 "
      U"\u200B";
  std::u32string text;
  for (std::size_t i = 0; i < size; ++i) text += kPieces[random() % kPieces.size()];
  return to_utf8(text);
}

TEST_F(Typography, ReadsAnyText) {
  std::mt19937 random(5);
  std::vector<Pair> pairs;
  pairs.reserve(3000);
  for (int i = 0; i < 3000; ++i) {
    pairs.push_back({std::to_string(i), random_text(random, random() % 25),
                     random_text(random, random() % 25)});
  }
  for (const LanguagePair languages : {kToEnglish, kToChinese}) {
    const auto reports = check(pairs, languages);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const std::uint32_t size = count_code_points(pairs[i].target);
      for (const Finding& finding : reports[i].findings) {
        ASSERT_TRUE(finding.target_span);
        EXPECT_LT(finding.target_span->begin, finding.target_span->end);
        EXPECT_LE(finding.target_span->end.value, size);
      }
    }
  }
}

TEST_F(Typography, WhatItSuggestsIsRight) {
  std::size_t tried = 0;
  for (const RuleDefinition& rule : all_rules()) {
    if (rule.page.family != "typography") continue;
    for (const Example& example : rule.page.examples) {
      // Where the marks of a pair are both wrong, one suggestion does not mend the text.
      if (example.suggestion.empty() || rule.page.name == "quotes") continue;
      const ExamplePair& pair = example.pairs.front();
      const LanguagePair languages =
          detect_language(pair.source) == Language::kChinese ? kToEnglish : kToChinese;
      const auto before = check({{"1", pair.source, pair.target}}, languages);
      ASSERT_FALSE(before[0].findings.empty());
      const Finding& finding = before[0].findings.front();
      std::u32string target = to_utf32(pair.target);
      target.replace(finding.target_span->begin.value, finding.target_span->size(),
                     to_utf32(finding.suggestion));
      const auto after = check({{"1", pair.source, to_utf8(target)}}, languages);
      EXPECT_TRUE(after[0].findings.empty()) << to_utf8(target);
      ++tried;
    }
  }
  EXPECT_GE(tried, 10U);
}

TEST_F(Typography, GoodWorkPasses) {
  const std::vector<Pair> pairs = {
      {"1", "他说：“我们明天去看《红楼梦》，好吗？”",
       "He said, “Shall we see A Dream of Red Mansions tomorrow?”"},
      {"2", "她喜欢红、黄、蓝三种颜色。", "She likes three colours: red, yellow and blue."},
      {"3", "等等……你听！", "Wait ... listen!"},
      {"4", "价格是3.5元（含税），约合0.5美元。",
       "The price is 3.5 yuan (tax included), about $0.5."},
      {"5", "“新买的‘旧书’。”", "\"The 'old books' I've just bought.\""},
      {"6", "张先生住在1号楼，即北楼。",
       "Mr. Zhang lives in Building No. 1, i.e. the north building."},
      {"7", "上世纪90年代的摇滚乐——真棒。", "The rock 'n' roll of the '90s—wonderful."},
      {"8", "营业时间：9:00-17:00", "Open: 9:00–17:00"},
  };
  for (const LanguagePair languages : {kToEnglish, kToChinese}) {
    std::vector<Pair> turned = pairs;
    if (languages.source == Language::kEnglish)
      for (Pair& pair : turned) std::swap(pair.source, pair.target);
    const auto reports = check(turned, languages);
    for (std::size_t i = 0; i < reports.size(); ++i)
      for (const Finding& finding : reports[i].findings)
        ADD_FAILURE() << turned[i].target << ": " << finding;
  }
}

}  // namespace
}  // namespace duizhao
