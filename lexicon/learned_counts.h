// What bitexts have taught: how often each Chinese word was rendered by each English stem, in
// expectation (align/learn.h), and how often each occurs at all. One read-only file, mapped into
// memory; words are spelled out, so that it fits every lexicon.
//
//   const LearnedCounts learned = LearnedCounts::load();       // the general table of the program
//   for (const auto& [stem, count] : learned.renderings(learned.find_word("雨")))
//     … learned.stem(stem) …                                   // "rain" 41.5, "raini" 2.25
//
// Copies are cheap. Everything is const and safe to share between threads. Views and spans live as
// long as any copy of what they came from. A default-made object has learned nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

// The same as a plain value, for those who make one. Both lists of words ascend in byte order
// without repeats, cells by word, then stem.
struct LearnedTable {
  struct Word {
    std::string text;       // Chinese: simplified; English: a stem
    float occurrences = 0;  // in the bitexts
    friend bool operator==(const Word&, const Word&) = default;
  };
  struct Cell {
    std::uint32_t word = 0, stem = 0;  // places in the lists
    float count = 0;                   // above 0
    friend bool operator==(const Cell&, const Cell&) = default;
  };
  std::vector<Word> words, stems;
  std::vector<Cell> cells;
  std::uint64_t pairs = 0;                         // of texts that were learned from
  std::uint64_t word_tokens = 0, stem_tokens = 0;  // in them, of rare words too
  friend bool operator==(const LearnedTable&, const LearnedTable&) = default;
};

// No count is higher: sums of them stay finite in floats.
inline constexpr float kMaxLearnedCount = 1e12F;

// What both have taught, together.
LearnedTable sum_of(const LearnedTable& one, const LearnedTable& other);

class LearnedCounts {
 public:
  struct Rendering {
    std::uint32_t stem;  // 0 to stem_count() - 1
    float count;         // above 0
  };

  LearnedCounts() = default;
  explicit LearnedCounts(const LearnedTable& table);

  // $DUIZHAO_MODEL, else ../share/duizhao/general.model beside the program, else where the library
  // was installed. Throws Error: not found, another format version, damaged.
  static LearnedCounts load();
  static LearnedCounts load(const std::string& path);
  // The bytes of such a file; the same counts give the same bytes.
  [[nodiscard]] std::string bytes() const;
  // Writes them whole or not at all, as the build does. Throws Error.
  void save(const std::string& path) const;

  // Empty: nothing learned.
  [[nodiscard]] LearnedTable table() const;

  [[nodiscard]] std::uint32_t word_count() const;
  [[nodiscard]] std::uint32_t stem_count() const;
  [[nodiscard]] bool empty() const { return word_count() == 0; }
  [[nodiscard]] std::uint64_t pairs() const;

  // Numbers of a simplified Chinese word (letters in lower case) and of an English stem
  // (Lexicon::stem); kNoId: never seen, or too seldom to be kept.
  [[nodiscard]] std::uint32_t find_word(std::string_view simplified) const;
  [[nodiscard]] std::uint32_t find_stem(std::string_view stem) const;
  [[nodiscard]] std::string_view word(std::uint32_t number) const;
  [[nodiscard]] std::string_view stem(std::uint32_t number) const;

  // Stems ascending; what was too rare to be kept is not in it.
  [[nodiscard]] std::span<const Rendering> renderings(std::uint32_t word) const;

  // How often the word, the stem occurred in the bitexts (0 for kNoId), and all words, all stems.
  [[nodiscard]] float word_occurrences(std::uint32_t word) const;
  [[nodiscard]] float stem_occurrences(std::uint32_t stem) const;
  [[nodiscard]] std::uint64_t word_tokens() const;
  [[nodiscard]] std::uint64_t stem_tokens() const;

 private:
  struct Data;
  explicit LearnedCounts(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  std::shared_ptr<const Data> data_;
};

// The table as text: `#pairs<TAB>number`, #words and #stems (tokens), then a line for each word,
// each stem and each cell, in the table's order: `word<TAB><TAB>occurrences`,
// `<TAB>stem<TAB>occurrences`, `word<TAB>stem<TAB>count`. Counts have one digit after the point.
// Throws Error with the line: none of these, words that are not listed or out of order, a count
// above kMaxLearnedCount.
std::string to_text(const LearnedTable& table);
LearnedTable parse_learned_table(std::string_view text, const std::string& name);

}  // namespace duizhao
