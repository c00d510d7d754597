// What kind of mark a character is: the classes that line, wrap and sentence rules share.
//
//   is_closing(U'」') == true,  display_width(U'中') == 2
#pragma once

namespace duizhao {

// White space of Unicode, controls, and the invisible U+200B, U+2060 and U+FEFF: what may lie
// between two sentences without belonging to either.
constexpr bool is_blank(char32_t c) {
  if (c <= 0x20 || c == 0x7F) return true;
  if (c < 0x80) return false;
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

// Brackets and quotation marks that can only open, or only close. ' and " are neither; ’ closes.
bool is_opening(char32_t c);
bool is_closing(char32_t c);

constexpr bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}
constexpr bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The block that nearly all Han characters of a text are in; is_han (text/utf8.h) knows all blocks.
constexpr bool is_basic_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

constexpr char32_t ascii_lower(char32_t c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; }

// Letters with case, of any script.
bool is_lower(char32_t c);
bool is_upper(char32_t c);

// Letters of any script, Han characters excluded; the second is asked where the block decides
// nothing.
bool is_letter_elsewhere(char32_t c);
inline bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  return !is_basic_han(c) && is_letter_elsewhere(c);
}

// Columns on a terminal: 2 for Han, kana, full-width forms and CJK marks, 0 for combining marks,
// else 1.
int display_width(char32_t c);

}  // namespace duizhao
