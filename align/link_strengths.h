// How much an English stem looks like a rendering of a Chinese headword rather than like chance:
//
//   W(z, e) = t(e|z) / (t(e|z) + 20 b(e))
//
// t: translation probability (docs/method.md), b: how usual the stem is in English text. Without a
// bitext b is what the dictionary makes of the frequencies of Chinese words, sum over z of
// p(z) t(e|z); function words, which glosses leave out, have a share of their own.
//
// What bitexts have taught of a word is blended into t as the aligner does it. Function words keep
// their list, and stems that the lexicon does not know are left out.
//
// Rows are made when a word is first asked for and kept; const, shared between threads, and what is
// asked never depends on what was asked before. At most kMostCells a row.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

struct StemStrength {
  StemId stem;
  float strength;  // kLeast to 1
};

class LinkStrengths {
 public:
  static constexpr float kLeast = 0.003F;
  static constexpr std::size_t kMostCells = 64;

  explicit LinkStrengths(const Lexicon& lexicon, const LearnedCounts& learned = {});

  // W of all stems that reach kLeast, ascending by stem.
  [[nodiscard]] std::span<const StemStrength> row(WordId word) const;

  // b(e), above 0; of a stem that the lexicon does not know, for kNoId.
  [[nodiscard]] float background(StemId stem) const;

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

}  // namespace duizhao
