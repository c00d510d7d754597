// The estimated quality of a pair, from what the rules found.
#pragma once

#include <vector>

#include <duizhao/metrics/finding.h>

namespace duizhao {

// 0 to 1: each finding takes away its severity's share, weighted by its confidence. More findings
// never make it better.
double score_of(const std::vector<Finding>& findings);

}  // namespace duizhao
