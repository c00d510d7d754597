// The parts of speech in which WordNet knows an English word, whatever its form. One probe of a
// hash table a form, for whole texts; Lexicon::base_forms tells the base as well, but takes longer.
//
//   EnglishParts(lexicon).of("wrote")   →  verb, irregular
//   EnglishParts(lexicon).of("boxes")   →  noun, verb
//
// Building one reads all lemmas (some milliseconds, 1 MB). Const and safe to share between threads.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

struct WordParts {
  static constexpr std::uint32_t kNoun = 1, kVerb = 2, kAdjective = 4, kAdverb = 8;
  std::uint32_t parts = 0;  // any of them together; 0: unknown
  bool irregular = false;   // a form of WordNet's exception lists
  friend bool operator==(const WordParts&, const WordParts&) = default;
};

class EnglishParts {
 public:
  explicit EnglishParts(const Lexicon& lexicon);

  // The parts of a lemma as it is; else of the base that -s, -ed, -ing, -er or -est leave.
  [[nodiscard]] WordParts of(std::string_view lower_case_word) const;

 private:
  struct Slot {
    std::uint32_t tag = 0;  // upper half of the hash; two words may share it, hardly ever
    std::uint16_t parts = 0;
    bool irregular = false;
    bool used = false;
  };
  Slot& slot(std::string_view word);
  [[nodiscard]] const Slot* find(std::uint64_t hash) const;

  std::vector<Slot> slots_;
  std::uint64_t mask_ = 0;
};

}  // namespace duizhao
