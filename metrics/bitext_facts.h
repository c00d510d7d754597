// What can only be known of a bitext as a whole: gathered in a first pass over all pairs, read by
// rules in the second one.
//
// Law: add() every pair in order, then finish(); const and safe to share between threads from then.
#pragma once

#include <cstdint>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/length_model.h>
#include <duizhao/metrics/renderings.h>
#include <duizhao/text/chinese_script.h>
#include <duizhao/text/language.h>
#include <duizhao/text/pair.h>

namespace duizhao {

class BitextFacts {
 public:
  explicit BitextFacts(LanguagePair languages) : languages_(languages), lengths_(languages) {}

  void add(const Pair& pair);
  // With `pair_at` messages can show what stands in other pairs; it is called for few of them.
  void finish(const PairSource& pair_at = {});

  [[nodiscard]] LanguagePair languages() const { return languages_; }
  [[nodiscard]] std::uint64_t pairs() const { return pairs_; }
  // Of the targets, when they are Chinese.
  [[nodiscard]] const ScriptCounts& target_scripts() const { return target_scripts_; }
  // Of the pairs' length ratio (length_model.h).
  [[nodiscard]] double length_mean() const { return lengths_.value(); }
  [[nodiscard]] const Renderings& renderings() const { return renderings_; }

 private:
  LanguagePair languages_;
  LengthMean lengths_;
  std::uint64_t pairs_ = 0;
  Renderings renderings_;
  ScriptCounts target_scripts_;
};

}  // namespace duizhao
