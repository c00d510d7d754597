// Every rule has a full page, and every example of a page is true.
#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/checker.h>
#include <duizhao/metrics/registry.h>
#include <duizhao/text/language.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// MQM's top categories, ITS 2.0's issue types (its section 8.9).
const std::set<std::string_view> kDimensions = {"accuracy",           "linguistic-conventions",
                                                "terminology",        "style",
                                                "locale-conventions", "design-and-markup"};
const std::set<std::string_view> kIssueTypes = {"terminology",
                                                "mistranslation",
                                                "omission",
                                                "untranslated",
                                                "addition",
                                                "duplication",
                                                "inconsistency",
                                                "grammar",
                                                "legal",
                                                "register",
                                                "locale-specific-content",
                                                "locale-violation",
                                                "style",
                                                "characters",
                                                "misspelling",
                                                "typographical",
                                                "formatting",
                                                "inconsistent-entities",
                                                "numbers",
                                                "markup",
                                                "pattern-problem",
                                                "whitespace",
                                                "internationalization",
                                                "length",
                                                "non-conformance",
                                                "uncategorized",
                                                "other"};

class EachRule : public testing::TestWithParam<const RuleDefinition*> {
 protected:
  static const RulePage& page() { return GetParam()->page; }
};

std::string marked(const std::string& text, const std::optional<Span>& span) {
  if (!span) return "";
  return to_utf8(std::u32string_view(to_utf32(text)).substr(span->begin.value, span->size()));
}

TEST_P(EachRule, HasAFullPage) {
  EXPECT_EQ(page().name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string::npos);
  EXPECT_TRUE(std::any_of(families().begin(), families().end(), [&](const Family& family) {
    return family.name == page().family;
  })) << page().family;
  EXPECT_TRUE(
      kDimensions.contains(std::string_view(page().category).substr(0, page().category.find('/'))))
      << page().category;
  EXPECT_TRUE(kIssueTypes.contains(page().its_type)) << page().its_type;
  EXPECT_FALSE(page().summary.empty());
  EXPECT_FALSE(page().summary.ends_with('.'));
  EXPECT_TRUE(page().finds.ends_with('.'));
  EXPECT_TRUE(page().matters.ends_with('.'));
}

TEST_P(EachRule, HasExamplesOfBothKinds) {
  const auto is_caught = [](const Example& example) { return example.caught; };
  EXPECT_TRUE(std::any_of(page().examples.begin(), page().examples.end(), is_caught));
  EXPECT_FALSE(std::all_of(page().examples.begin(), page().examples.end(), is_caught));
}

TEST_P(EachRule, ExamplesAreTrue) {
  const Lexicon lexicon = Lexicon::load();
  for (const Example& example : page().examples) {
    SCOPED_TRACE(example.pairs.back().source + " / " + example.pairs.back().target);
    CheckSettings settings;
    settings.only = {page().name};
    settings.rules[page().name].options = example.options;
    settings.terms = example.terms;
    std::vector<Pair> pairs;
    std::optional<Language> source;
    for (const ExamplePair& pair : example.pairs) {
      pairs.push_back({std::to_string(pairs.size() + 1), pair.source, pair.target});
      pairs.back().alignment = example.alignment;
      pairs.back().moved = example.moved;
      if (!source) source = detect_language(pair.source);
      if (const auto target = detect_language(pair.target); !source && target) {
        source = *target == Language::kChinese ? Language::kEnglish : Language::kChinese;
      }
    }
    if (!source) source = Language::kChinese;
    const LanguagePair languages{
        *source, *source == Language::kChinese ? Language::kEnglish : Language::kChinese};
    const Checker checker(lexicon, settings);
    BitextFacts facts = checker.facts(languages);
    for (const Pair& pair : pairs) facts.add(pair);
    facts.finish([&](std::uint64_t i) { return pairs[i]; });
    const auto reports = checker.check(pairs, languages, &facts);
    std::vector<Finding> findings;
    const ExamplePair* spoken = nullptr;
    for (std::size_t i = 0; i < reports.size(); ++i) {
      if (!reports[i].findings.empty() && spoken == nullptr) spoken = &example.pairs[i];
      findings.insert(findings.end(), reports[i].findings.begin(), reports[i].findings.end());
    }
    ASSERT_EQ(!findings.empty(), example.caught)
        << (findings.empty() ? "" : findings.front().message);
    if (findings.empty()) continue;
    EXPECT_EQ(marked(spoken->source, findings.front().source_span), example.source_marked);
    EXPECT_EQ(marked(spoken->target, findings.front().target_span), example.target_marked);
    EXPECT_EQ(findings.front().suggestion, example.suggestion);
  }
}

std::vector<const RuleDefinition*> pointers() {
  std::vector<const RuleDefinition*> rules;
  for (const RuleDefinition& rule : all_rules()) rules.push_back(&rule);
  return rules;
}

INSTANTIATE_TEST_SUITE_P(Rules, EachRule, testing::ValuesIn(pointers()), [](const auto& tested) {
  std::string name = tested.param->page.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(Registry, NamesAreUniqueAndFound) {
  std::set<std::string> names;
  for (const RuleDefinition& rule : all_rules()) {
    EXPECT_TRUE(names.insert(rule.page.name).second) << rule.page.name;
    EXPECT_EQ(find_rule(rule.page.name), &rule);
  }
  EXPECT_EQ(find_rule("no-such-rule"), nullptr);
}

}  // namespace
}  // namespace duizhao
