// Finds an English name in a Chinese text by its sound.
//
//   const NameSounds sounds(lexicon);
//   sounds.find(U"前总统克林顿说", "clinton")   →  characters 3 to 6, score .93
//   sounds.find(U"陈清扬来了", "qingyang")      →  characters 1 to 3, score 1
//
// Pinyin: a run of 1 to 3 characters that may be read as the name, in any reading. Transcription: a
// run of 2 to 7 characters that foreign names are written with, by classes of consonants (b and p,
// d and t, l and r, f and w …, an n that ends a syllable). Const and safe to share between threads.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/units.h>

namespace duizhao {

struct SoundMatch {
  Span span;        // of the Chinese text
  float score = 0;  // 1: pinyin; else kLeastAlike to 1
  friend bool operator==(const SoundMatch&, const SoundMatch&) = default;
};

class NameSounds {
 public:
  // Twice the length of the longest common subsequence of the classes over the sum of both lengths,
  // less .02 for each that one side has more.
  static constexpr float kLeastAlike = 0.62F;

  explicit NameSounds(Lexicon lexicon);

  // What the first kMostCharacters of a text sound like; made once a text.
  struct Text {
    std::u32string_view simplified;
    std::vector<Span> runs;  // of characters that foreign names are written with, two or more
  };
  [[nodiscard]] Text text(std::u32string_view simplified) const;

  // The best run for a name in lower case (ASCII letters; others have no sound); the first of equal
  // ones, nothing when none is alike.
  [[nodiscard]] std::optional<SoundMatch> find(const Text& text, std::string_view name) const;

 private:
  [[nodiscard]] std::optional<SoundMatch> spelled(const Text& text, std::string_view name) const;
  [[nodiscard]] std::optional<SoundMatch> transcribed(const Text& text,
                                                      std::string_view name) const;
  [[nodiscard]] std::uint32_t characters_read(std::u32string_view text, std::string_view name,
                                              std::uint32_t most) const;

  std::vector<std::vector<std::string_view>> readings_;        // from kFirstHan on
  std::unordered_map<char32_t, std::string> name_characters_;  // their classes
  Lexicon lexicon_;
};

}  // namespace duizhao
