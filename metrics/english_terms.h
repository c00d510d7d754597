// English words of a term list in a text, in every form that they take.
//
// Each word of a term may stand in any form that Inflections knows (ran tests: run test; mice), in
// British or American spelling, as a possessive. A hyphen, a blank and a line's end between two
// words are the same, and a text's "e-mail" is a list's "email" and the reverse; other marks
// between words part them. & is "and". Capitals count only where the list says so.
//
// Law: time is linear in the text for terms of bounded length, whatever the number of terms.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/inflections.h>
#include <duizhao/metrics/chinese_terms.h>
#include <duizhao/metrics/form_table.h>
#include <duizhao/metrics/term_trie.h>

namespace duizhao {

class EnglishTerms {
 public:
  EnglishTerms(const Inflections& inflections, const std::vector<std::string_view>& words);

  // Every place of every word, in order, appended to `hits`.
  void find(std::u32string_view text, std::vector<WordHit>& hits) const;

  [[nodiscard]] std::size_t bytes() const { return forms_.bytes() + trie_.bytes(); }

 private:
  class Walk;
  FormTable forms_;  // form → numbers of the words that it may be a form of
  TermTrie trie_;    // numbers of words → terms
};

}  // namespace duizhao
