// Text in columns of a terminal, where a Chinese character takes two.
//
//   padded("中文", 6) + "|"  →  "中文  |"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duizhao {

// How many columns a text takes; UTF-8.
std::size_t columns(std::string_view text);

// The text and blanks up to a column; the text alone where it reaches further.
std::string padded(std::string_view text, std::size_t width);

// Lines of at most `width` columns, each behind `indent` and with a line end. Cut at blanks, in
// Chinese anywhere but before a mark that closes; what cannot be cut stands out.
std::string wrapped(std::string_view text, std::string_view indent, std::size_t width);

// Characters that cannot be seen as pictures of them (␉) or as their numbers (<U+200B>).
std::string visible(std::string_view text);

}  // namespace duizhao
