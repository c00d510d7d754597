// Letters as term lists and texts are compared by: half width, small.
//
//   fold_letter(U'Ａ') == U'a',  fold_letter(U'É') == U'é'
#pragma once

#include <string_view>

#include <duizhao/text/characters.h>

namespace duizhao {

// Latin with the accents of Western Europe, Greek and Cyrillic letters; others as they are. Dots
// within names and the dashes and apostrophes that stand in words have one form each.
constexpr char32_t fold_letter(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 0x20 : c;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
  if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;
  if (c == U'’' || c == U'ʼ') return U'\'';
  if (c == U'‐' || c == U'‑' || c == U'–') return U'-';
  if (c == U'・' || c == U'•' || c == U'‧' || c == U'∙') return U'·';
  return c;
}

// Do both have the same capitals, as far as they agree in letters? ("APIs", "API"; not "Apis")
inline bool have_same_capitals(std::u32string_view a, std::u32string_view b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (fold_letter(a[i]) != fold_letter(b[i])) break;
    if (a[i] != b[i] && is_upper(a[i]) != is_upper(b[i])) return false;
  }
  return true;
}

}  // namespace duizhao
