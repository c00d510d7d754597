// What can only be known of a bitext as a whole: gathered in a first pass over all pairs, read by
// rules in the second one.
//
// Law: add() every pair in order, then finish(); const and safe to share between threads from then.
#pragma once

#include <cstdint>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/length_model.h>
#include <duizhao/text/language.h>
#include <duizhao/text/pair.h>

namespace duizhao {

class BitextFacts {
 public:
  explicit BitextFacts(LanguagePair languages) : languages_(languages), lengths_(languages) {}

  void add(const Pair& pair);
  void finish();

  [[nodiscard]] LanguagePair languages() const { return languages_; }
  [[nodiscard]] std::uint64_t pairs() const { return pairs_; }
  // Of the pairs' length ratio (length_model.h).
  [[nodiscard]] double length_mean() const { return lengths_.value(); }

 private:
  LanguagePair languages_;
  LengthMean lengths_;
  std::uint64_t pairs_ = 0;
};

}  // namespace duizhao
