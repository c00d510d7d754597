// The commonest Chinese characters, simplified and traditional: what a text that was decoded
// rightly is mostly made of, and a text decoded wrongly is not.
//
//   is_common_han(U'的') == true,  is_common_han(U'齉') == false
#pragma once

namespace duizhao {

bool is_common_han(char32_t character);

}  // namespace duizhao
