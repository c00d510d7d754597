#include <duizhao/metrics/configuration_keys.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include <duizhao/metrics/pattern_check.h>
#include <duizhao/metrics/registry.h>
#include <duizhao/metrics/rule.h>

namespace duizhao {
namespace {

const std::vector<std::string> kSeverities = {"neutral", "minor", "major", "critical"};

std::vector<std::string> with_severities(std::vector<std::string> first) {
  first.insert(first.end(), kSeverities.begin(), kSeverities.end());
  return first;
}

// Whatever a selector may be (registry.h: selects).
std::vector<std::string> selectors() {
  std::set<std::string> names;
  for (const RuleDefinition& rule : all_rules()) {
    const std::string& category = rule.page.category;
    names.insert(
        {rule.page.name, rule.page.family, category, category.substr(0, category.find('/'))});
  }
  names.emplace(kPatternFamily);
  return {names.begin(), names.end()};
}

ConfigurationKey selector_key(std::string name, std::string description) {
  ConfigurationKey key{std::move(name), ValueKind::kTexts, std::move(description), selectors()};
  key.selector = true;
  return key;
}

ValueKind kind_of(const OptionValue& value) {
  switch (value.index()) {
    case 0:
      return ValueKind::kFlag;
    case 1:
      return ValueKind::kNumber;
    case 2:
      return ValueKind::kText;
    default:
      return ValueKind::kTexts;
  }
}

ConfigurationKey key_of(const RulePage& page) {
  const std::vector<std::string> values = with_severities({"off", "on"});
  ConfigurationKey rule{page.name, ValueKind::kRule, page.summary, values};
  rule.keys.push_back(
      {"severity", ValueKind::kText, "off, on, or how severe a finding is", values});
  for (const RuleOption& option : page.options) {
    rule.keys.push_back({option.name, kind_of(option.standard), option.description});
  }
  return rule;
}

std::vector<ConfigurationKey> rule_keys() {
  std::vector<ConfigurationKey> keys;
  for (const RuleDefinition& rule : all_rules()) keys.push_back(key_of(rule.page));
  return keys;
}

ConfigurationKey pattern_keys() {
  ConfigurationKey pattern{"pattern", ValueKind::kTables, "A rule of your own, of two expressions"};
  pattern.keys = {
      {.name = "name", .description = "Reported as pattern/NAME", .required = true},
      {.name = "source",
       .description = "Where the source matches it …; every source when it is left out",
       .expression = true},
      {.name = "target",
       .description = "… the target must match it",
       .expression = true,
       .required = true},
      {"forbidden", ValueKind::kFlag, "The target must not match"},
      {"ignore-case", ValueKind::kFlag, "Capitals and small letters are the same"},
      {"severity", ValueKind::kText, "How severe a finding is (minor)", kSeverities},
      {"message", ValueKind::kText, "What a finding says, one line"},
  };
  return pattern;
}

ConfigurationKey suppress_keys() {
  ConfigurationKey suppress{"suppress", ValueKind::kTables, "Findings not wanted on some pairs"};
  suppress.keys = {
      {.name = "ids", .kind = ValueKind::kTexts, .description = "Ids of pairs", .required = true},
      selector_key("rules", "Rules, families or categories; all when left out"),
      {"reason", ValueKind::kText, "Why, for whoever reads it next"},
  };
  return suppress;
}

std::vector<ConfigurationKey> make_keys() {
  return {
      {"profile",
       ValueKind::kText,
       "How much is checked: minimal, only what is hardly ever said in vain; default; strict, all",
       {"minimal", "default", "strict"}},
      {"fail-on", ValueKind::kText, "The severity from which on `check` fails (major), or never",
       with_severities({"never"})},
      selector_key("only", "Only these rules, families or categories"),
      selector_key("skip", "Not these rules, families or categories"),
      {.name = "ignore",
       .kind = ValueKind::kTexts,
       .description = "Regular expressions; what they match is not spoken of",
       .expression = true},
      {"terms", ValueKind::kTexts, "Term lists: TBX, TSV or CSV files"},
      {"baseline", ValueKind::kText, "File of findings that are known and accepted"},
      {.name = "rules",
       .kind = ValueKind::kTable,
       .description = "Rules: off, on, their severities and options",
       .keys = rule_keys()},
      pattern_keys(),
      suppress_keys(),
  };
}

}  // namespace

const std::vector<ConfigurationKey>& configuration_keys() {
  static const std::vector<ConfigurationKey> keys = make_keys();
  return keys;
}

}  // namespace duizhao
