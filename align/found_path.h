// An alignment as the models find it: steps with their scores by pass 2 and their posteriors.
#pragma once

#include <vector>

#include <duizhao/align/search.h>

namespace duizhao {

struct FoundStep {
  Step step = {};
  double score = 0;      // by pass 2
  double posterior = 0;  // 0 to 1
};

// Law: every sentence of both sides is in exactly one step. Steps follow one another from (0, 0) to
// (n, m) except those that were found out of order.
using FoundPath = std::vector<FoundStep>;

}  // namespace duizhao
