// Words of an English text that may be names: those with a capital letter, but for months, titles,
// function words and the like (NameTables::is_no_name).
//
//   english_names("On Monday Mayor Chen met Škoda.")  →  Mayor, Chen, Škoda
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/english.h>
#include <duizhao/text/units.h>

namespace duizhao {

struct EnglishName {
  Span span;              // code points of the text
  std::string normal;     // as english_words() has it
  std::string letters;    // latin_letters() of it
  bool begins = false;    // the first word of the text or behind a mark that ends a sentence
  bool definite = false;  // behind an article or a possessive: the Church, Her Majesty
  bool acronym = false;   // capitals only, and points: WHO, U.S.
  // Number of the run of capitalised words that it stands in, from 0: "New York", "Carrie Lam".
  std::uint32_t run = 0;
};

// `words` are english_words() of the text.
std::vector<EnglishName> english_names(std::u32string_view text,
                                       std::span<const EnglishWord> words);

}  // namespace duizhao
