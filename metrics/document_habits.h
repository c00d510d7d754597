// What the targets of a bitext do where they could keep a convention of typing: counted over all
// pairs before the rules speak. What a good part of them breaks is no slip of one line but a habit
// of the document, and is told once: in the first pair; in all others it is for information. Pairs
// that no aligner made are not counted: a list of pairs may come from many hands.
//
// Law: the same for every order of threads; a convention that fewer than kFewestPairs break, and so
// every one of a text of one or two lines, is no habit.
//
//   "One.Two" in 59 of the 75 pairs in which a sentence follows another  →  a habit
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <duizhao/metrics/convention.h>
#include <duizhao/text/language.h>
#include <duizhao/text/pair.h>

namespace duizhao {

struct Habit {
  std::uint32_t broken = 0;  // pairs that break the convention
  std::uint32_t pairs = 0;   // and all in which it could be kept
  bool begins = false;       // the pair asked about is the first that breaks it
};

class DocumentHabits {
 public:
  static constexpr std::uint32_t kFewestPairs = 3;
  static constexpr double kGoodPart = 0.25;  // of the pairs in which it could be kept

  // Every pair once, in the order of the document.
  void add(const Pair& pair, LanguagePair languages);

  // Nothing for a convention that the document keeps, but for a few slips.
  [[nodiscard]] std::optional<Habit> habit(Convention convention, const Pair& pair) const;

 private:
  struct Count {
    std::uint32_t kept = 0, broken = 0;
    Pair first = {};  // that breaks it
  };

  void note(Convention convention, bool broken, const Pair& pair);
  void add_english(const Pair& pair, std::u32string_view source, std::u32string_view target);
  void add_chinese(const Pair& pair, std::u32string_view target);

  std::array<Count, kConventions> counts_{};
  Pair previous_;
};

}  // namespace duizhao
