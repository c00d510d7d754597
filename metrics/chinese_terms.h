// Chinese words of a term list in a text, wherever they stand.
//
// Simplified and traditional characters, full and half width, capitals and small letters are the
// same, and so are a blank and none between Han and other characters (A股, A 股). Latin letters and
// digits at a word's ends are not cut out of a longer run of them (AI is not in AIDS).
//
// Law: time is linear in the text for words of bounded length, whatever the number of words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/term_trie.h>
#include <duizhao/text/units.h>

namespace duizhao {

struct WordHit {
  Span span;               // code points of the text
  std::uint32_t word = 0;  // which of the words given, from 0
  friend auto operator<=>(const WordHit&, const WordHit&) = default;
};

class ChineseTerms {
 public:
  ChineseTerms(Lexicon lexicon, const std::vector<std::string_view>& words);

  // Every place of every word, in order, appended to `hits`.
  void find(std::u32string_view text, std::vector<WordHit>& hits) const;

  // Is the place a word, or a piece cut across words (和服 in 产品和服务, 银行 in 银行家)? The text
  // around it is cut into words of the lexicon, once freely and once with the place as a word.
  [[nodiscard]] bool is_whole(std::u32string_view text, Span place) const;

  [[nodiscard]] std::size_t bytes() const { return trie_.bytes(); }

 private:
  struct Letter {
    char32_t character;      // folded
    std::uint32_t position;  // in the text
  };
  void fold(std::u32string_view text, std::vector<Letter>& letters) const;

  Lexicon lexicon_;
  TermTrie trie_;
};

}  // namespace duizhao
