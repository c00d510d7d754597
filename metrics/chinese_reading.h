// A Chinese text read for names: simplified, cut into the longest words of the dictionary, with the
// ways in which a name of an English text may stand in it.
//
//   ChineseReading reading(names, U"陈光明说柏林很美");
//   reading.places("guangming")  →  characters 1 to 3;   places("berlin")  →  4 to 6
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/align/transliterations.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/english_names.h>
#include <duizhao/metrics/name_words.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/units.h>

namespace duizhao {

class ChineseReading {
 public:
  // `names` must outlive this.
  ChineseReading(const NameWords& names, std::u32string_view text);

  struct Word {
    Span span;
    WordId word = kNoId;  // of the dictionary; kNoId: one character that is in none
  };
  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  [[nodiscard]] std::u32string_view text() const { return text_; }  // simplified
  [[nodiscard]] std::u32string_view text(Span span) const { return slice(text_, span); }
  [[nodiscard]] const Transliterations::Sounds& sounds() const { return sounds_; }

  // Appends where `name` may stand: in Latin letters, as a place or its metonym, by a gloss.
  void find_known(const EnglishName& name, std::vector<Span>& places) const;
  // By pinyin and other spellings of the characters.
  void find_spelled(const EnglishName& name, std::vector<Span>& places) const;
  // The stretch that sounds most like it.
  [[nodiscard]] Transliterations::Fit find_sounding(const EnglishName& name) const;

 private:
  struct Place {
    Span span;
    WordId word = kNoId;
  };
  void find_glossed(const EnglishName& name, std::vector<Span>& places) const;
  [[nodiscard]] bool stands_for_place(std::size_t at) const;
  [[nodiscard]] bool stands_alone(std::size_t at) const;

  const NameWords& names_;
  const Lexicon& lexicon_;
  std::u32string text_;
  std::vector<Place> places_;  // every headword of the dictionary at every place
  std::vector<Word> words_;
  Transliterations::Sounds sounds_;
};

}  // namespace duizhao
