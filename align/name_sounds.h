// Finds an English name in a Chinese text by its sound.
//
//   const NameSounds sounds(lexicon);
//   sounds.find(U"前总统克林顿说", "clinton")   →  characters 3 to 6, score .99
//   sounds.find(U"陈清扬来了", "qingyang")      →  characters 1 to 3, score 1
//
// Pinyin: a run of 1 to 3 characters that may be read as the name, in any reading. Transcription: a
// run of two characters or more that sounds like it (transliterations.h). Const and safe to share
// between threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/align/transliterations.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/units.h>

namespace duizhao {

struct SoundMatch {
  Span span;        // of the Chinese text
  float score = 0;  // 1: pinyin; else 1 - e^(-nats / 2.5), .63 to 1
  friend bool operator==(const SoundMatch&, const SoundMatch&) = default;
};

class NameSounds {
 public:
  explicit NameSounds(Lexicon lexicon);

  // What the first kMostCharacters of a text sound like; made once a text.
  struct Text {
    std::u32string_view simplified;
    Transliterations::Sounds sounds;
  };
  [[nodiscard]] static Text text(std::u32string_view simplified);

  // The best run for a name in lower case (letters beyond ASCII have no pinyin); the first of equal
  // ones, nothing when none is alike.
  [[nodiscard]] std::optional<SoundMatch> find(const Text& text, std::string_view name) const;

 private:
  [[nodiscard]] std::optional<SoundMatch> spelled(const Text& text, std::string_view name) const;

  std::vector<std::vector<std::string_view>> readings_;  // from kFirstHan on
  Lexicon lexicon_;
};

}  // namespace duizhao
