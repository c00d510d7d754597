// Numbers, dates, times, shares and measures of an English text, by value.
//
// Law: quantities are in the order of the text, their spans inside it; any text is read, in time
// linear in its length.
//
//   english_quantities(U"In 2022 thirty-five percent of them spent 12,000 yuan.")
//     →  year {2022}; percent {35, share 0.35}; number {12000} of yuan
#pragma once

#include <string_view>
#include <vector>

#include <duizhao/text/quantity.h>

namespace duizhao {

std::vector<Quantity> english_quantities(std::u32string_view text);

}  // namespace duizhao
