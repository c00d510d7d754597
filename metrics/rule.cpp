#include <duizhao/metrics/rule.h>

#include <algorithm>
#include <cassert>

namespace duizhao {

const OptionValue& RuleContext::option(std::string_view name) const {
  const auto rule = settings_.rules.find(page_.name);
  if (rule != settings_.rules.end()) {
    const auto found = rule->second.options.find(std::string(name));
    if (found != rule->second.options.end()) return found->second;
  }
  const auto standard = std::find_if(page_.options.begin(), page_.options.end(),
                                     [&](const RuleOption& option) { return option.name == name; });
  assert(standard != page_.options.end());
  return standard->standard;
}

double RuleContext::number(std::string_view name) const { return std::get<double>(option(name)); }

bool RuleContext::flag(std::string_view name) const { return std::get<bool>(option(name)); }

const std::string& RuleContext::text(std::string_view name) const {
  return std::get<std::string>(option(name));
}

const std::vector<std::string>& RuleContext::list(std::string_view name) const {
  return std::get<std::vector<std::string>>(option(name));
}

}  // namespace duizhao
