// Which known name someone may have meant.
//
//   nearest_name("number-mismach", {"number-mismatch", "date-mismatch"})  →  "number-mismatch"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

// The name that needs the fewest changes of a byte (put in, left out, replaced, two exchanged), the
// first of equals; empty when even that one needs more than a third of the longer name's length.
std::string nearest_name(std::string_view given, const std::vector<std::string>& names);

// "did you mean 'number-mismatch'?", or `otherwise` where nothing is near.
std::string meant(std::string_view given, const std::vector<std::string>& names,
                  std::string_view otherwise);

}  // namespace duizhao
