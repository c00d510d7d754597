// Word lists and tables that are compiled in: lines, of which those that are empty or start with
// '#' say nothing, of pieces between blanks.
//
//   words_of("# Colours\nred green\nblue\n")    →  red, green, blue
//   entries_of("# Colours\nred green\nblue\n")  →  red green; blue
//   pieces_of("red||green", '|')                →  red, green
#pragma once

#include <string_view>
#include <vector>

namespace duizhao {

// The pieces of `text` between separators; empty ones are left out.
std::vector<std::string_view> pieces_of(std::string_view text, char separator);

std::vector<std::string_view> entries_of(std::string_view list);
std::vector<std::string_view> words_of(std::string_view list);

}  // namespace duizhao
