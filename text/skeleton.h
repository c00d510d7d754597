// What of a text two texts are compared by, when blanks and marks do not matter.
#pragma once

#include <string>
#include <string_view>

namespace duizhao {

// Letters, digits and Han characters; ASCII's letters in lower case, full-width forms as ASCII.
std::u32string skeleton(std::u32string_view text);

}  // namespace duizhao
