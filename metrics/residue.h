// What of the source is left in a translation: its script, its words, or all of it.
//
//   find_han_left(U"When you call, 卫星 are used.")  →  15 to 17
//   find_english_left(lexicon, U"He keeps a diary.", U"他写diary。")  →  2 to 7
#pragma once

#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/units.h>

namespace duizhao {

struct Residue {
  Span span;
  bool whole = false;  // the text as a whole is in the wrong language
  friend bool operator==(const Residue&, const Residue&) = default;
};

// Han characters in an English text, but in brackets or quotation marks, where they are quoted, and
// a single one that the source quotes.
// Half of the text or more: all of it.
std::vector<Residue> find_han_left(std::u32string_view source, std::u32string_view english);

// English words in a Chinese text that the source has as well. Single ones only when they are
// written small and the lexicon knows them; names, codes, units, addresses, words that Chinese
// writes in Latin letters (app, email) and what stands in brackets or quotation marks are no
// residue.
std::vector<Residue> find_english_left(const Lexicon& lexicon, std::u32string_view source,
                                       std::u32string_view chinese);

// Equal but for blanks, punctuation, letter case and width.
bool is_same_text(std::u32string_view a, std::u32string_view b);

// Has it words that a translation into the other script would change? Numbers, codes, addresses and
// names in Latin letters have none. Any Han character is one.
bool has_words_to_translate(const Lexicon& lexicon, std::u32string_view text);

}  // namespace duizhao
