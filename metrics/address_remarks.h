// What the rules about URLs, e-mail addresses, paths and @names share: what one side names, the
// other names too. How often does not matter, nor does the order.
#pragma once

#include <string_view>

#include <duizhao/metrics/rule.h>
#include <duizhao/text/addresses.h>

namespace duizhao::rules {

// How sure findings are; see docs/evaluation.md.
struct AddressConfidence {
  float changed = 0.95F;  // another one in its place
  float missing = 0.8F;   // on one side only
};

// Of each side, the first 200 addresses of the kind. `noun`: "URL".
void report_addresses(const PairView& pair, AddressKind kind, std::string_view noun,
                      const AddressConfidence& confidence, Remarks& remarks);

}  // namespace duizhao::rules
