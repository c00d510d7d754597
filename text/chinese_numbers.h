// Numbers, dates, times, shares and measures of a Chinese text, by value.
//
// Law: quantities are in the order of the text, their spans inside it; any text is read, in time
// linear in its length.
//
//   chinese_quantities(U"二〇二二年三成五的人花了1.2万元")
//     →  year {2022}; percent {35, share 0.35}; number {12000} of 元
#pragma once

#include <string_view>
#include <vector>

#include <duizhao/text/number_lookalikes.h>
#include <duizhao/text/quantity.h>

namespace duizhao {

std::vector<Quantity> chinese_quantities(
    std::u32string_view text, const NumberLookalikes& lookalikes = NumberLookalikes::usual());

}  // namespace duizhao
