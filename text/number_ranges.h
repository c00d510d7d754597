// What the neighbours of a number say about it: ranges, lists, and words such as 约 and about.
//
//   20 to 30 percent: 20 is a percentage as well;  3-5万: 3 is 30,000 as well
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <duizhao/text/language.h>
#include <duizhao/text/quantity.h>

namespace duizhao {

// Looks at the gap between quantity `first`, the one just read, and the one before it. The left end
// of a range takes what is said behind the right one; both are marked as listed. `text` is plain.
void link_quantities(Language language, std::u32string_view text, std::size_t first,
                     std::vector<Quantity>& quantities);

// Is the number from `begin` to `end` said to be about right, or a bound?
bool is_chinese_approximation(std::u32string_view text, std::size_t begin, std::size_t end);
bool is_english_approximation(std::u32string_view text, std::size_t begin, std::size_t end);

}  // namespace duizhao
