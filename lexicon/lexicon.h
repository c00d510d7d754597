// The bilingual lexicon: CC-CEDICT, CLDR's names, word frequencies and English base forms, compiled
// into one read-only file that is mapped into memory and shared between processes.
//
//   const Lexicon lexicon = Lexicon::load();
//   for (const auto& entry : lexicon.look("站不住脚")) …   // pinyin, senses
//
// Copies are cheap (one shared mapping). Everything is const and safe to share between threads.
// Views and spans live as long as any copy of the Lexicon they came from.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

using WordId = std::uint32_t;  // a Chinese headword (simplified spelling), 0 to word_count() - 1
using StemId = std::uint32_t;  // an English stem of a gloss or of WordNet, 0 to stem_count() - 1

inline constexpr std::uint32_t kNoId = 0xFFFFFFFFU;

// One dictionary entry; senses are the glosses as the source has them, "see …" already followed.
struct Entry {
  std::string_view traditional;
  std::string_view simplified;
  std::string_view pinyin;  // "zhan4 bu5 zhu4 jiao3"; empty for CLDR names
  std::vector<std::string_view> senses;
  std::string_view source;  // "CC-CEDICT", "CLDR"
};

// One English stem that a headword's glosses offer; a headword's probabilities add up to 1.
struct Gloss {
  StemId stem;
  float probability;  // 0 to 1
};

// A stem that shares WordNet synsets with another one.
struct Synonym {
  StemId stem;
  std::uint32_t synsets;  // how many both are in, at least 1
};

// A headword that starts at a position of a text.
struct Match {
  std::uint32_t length;  // code points
  WordId word;
};

// Where the data came from.
struct LexiconSource {
  std::string name, version, date, licence, sha256;
  std::uint64_t entries = 0;
};

struct LexiconInfo {
  std::string path;
  std::uint32_t format = 0;  // version of the file format
  std::string checksum;      // of the compiled file, hexadecimal
  std::uint64_t bytes = 0;
  std::uint32_t words = 0, entries = 0, stems = 0;
  std::vector<LexiconSource> sources;
};

class Lexicon {
 public:
  // Looks at $DUIZHAO_LEXICON, then ../share/duizhao/lexicon.bin beside the program, then where the
  // library was installed. Throws Error: not found, another format version, damaged.
  static Lexicon load();
  static Lexicon load(const std::string& path);

  [[nodiscard]] const LexiconInfo& info() const;
  [[nodiscard]] std::uint32_t word_count() const;
  [[nodiscard]] std::uint32_t stem_count() const;

  // Entries of a headword in either script; empty when there are none.
  [[nodiscard]] std::vector<Entry> look(std::string_view headword) const;

  // The simplified form of one character (itself when it has none).
  [[nodiscard]] char32_t simplify(char32_t character) const;

  // All headwords that start at text[0], shortest first, appended to `matches`. The text may be in
  // either script; letter case and width do not matter.
  void prefixes(std::u32string_view text, std::vector<Match>& matches) const;

  // The headword itself, kNoId when unknown; either script, any letter case and width.
  [[nodiscard]] WordId find(std::u32string_view word) const;

  // A headword's spelling, each character simplified, letters in lower case. Law:
  // find(to_utf32(headword(word))) == word.
  [[nodiscard]] std::string headword(WordId word) const;

  // Is it a headword of the dictionary (CC-CEDICT or CLDR), not only of the frequency list?
  [[nodiscard]] bool has_entry(WordId word) const;

  // Natural logarithm of the word's relative frequency, for segmentation; always below 0.
  [[nodiscard]] float log_frequency(WordId word) const;

  // q(stem | word) of docs/method.md, most probable first; empty for words without glosses.
  [[nodiscard]] std::span<const Gloss> glosses(WordId word) const;

  // The stem of a lower-case English word: irregular forms by WordNet's exception lists (verbs
  // first, then nouns, adjectives, adverbs; the first base of the line: "left" → leave → "leav"),
  // then Snowball's English stemmer. Works for any word; find_stem gives its id or kNoId.
  [[nodiscard]] std::string stem(std::string_view lower_case_word) const;
  [[nodiscard]] StemId find_stem(std::string_view stem) const;
  [[nodiscard]] std::string_view stem_text(StemId stem) const;
  // The stems that begin so; stems are numbered in the order of their bytes, so they stand
  // together.
  struct StemRange {
    StemId begin = 0, end = 0;
    [[nodiscard]] bool holds(StemId stem) const { return begin <= stem && stem < end; }
  };
  [[nodiscard]] StemRange stems_beginning(std::string_view letters) const;

  // Base forms by WordNet's exception lists and detachment rules, as WordNet's morphy finds them,
  // in the order noun, verb, adjective, adverb, without repeats: "left" → left, leave. Never empty
  // (an unknown word is its own base form).
  [[nodiscard]] std::vector<std::string> base_forms(std::string_view lower_case_word) const;

  // Is it a base form that WordNet knows, in any part of speech?
  [[nodiscard]] bool is_lemma(std::string_view lower_case_word) const;

  // May the word be something else than a name? One of its base forms is a word that WordNet writes
  // small ("medals", "trump"; not "paris", "nixon"). True of every word where the lexicon holds no
  // WordNet.
  [[nodiscard]] bool is_plain_word(std::string_view lower_case_word) const;

  // Stems that share synsets with this one, most shared first.
  [[nodiscard]] std::span<const Synonym> synonyms(StemId stem) const;

  // All toneless readings of a character ("xing", "hang"), the most usual in CC-CEDICT first; ü is
  // written "v". Either script.
  [[nodiscard]] std::vector<std::string_view> readings(char32_t character) const;

  // What the file holds, for the modules of this room; not for users.
  struct Data;
  [[nodiscard]] const Data& data() const { return *data_; }

 private:
  explicit Lexicon(std::shared_ptr<const Data> data);
  std::shared_ptr<const Data> data_;
};

}  // namespace duizhao
