// All rules, by family and name, as `duizhao rules` lists them. A new rule is one file in
// metrics/rules/; nothing else need be told of it.
#pragma once

#include <string_view>
#include <vector>

#include <duizhao/metrics/rule.h>

namespace duizhao {

// In the order of this list; a rule's family is one of its names.
struct Family {
  std::string_view name, title;
};
const std::vector<Family>& families();

const std::vector<RuleDefinition>& all_rules();

// nullptr when there is none of this name.
const RuleDefinition* find_rule(std::string_view name);

// Is the rule meant by `selector`: its name, its family, its category, or the category's first part
// ("accuracy" for "accuracy/mistranslation")?
bool selects(std::string_view selector, const RulePage& page);

}  // namespace duizhao
