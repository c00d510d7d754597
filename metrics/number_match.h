// Which number of a sentence is which number of its translation, and what is left over.
//
// Law: one to one; as many pairs as possible in each step, the surest steps first (docs: equal
// codes, equal values from strong to weak, rounding, converted measures). The result depends on
// both sides alone; exchanging them exchanges the result.
//
//   match_numbers({Language::kChinese, zh, chinese_quantities(zh)},
//                 {Language::kEnglish, en, english_quantities(en)})
//     →  292万 against 2.29 million: a finding kValue
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <duizhao/text/language.h>
#include <duizhao/text/quantity.h>

namespace duizhao {

struct NumberSide {
  Language language = Language::kChinese;
  std::u32string_view text;  // what the spans of the quantities are of
  std::vector<Quantity> quantities;
};

enum class MatchStep : std::uint8_t {
  kCode,
  kSameKind,
  kStrong,
  kMedium,
  kAny,
  kRounded,    // 2.3万 for 22,950
  kConverted,  // 10 miles for 16公里
  kSpelled,    // 兆瓦: a prefix multiplied in
};

struct NumberPair {
  std::size_t source = 0, target = 0;  // in NumberMatch's quantities
  MatchStep step = MatchStep::kSameKind;
  friend bool operator==(const NumberPair&, const NumberPair&) = default;
};

enum class NumberMismatch : std::uint8_t {
  kValue,  // a strong number left over on each side
  kMonth,  // months left over on both sides
  kWeekday,
  kCode,        // the same letters with other digits
  kRepetition,  // one digit differs from a number that is said twice
  kSmall,       // a small number in digits against another one in words
  kWord,        // the only small number words differ
  kPercent,     // the same figure, a percentage on one side only
  kUnit,        // the same figure of another measure
  kCurrency,
  kMissing,  // a strong number on one side only: weaker evidence than all others
};

struct NumberFinding {
  NumberMismatch kind = NumberMismatch::kValue;
  std::optional<std::size_t> source, target;  // in NumberMatch's quantities; one may be missing
  friend bool operator==(const NumberFinding&, const NumberFinding&) = default;
};

struct NumberMatch {
  std::vector<Quantity> source, target;  // as given, but 211，985 made one where it is one
  std::vector<NumberPair> pairs;         // by source
  std::vector<std::size_t> source_left, target_left;  // neither paired nor repeated, any strength
  std::vector<NumberFinding> findings;
};

// Of each side, the first 2,000 quantities.
NumberMatch match_numbers(const NumberSide& source, const NumberSide& target);

// Do two quantities share a reading?
bool share_reading(const Quantity& a, const Quantity& b);

}  // namespace duizhao
