// t(e|z) of one Chinese word over the lexicon's English stems (docs/method.md, "Translation
// table"): its glosses, those of its characters, and their synonyms.
//
//   WordTranslations translations(lexicon);
//   translations.row(lexicon.find(U"银行"), U"银行", cells)   →  bank .91, depositori .02, …
//
// Holds sums as large as the lexicon: one object a thread, built once.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

class WordTranslations {
 public:
  // What a row leaves out: a cell below costs time and says nothing (docs/evaluation.md).
  static constexpr float kLeastProbability = 0.0005F;

  explicit WordTranslations(const Lexicon& lexicon);

  // Appends the stems that `text` (simplified characters; `word` is its id or kNoId) translates to,
  // in no order that is said; their probabilities add up to at most 1. Only stems that are marked
  // in `wanted` (by StemId; empty: all of them).
  void row(WordId word, std::u32string_view text, std::span<const std::uint8_t> wanted,
           std::vector<Gloss>& cells);

 private:
  // A sum over stems that is dense to write and cheap to clear.
  class StemSum {
   public:
    explicit StemSum(std::uint32_t stems) : values_(stems) {}
    void add(StemId stem, float value) {
      if (value == 0) return;
      if (values_[stem] == 0) touched_.push_back(stem);
      values_[stem] += value;
    }
    [[nodiscard]] float operator[](StemId stem) const { return values_[stem]; }
    [[nodiscard]] const std::vector<StemId>& touched() const { return touched_; }
    void clear();

   private:
    std::vector<float> values_;
    std::vector<StemId> touched_;
  };

  void gather(WordId word, std::u32string_view text);
  void spread(StemId stem, float probability, std::span<const std::uint8_t> wanted);

  const Lexicon& lexicon_;
  StemSum own_, others_;
};

// How a row is blended with what bitexts have taught of its word (docs/method.md, "Learning"):
// t ← (x + 20 t) / (Σx + 20), x scaled to a sum of at most 200, is lexicon · t + count · x.
struct Blend {
  float lexicon = 1, count = 0;
};
Blend blend_of(std::span<const LearnedCounts::Rendering> renderings);

// What LearnedCounts calls a Chinese word: folded (chinese_pieces.h), letters in lower case.
std::string learned_key(std::u32string_view folded);

}  // namespace duizhao
