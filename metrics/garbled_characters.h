// What the rules about damaged characters share: their places on one side, shown so that a text
// that is wrong from end to end has one remark, not a hundred.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <duizhao/metrics/rule.h>

namespace duizhao {

struct GarbledPlace {
  Span span;
  std::string message;   // said of this place alone
  std::string repaired;  // UTF-8; empty when it cannot be known
};

// Adds a remark for each place; for more than three on a side one for all of them, from the first
// to the last, which says `together` and their number. `places` are in order and may overlap.
void report_places(const PairView& pair, Side side, std::vector<GarbledPlace> places,
                   std::string_view together, float confidence, Remarks& remarks);

}  // namespace duizhao
