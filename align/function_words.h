// Tells words that hold sentences together ("the", "would", 的, 我们) from words with content.
#pragma once

#include <cstdint>
#include <vector>

#include <duizhao/align/tokens.h>
#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

// 1 for each type that is a function word of align/data/function_words.txt, else 0.
std::vector<std::uint8_t> function_words(const Lexicon& lexicon, const EnglishTokens& english);
std::vector<std::uint8_t> function_words(const ChineseTokens& chinese);

}  // namespace duizhao
