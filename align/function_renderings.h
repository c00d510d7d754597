// How Chinese function words are rendered (align/data/function_renderings.txt): what the glosses of
// a dictionary leave out because it tells words apart badly.
//
//   FunctionRenderings(lexicon).of(lexicon.find(U"但是"))   →  but, however, though, yet: 1/4 each
#pragma once

#include <map>
#include <vector>

#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

class FunctionRenderings {
 public:
  explicit FunctionRenderings(const Lexicon& lexicon);

  // Probabilities that add up to 1, or none for a word that is not rendered at all; null for words
  // that are not listed.
  [[nodiscard]] const std::vector<Gloss>* of(WordId word) const;

 private:
  std::map<WordId, std::vector<Gloss>> by_word_;
};

}  // namespace duizhao
