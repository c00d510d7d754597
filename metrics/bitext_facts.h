// What can only be known of a bitext as a whole: gathered in a first pass over all pairs, read by
// rules in the second one.
//
// Law: add() every pair in order, then finish(); const and safe to share between threads from then.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include <duizhao/text/language.h>
#include <duizhao/text/pair.h>

namespace duizhao {

class NameWords;

// The pair that was added as the n-th, from 0.
using PairSource = std::function<Pair(std::uint64_t)>;

class BitextFacts {
 public:
  // Names are gathered where `names` is given, which must live until finish().
  explicit BitextFacts(LanguagePair languages, const NameWords* names = nullptr);
  ~BitextFacts();
  BitextFacts(const BitextFacts&) = delete;
  BitextFacts& operator=(const BitextFacts&) = delete;
  BitextFacts(BitextFacts&&) noexcept;
  BitextFacts& operator=(BitextFacts&&) noexcept;

  void add(const Pair& pair);
  // With `pair_at` messages can show what stands in other pairs; it is called for few of them.
  void finish(const PairSource& pair_at = {});

  [[nodiscard]] LanguagePair languages() const;

  // For the rules; gathered_facts.h.
  struct Gathered;
  [[nodiscard]] const Gathered& gathered() const { return *gathered_; }

 private:
  std::unique_ptr<Gathered> gathered_;
};

}  // namespace duizhao
