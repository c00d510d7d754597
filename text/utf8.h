// UTF-8 and code points. Input is valid UTF-8 (text/decode.h sees to that).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace duizhao {

std::u32string to_utf32(std::string_view utf8);
std::string to_utf8(std::u32string_view text);

// (append_long_utf8: those that take several bytes.)
void append_long_utf8(std::string& out, char32_t character);
inline void append_utf8(std::string& out, char32_t character) {
  if (character >= 0x80) return append_long_utf8(out, character);
  out.push_back(static_cast<char>(character));
}

// The code point that starts at `position`, which moves behind it.
// (next_long_code_point: of those that take several bytes.)
char32_t next_long_code_point(std::string_view utf8, std::size_t& position);
inline char32_t next_code_point(std::string_view utf8, std::size_t& position) {
  const auto byte = static_cast<unsigned char>(utf8[position]);
  if (byte >= 0x80) return next_long_code_point(utf8, position);
  ++position;
  return byte;
}

// For messages: the whole text in UTF-8, or its first `most` code points and "…".
std::string shortened(std::u32string_view text, std::size_t most);

// Number of code points.
std::uint32_t count_code_points(std::string_view utf8);

// Han ideographs, all blocks, and 〇.
constexpr bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

}  // namespace duizhao
