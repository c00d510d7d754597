// What the rules about sentences without counterpart share.
#pragma once

#include <string_view>

#include <duizhao/metrics/rule.h>

namespace duizhao {

// A remark when the pair is a bead that an aligner made with nothing but `side`, and that side has
// words. Major where the aligner is sure and the side says more than an exclamation.
void report_null_bead(const PairView& pair, Side side, std::string_view message, Remarks& remarks);

}  // namespace duizhao
