// UTF-8 and code points. Input is valid UTF-8 (text/decode.h sees to that).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace duizhao {

std::u32string to_utf32(std::string_view utf8);
std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& out, char32_t character);

// The code point that starts at `position`, which moves behind it.
char32_t next_code_point(std::string_view utf8, std::size_t& position);

// Number of code points.
std::uint32_t count_code_points(std::string_view utf8);

// Han ideographs, all blocks, and 〇.
bool is_han(char32_t character);

}  // namespace duizhao
