// What the numbers that are left over, and the pairs that are not quite equal, say about a
// translation. Part of match_numbers (number_match.h), which explains the kinds of findings.
#pragma once

#include <vector>

#include <duizhao/metrics/number_match.h>

namespace duizhao {

// What is not paired although its value is said on the other side: 1985 a second time.
struct Repeated {
  std::vector<std::size_t> source, target;
};

// Fills match.findings from its quantities, pairs and what is left of both sides. The sides give
// language and text only.
void find_mismatches(const NumberSide& source, const NumberSide& target, const Repeated& repeated,
                     NumberMatch& match);

}  // namespace duizhao
