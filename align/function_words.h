// Tells words that hold sentences together ("the", "would", 的, 我们) from words with content.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/align/tokens.h>
#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

class FunctionWords {
 public:
  explicit FunctionWords(const Lexicon& lexicon);

  // Is it one of align/data/function_words.txt?
  [[nodiscard]] bool english(const std::string& stem) const;
  [[nodiscard]] bool chinese(std::u32string_view simplified) const;

 private:
  struct Words;
  std::shared_ptr<const Words> words_;
};

// 1 for each type that is a function word of align/data/function_words.txt, else 0.
std::vector<std::uint8_t> function_words(const FunctionWords& words, const EnglishTokens& english);
std::vector<std::uint8_t> function_words(const FunctionWords& words, const ChineseTokens& chinese);

}  // namespace duizhao
