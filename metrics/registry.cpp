#include <duizhao/metrics/registry.h>

#include <algorithm>
#include <utility>

#include <duizhao/metrics/rules.h>

namespace duizhao {
namespace {

std::size_t place_of(std::string_view family) {
  const auto& all = families();
  return static_cast<std::size_t>(
      std::find_if(all.begin(), all.end(), [&](const Family& f) { return f.name == family; }) -
      all.begin());
}

std::vector<RuleDefinition> make_rules() {
  std::vector<RuleDefinition> rules;
  rules.reserve(rules::kMakers.size());
  for (const auto& make : rules::kMakers) rules.push_back(make());
  std::sort(rules.begin(), rules.end(), [](const RuleDefinition& a, const RuleDefinition& b) {
    return std::pair(place_of(a.page.family), a.page.name) <
           std::pair(place_of(b.page.family), b.page.name);
  });
  return rules;
}

}  // namespace

const std::vector<Family>& families() {
  static const std::vector<Family> all = {
      {"numbers", "Numbers, dates and measures"},
      {"meaning", "Meaning"},
      {"names", "Names"},
      {"language", "Language"},
      {"typography", "Typography"},
      {"encoding", "Encoding and script"},
      {"markup", "Markup, placeholders and addresses"},
      {"terminology", "Terminology"},
      {"consistency", "Consistency"},
      {"length", "Length"},
      {"alignment", "Alignment"},
  };
  return all;
}

const std::vector<RuleDefinition>& all_rules() {
  static const std::vector<RuleDefinition> rules = make_rules();
  return rules;
}

const RuleDefinition* find_rule(std::string_view name) {
  const auto& rules = all_rules();
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const RuleDefinition& rule) {
    return rule.page.name == name;
  });
  return found == rules.end() ? nullptr : &*found;
}

bool selects(std::string_view selector, const RulePage& page) {
  const std::string_view category = page.category;
  return selector == page.name || selector == page.family || selector == category ||
         selector == category.substr(0, category.find('/'));
}

}  // namespace duizhao
