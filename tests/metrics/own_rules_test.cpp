// What users bring themselves: regular expressions, own rules made of them, text to be ignored,
// pairs to be passed over.
#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/checker.h>
#include <duizhao/metrics/configuration.h>
#include <duizhao/metrics/expression.h>
#include <duizhao/metrics/score.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr LanguagePair kLanguages{Language::kChinese, Language::kEnglish};

std::vector<PairReport> check(const std::string& toml, const std::vector<Pair>& pairs) {
  const Configuration configuration = parse_configuration(toml, "duizhao.toml");
  return Checker(Lexicon::load(), configuration.check).check(pairs, kLanguages);
}

Span span(std::uint32_t begin, std::uint32_t end) { return {{begin}, {end}}; }

TEST(Expression, Matches) {
  EXPECT_EQ(Expression("第\\d+号").find("😀见第12号文件"), span(2, 6));
  EXPECT_EQ(Expression("a+").matches("aa😀b a"), (std::vector<Span>{span(0, 2), span(5, 6)}));
  EXPECT_EQ(Expression("x*").matches("abxx"), (std::vector<Span>{span(2, 4)}));
  EXPECT_EQ(Expression("").find("a"), span(0, 0));
  EXPECT_EQ(Expression("A").find("a"), std::nullopt);
  EXPECT_EQ(Expression("A", true).find("a"), span(0, 1));
}

TEST(Expression, Problems) {
  EXPECT_EQ(expression_problem("a|b"), "");
  for (const std::string broken : {"(", "[a", "a{2,1}", "*", "\\p{Nothing}", "(?<=a*)b", "\\2"}) {
    EXPECT_NE(expression_problem(broken), "") << broken;
    EXPECT_THROW(Expression{broken}, UsageError) << broken;
  }
}

TEST(Expression, NoTextKeepsItBusy) {
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(Expression("(a+)+$").find(std::string(60, 'a') + "!"), std::nullopt);
  EXPECT_EQ(Expression("(x|x)*y").find(std::string(100'000, 'x')), std::nullopt);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

const std::string kLibrary =
    "only = ['pattern']\n[[pattern]]\nname = 'library'\nsource = '市图书馆'\ntarget = 'City "
    "Library'\n";

TEST(Pattern, TheTargetMustMatch) {
  const auto reports = check(kLibrary, {{"1", "我在市图书馆。", "I am at the town library."},
                                        {"2", "我在市图书馆。", "I am at the City Library."},
                                        {"3", "我在家。", "I am at home."}});
  ASSERT_EQ(reports[0].findings.size(), 1U);
  const Finding& finding = reports[0].findings[0];
  EXPECT_EQ(finding.rule, "pattern/library");
  EXPECT_EQ(finding.severity, Severity::kMinor);
  EXPECT_EQ(finding.source_span, span(2, 6));
  EXPECT_EQ(finding.target_span, std::nullopt);
  EXPECT_EQ(finding.message, "the source has '市图书馆', the target lacks 'City Library'");
  EXPECT_TRUE(reports[1].findings.empty());
  EXPECT_TRUE(reports[2].findings.empty());
}

TEST(Pattern, TheTargetMustNotMatch) {
  const auto reports = check(
      "only = ['pattern/no-not']\n[[pattern]]\nname = 'no-not'\ntarget = \"n't\\\\b\"\n"
      "forbidden = true\nignore-case = true\nseverity = 'major'\nmessage = 'write it out'\n"
      "[[pattern]]\nname = 'other'\ntarget = 'xyz'",
      {{"1", "我不知道。", "I DON'T know."}, {"2", "我不知道。", "I do not know."}});
  ASSERT_EQ(reports[0].findings.size(), 1U);
  EXPECT_EQ(reports[0].findings[0].target_span, span(4, 7));
  EXPECT_EQ(reports[0].findings[0].source_span, std::nullopt);
  EXPECT_EQ(reports[0].findings[0].severity, Severity::kMajor);
  EXPECT_EQ(reports[0].findings[0].message, "write it out");
  EXPECT_TRUE(reports[1].findings.empty()) << "the other pattern is not in `only`";
}

TEST(Pattern, IsSuppressedByNameAndFamily) {
  const Pair pair{"7", "我在市图书馆。", "I am at the town library."};
  for (const std::string rules : {"rules = ['pattern/library']", "rules = ['pattern']", ""}) {
    const auto reports = check(kLibrary + "[[suppress]]\nids = ['7']\n" + rules, {pair});
    EXPECT_TRUE(reports[0].findings.empty()) << rules;
    EXPECT_EQ(reports[0].suppressed, 1U);
    EXPECT_EQ(reports[0].score, reports[0].meaning);
  }
  Pair ignoring = pair;
  ignoring.ignored = {"pattern/library"};
  EXPECT_TRUE(check(kLibrary, {ignoring})[0].findings.empty());
  const auto other = check(kLibrary + "[[suppress]]\nids = ['8']\n", {pair});
  EXPECT_EQ(other[0].findings.size(), 1U);
  EXPECT_THROW(check("skip = ['pattern/none']\n" + kLibrary.substr(kLibrary.find("[[")), {pair}),
               UsageError);
}

TEST(Ignore, FindingsInsideAMatch) {
  const std::vector<Pair> pairs = {
      {"1", "见文件4521号，共有3300页。", "See document 4512, 3300 pages in all."},
      {"2", "共有4521页。", "There are 4512 pages."}};
  const auto all = check("only = ['numbers']", pairs);
  ASSERT_EQ(all[0].findings.size(), 1U);
  ASSERT_EQ(all[1].findings.size(), 1U);
  for (const std::string expression : {"文件\\d+号", "document \\d+", "\\d+号"}) {
    const auto reports =
        check("only = ['numbers']\nignore = ['天气', '" + expression + "']", pairs);
    EXPECT_TRUE(reports[0].findings.empty()) << expression;
    EXPECT_EQ(reports[0].suppressed, 1U);
    EXPECT_EQ(reports[0].score, reports[0].meaning);
    EXPECT_EQ(reports[1], all[1]);
  }
  EXPECT_EQ(check("only = ['numbers']\nignore = ['文件45', '3300页']", pairs), all)
      << "a part of the mark is not enough";
}

}  // namespace
}  // namespace duizhao
