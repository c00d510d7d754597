// Rules of the user's own, of two regular expressions (settings.h: PatternRule): [[pattern]] in
// duizhao.toml. Beside the rules of the registry, each with a page made for it.
#pragma once

#include <memory>
#include <string_view>

#include <duizhao/metrics/rule.h>
#include <duizhao/metrics/settings.h>

namespace duizhao {

inline constexpr std::string_view kPatternFamily = "pattern";

// Name "pattern/NAME", family kPatternFamily.
RulePage page_of(const PatternRule& pattern);

// Throws UsageError for an expression that is none.
std::unique_ptr<Rule> make_rule(const PatternRule& pattern);

}  // namespace duizhao
