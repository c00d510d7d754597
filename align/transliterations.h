// How English names sound in Chinese characters: 特朗普 is Trump, 帕利 is Parly.
//
// Each character of a transliteration stands for one to five letters. The model knows how often a
// syllable stands for which letters (P(letters | syllable)) and how much likelier a character is in
// a transliteration than in other text. The score of a stretch of Chinese for a word is, in nats,
//
//   Σ over its characters  ln P(letters | syllable) - ln P(letters)            (unigram letters)
//                        + ln P(character | transliteration) - ln P(character | text)
//
// maximised over all ways of cutting the word: above 0 the word is rather a rendering than chance.
// align/data/sounds.txt says what it was counted on; scripts/fit_sounds.cpp makes it.
//
//   const auto& sounds = Transliterations::standard();
//   sounds.best(sounds.prepare(U"他说特朗普会来"), "trump")   →  score 9.3, characters 2 to 5
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

// The word's letters a to z in lower case, without accents ("Škoda" → "skoda").
std::string latin_letters(std::string_view word);

// What of a word sounds: letters a to z, without accents, of double ones one ("Lévi-Strauss" →
// "levistraus").
std::string sound_letters(std::string_view word);

inline constexpr std::size_t kLongestSound = 5;     // letters that one character stands for
inline constexpr std::size_t kLongestSounded = 20;  // letters of a word that are looked at

class Transliterations {
 public:
  // `table` as align/data/sounds.txt has it. Throws Error: a line that is malformed.
  explicit Transliterations(std::string_view table);
  // The table that was compiled in.
  static const Transliterations& standard();

  // One character of a text, ready to be compared: its syllable, kNoSyllable when no name is
  // written with it, and how much it looks like a transliteration (nats).
  struct Sound {
    std::uint16_t syllable = kNoSyllable;
    float prior = 0;
    // Costs (nats) of a stretch that begins or ends with it; inside a word a name seldom does.
    float begin_cost = 0, end_cost = 0;
  };
  using Sounds = std::vector<Sound>;
  static constexpr std::uint16_t kNoSyllable = 0xFFFF;
  [[nodiscard]] Sounds prepare(std::u32string_view text) const;
  [[nodiscard]] Sound sound(char32_t character) const;

  // Lowest when no stretch may stand for the word.
  struct Fit {
    float score = std::numeric_limits<float>::lowest();
    Span window = {};
  };
  // Nats from which a stretch counts as sounding like a word: one random pair of a name and a
  // sentence in fifty reaches it.
  static constexpr float kSoundsLike = 2.5F;
  // The stretch of `sounds` that is most likely the word (sound_letters() of it).
  [[nodiscard]] Fit best(const Sounds& sounds, std::string_view letters) const;
  // The stretch that is most likely some part of the word: kLeastPart letters or more,
  // two characters or more.
  [[nodiscard]] Fit best_part(const Sounds& sounds, std::string_view letters) const;
  static constexpr std::size_t kLeastPart = 3;

 private:
  struct Group {
    std::uint32_t letters;  // packed, five bits a letter
    float score;            // ln P(letters | syllable) - ln P(letters)
  };
  struct Syllable {
    std::vector<Group> groups;  // by letters
    float unseen = 0;           // ln P(length) of letters that were never seen for it
  };
  [[nodiscard]] Fit best(const Sounds& sounds, std::string_view letters, bool part) const;
  void read_letters(std::string_view fields);
  void read_syllable(std::string_view line);
  [[nodiscard]] static float score(const Syllable& syllable, std::uint32_t letters,
                                   std::size_t length);

  std::vector<float> letter_logs_;  // ln P(letter), a to z
  std::vector<Syllable> syllables_;
  std::unordered_map<char32_t, Sound> characters_;
};

}  // namespace duizhao
