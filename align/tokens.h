// The two documents as interned tokens: what the lexical model counts.
//
// Chinese: the longest dictionary headword (up to 8 characters) at each position, else one
// character; runs of Latin letters and digits in lower case, without thousands commas. English:
// stems; Chinese words that stand in the English stand for themselves. On both sides "?" and "!"
// are tokens, other punctuation is not. A Chinese run of up to three characters whose pinyin spells
// an English name of the document adds that name as a token of its own.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/document.h>

namespace duizhao {

// Sentence i has tokens[first[i]] … tokens[first[i + 1] - 1]; a token is a type, 0 to types - 1.
struct TokenTable {
  std::vector<std::uint32_t> tokens;
  std::vector<std::uint32_t> first{0};
  std::vector<std::uint32_t> characters;  // of each sentence, in code points
  std::uint32_t types = 0;

  [[nodiscard]] std::uint32_t sentences() const {
    return static_cast<std::uint32_t>(characters.size());
  }
  [[nodiscard]] std::span<const std::uint32_t> sentence(std::uint32_t i) const {
    return std::span(tokens).subspan(first[i], first[i + 1] - first[i]);
  }
};

struct EnglishTokens {
  TokenTable table;
  std::vector<std::string> stems;  // of each type
  // Lower-case forms of words that always start with a capital letter, with their type; sorted.
  std::vector<std::pair<std::string, std::uint32_t>> names;
};

// What a Chinese type is: a headword, another string, or an English name.
struct ChineseType {
  WordId word = kNoId;
  std::u32string text;            // simplified
  std::uint32_t english = kNoId;  // the English type that is the same string, or the name
};

struct ChineseTokens {
  TokenTable table;
  std::vector<ChineseType> kinds;  // of each type
};

EnglishTokens english_tokens(const Lexicon& lexicon, std::span<const Sentence> sentences);
ChineseTokens chinese_tokens(const Lexicon& lexicon, std::span<const Sentence> sentences,
                             const EnglishTokens& english);

}  // namespace duizhao
