// English words: what a reader would look up.
//
//   english_words("He hasn't left the U.S., has he?")
//     →  he  has  not  leave-form "left"  the  u.s  has  he        (normal forms, lower case)
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

struct EnglishWord {
  Span span;  // code points of the text given
  std::string
      normal;  // lower case, ’ as ', clitics 's 'll 'd 've 're 'm as words of their own,
               // n't as "not" (can't: can not; won't: will not); numbers without thousands commas
  bool capital = false;  // starts with a capital letter in the text
  friend bool operator==(const EnglishWord&, const EnglishWord&) = default;
};

// Words and numbers in order. Hyphenated words are cut at the hyphens; each part is a word.
// Punctuation, symbols and Han characters belong to none. Never fails on any valid UTF-8.
std::vector<EnglishWord> english_words(std::string_view utf8);

}  // namespace duizhao
