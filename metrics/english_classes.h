// The words and marks of an English text as classes, for a model of word order: a function word
// stands for itself, any other word for its capital, its ending and the parts of speech in which
// WordNet knows it.
//
//   "Workers repaired the bridge."  →  (capital, -s, noun)  (-ed, verb)  the  (noun, verb)  .
//
// Law: a class is below count(); the same list of function words gives the same classes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <duizhao/lexicon/english_parts.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/english.h>
#include <duizhao/text/units.h>

namespace duizhao {

using ClassId = std::uint16_t;

inline constexpr ClassId kBeginClass = 0, kEndClass = 1;  // around a text

struct ClassedToken {
  ClassId type = 0;
  Span span;  // code points
};

class EnglishClasses {
 public:
  EnglishClasses(const Lexicon& lexicon, const std::vector<std::string>& function_words);

  // The tokens in order, without quotation marks, the begin and the end. `words` are
  // english_words() of the text.
  [[nodiscard]] std::vector<ClassedToken> of(std::u32string_view text,
                                             const std::vector<EnglishWord>& words) const;
  [[nodiscard]] std::size_t count() const;

 private:
  [[nodiscard]] ClassId of_word(const EnglishWord& word) const;

  EnglishParts parts_;
  std::unordered_map<std::string, ClassId> function_words_;
};

}  // namespace duizhao
