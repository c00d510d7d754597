#include <duizhao/text/skeleton.h>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {

std::u32string skeleton(std::u32string_view text) {
  std::u32string out;
  for (char32_t c : text) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (is_letter(c) || is_han(c) || is_digit(c)) out += ascii_lower(c);
  }
  return out;
}

}  // namespace duizhao
