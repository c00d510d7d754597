// Word frequencies as jieba's dict.txt has them: "word count part-of-speech" a line.
//
//   parse_frequencies("的 318825 uj\n", "dict.txt")  →  {{"的", 318825}}
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace duizhao {

// Throws Error with the line that has no count.
std::map<std::string, std::uint64_t> parse_frequencies(std::string_view text,
                                                       const std::string& path);

}  // namespace duizhao
