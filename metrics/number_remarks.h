// What the rules about numbers share: every finding of match_numbers belongs to one of them.
#pragma once

#include <cstdint>

#include <duizhao/metrics/number_match.h>
#include <duizhao/metrics/rule.h>

namespace duizhao {

enum class NumberRule : std::uint8_t {
  kNumber,
  kDate,  // years, months, days, weekdays, times, decades, centuries
  kPercent,
  kUnit,
  kCurrency,
  kCode,
  kMissing,
};

NumberRule rule_of(const NumberMatch& match, const NumberFinding& finding);

// Remarks for the findings that belong to the rule, "source says …; target says …", with what the
// source's number is in the target's language where that is certain.
void report_numbers(const PairView& pair, NumberRule rule, Remarks& remarks);

// The same as a function of the pair alone, for plain_rule.
template <NumberRule kRule>
void check_numbers(const PairView& pair, Remarks& remarks) {
  report_numbers(pair, kRule, remarks);
}

}  // namespace duizhao
