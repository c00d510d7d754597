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
  kCode,       // the same letters and digits
  kSameKind,   // both strong, of one kind and value
  kStrong,     // both strong: 2020 as a year and as a number
  kMedium,     // 三 and 3
  kAny,        // one of them needs no counterpart: 两 and both
  kRounded,    // 2.3万 for 22,950
  kConverted,  // 10 miles for 16公里: right, and worth a look
  kSpelled,    // 兆瓦: a prefix multiplied in
};

struct NumberPair {
  std::size_t source = 0, target = 0;  // in NumberMatch's quantities
  MatchStep step = MatchStep::kSameKind;
  friend bool operator==(const NumberPair&, const NumberPair&) = default;
};

// What is wrong; all but kMissing rest on a number of each side, which the finding names. What to
// underline: the quantity's span; for kUnit and kCurrency its measured_span (number and unit).
enum class NumberMismatch : std::uint8_t {
  kValue,       // a number left over on each side: 292万 against 2.29 million
  kMonth,       // months left over on both sides
  kWeekday,     // weekdays left over on both sides
  kCode,        // the same letters with other digits: F-16 against F-18; phone numbers, versions
  kRepetition,  // left over against one that its side says twice: 1985, 1985 against 1985, 1935
  kSmall,       // a small number in digits against another one in words: 五 against 9
  kWord,        // the only small number words differ: 三 against four
  kPercent,     // the same figure, a percentage on one side only: 45% against 45 people
  kUnit,        // the same figure of another measure: 30公里 against 30 miles
  kCurrency,    // the same figure in other money: 30美元 against 30 euros
  kMissing,     // a strong number on one side only: much weaker evidence than all others
  kSign,        // below zero, or before Christ, on one side only: 零下5度 against 5 degrees
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
NumberMatch match_numbers(NumberSide source, NumberSide target);

// Of a pair of sentences whose boundaries the translator moved: drops the findings about a number
// that is left over in the neighbouring pair too, on the other side, with equal readings.
void drop_found_in(NumberMatch& match, const NumberMatch& neighbour);

}  // namespace duizhao
