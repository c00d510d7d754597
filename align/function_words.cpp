#include <duizhao/align/function_words.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include <duizhao/text/utf8.h>
#include <duizhao/text/word_list.h>

#include "function_words.txt.h"

namespace duizhao {
struct FunctionWords::Words {
  std::unordered_set<std::string> stems;
  std::unordered_set<std::u32string> chinese;
  std::size_t longest = 0;  // characters of a Chinese one
};

FunctionWords::FunctionWords(const Lexicon& lexicon) {
  auto words = std::make_shared<Words>();
  for (const std::string_view word : words_of(kFunctionWords)) {
    words->stems.insert(lexicon.stem(word));
    const std::u32string letters = to_utf32(word);
    if (is_han(letters.front())) words->longest = std::max(words->longest, letters.size());
    words->chinese.insert(letters);
  }
  words_ = std::move(words);
}

bool FunctionWords::english(const std::string& stem) const { return words_->stems.contains(stem); }

bool FunctionWords::chinese(std::u32string_view simplified) const {
  return simplified.size() <= words_->longest &&
         words_->chinese.contains(std::u32string(simplified));
}

std::vector<std::uint8_t> function_words(const FunctionWords& words, const EnglishTokens& english) {
  std::vector<std::uint8_t> result;
  for (const std::string& stem : english.stems) result.push_back(words.english(stem) ? 1 : 0);
  return result;
}

std::vector<std::uint8_t> function_words(const FunctionWords& words, const ChineseTokens& chinese) {
  std::vector<std::uint8_t> result;
  for (const ChineseType& kind : chinese.kinds) result.push_back(words.chinese(kind.text) ? 1 : 0);
  return result;
}

}  // namespace duizhao
