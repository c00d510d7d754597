// JSON written by hand, for lines by the million. Files are read with a library.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duizhao {

// Appends a JSON string of valid UTF-8, in quotes.
void append_quoted(std::string& json, std::string_view utf8);

// The same by itself.
std::string quoted(std::string_view utf8);

// 0.973: at most so many decimals (nine), no zeros at the end, any locale; outside 0 to 1 is put
// inside.
std::string share_text(double share, std::size_t decimals = 4);

}  // namespace duizhao
