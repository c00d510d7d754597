// When two numbers may be each other's counterpart although they are written differently.
//
//   is_rounded(2.3万, 22,950), is_converted(10 miles, 16公里), is_prefixed(3 MW, 300万)
#pragma once

#include <vector>

#include <duizhao/text/quantity.h>

namespace duizhao {

// The first plain value, or null.
const Decimal* value_of(const Quantity& q);

// `coarse` is `fine` rounded or cut to its own last digit. It has at least two digits, and says
// that it is round: by a word (约, about), or by a scale word where `fine` is written out in full.
bool is_rounded(const Quantity& coarse, const Quantity& fine);

// The same measure within 3 %: 10 miles and 16公里, 华氏86度 and 30°C.
bool is_converted(const Quantity& a, const Quantity& b);

// The same amount, one of them with its unit's prefix: 3 MW and 300万瓦.
bool is_prefixed(const Quantity& a, const Quantity& b);

// Makes 211，985 one number on the side whose counterpart has 211,985.
void join_groups(std::vector<Quantity>& all, const std::vector<Quantity>& other);

}  // namespace duizhao
