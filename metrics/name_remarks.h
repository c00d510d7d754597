// What the rules about names say about a pair, from NameMatch and the renderings of the bitext.
#pragma once

#include <cstdint>

#include <duizhao/metrics/rule.h>

namespace duizhao::rules {

enum class NameRule : std::uint8_t {
  kMismatch,      // a name on each side has no counterpart
  kInconsistent,  // a name that is usually rendered by one word has another one here
  kMissing,       // a Chinese name has none, and an English word has dropped out
};

// Of the findings of a pair those of one rule; never two rules about one Chinese name.
void remark_names(const PairView& pair, NameRule rule, Remarks& remarks);

template <NameRule kRule>
void check_names(const PairView& pair, Remarks& remarks) {
  remark_names(pair, kRule, remarks);
}

}  // namespace duizhao::rules
