// The words of a list that is compiled in: separated by blanks and line ends, lines that start
// with '#' left out.
//
//   words_of("# Colours\nred green\n")  →  red, green
#pragma once

#include <string_view>
#include <vector>

namespace duizhao {

std::vector<std::string_view> words_of(std::string_view list);

}  // namespace duizhao
