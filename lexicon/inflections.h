// The forms that an English word takes in a text: plurals, persons, tenses and participles, the
// irregular ones by WordNet's exception lists, in British and American spelling.
//
//   Inflections(lexicon).forms("mouse")   →  mouse, mouses, mice
//   Inflections(lexicon).forms("colour")  →  colour, colours, coloured, colouring, color, colors …
//
// Law: made for looking texts up, not for writing: a form may be one that nobody writes (mouses),
// but none is known to be a form of another word alone (seed is no form of see, hoping none of
// hop).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

class Inflections {
 public:
  explicit Inflections(Lexicon lexicon);

  // The word itself first, each form once, all in lower case as the word must be. A word that is
  // no lemma of WordNet is taken for a noun and a verb; the plural of a noun gives its singular
  // too.
  [[nodiscard]] std::vector<std::string> forms(std::string_view word) const;

 private:
  struct Irregular {
    std::string_view base, form;
  };
  using Forms = std::vector<std::string>;
  [[nodiscard]] std::uint32_t parts(std::string_view word) const;
  void add_forms(std::string_view word, Forms& forms) const;
  void add_past(std::string_view word, bool irregular, Forms& forms) const;

  Lexicon lexicon_;
  std::vector<Irregular> irregular_;  // by base
};

// The word in the other spelling (colour: color, organize: organise), nothing where there is none.
// May hold spellings that nobody writes (size: sise).
std::vector<std::string> other_spellings(std::string_view word);

}  // namespace duizhao
