// Words of a pair of texts that render each other, by their places.
//
//   LinkedSpans{{{1}, {3}}, {{11}, {15}}}   // 他在银行工作。 / He works in a bank.
#pragma once

#include <duizhao/text/units.h>

namespace duizhao {

struct LinkedSpans {
  Span source, target;  // code points of the pair's texts
  friend bool operator==(const LinkedSpans&, const LinkedSpans&) = default;
};

}  // namespace duizhao
