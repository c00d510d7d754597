// What a text counts, dates or measures: one number, date, time, share or code with every value
// that it may have, exactly.
//
//   chinese_quantities(U"3.5万人")[0]  →  kNumber, readings {35000}, strength 2, span 0 to 4
//   chinese_quantities(U"三成")[0]     →  kPercent, readings {30, share 0.3}, strength 1
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include <duizhao/text/decimal.h>
#include <duizhao/text/measures.h>
#include <duizhao/text/units.h>

namespace duizhao {

// One way to read a quantity. Two quantities can be the same when they share a reading.
enum class ReadingKind : std::uint8_t {
  kValue,
  kShare,     // 45 % is 0.45
  kMonth,     // 1 to 12
  kWeekday,   // 1 (Monday) to 7
  kTime,      // minutes from midnight or noon: 14:30 is 150
  kDecade,    // 1990, or 90 when the century is not said
  kCentury,   // 19 is the 19th
  kPrefixed,  // with its unit's prefix multiplied in: 3 MW is 3000000
  kDate,      // month times 100 plus day, which 18.12 may be: 1218
  kCut,       // what is taken off a price: 八折 and 20% off are 0.2
};

struct Reading {
  ReadingKind kind = ReadingKind::kValue;
  Decimal value;
  friend auto operator<=>(const Reading&, const Reading&) = default;
};

// What the tables of words hold; 0/0: none.
struct SmallFraction {
  std::uint64_t numerator = 0;
  std::uint32_t denominator = 0;
};

enum class QuantityKind : std::uint8_t {
  kNumber,
  kOrdinal,
  kFraction,
  kPercent,
  kMultiple,  // 三倍, threefold
  kYear,
  kMonth,
  kDay,
  kWeekday,
  kTime,
  kDecade,
  kCentury,
  kCode,      // COVID-19, G20: letters with digits
  kResource,  // may stand for a number, need not: both, 双, semi
};

struct Quantity {
  QuantityKind kind = QuantityKind::kNumber;
  // What it demands. 2: its counterpart must be there (digits, a numeral from 11, a percentage, a
  // month); 1: a counterpart is likely (a word from two to ten); 0: it needs none (a, 一, both).
  std::uint8_t strength = 2;
  bool approximate = false;  // 约, 多, about, over …
  std::uint8_t scale = 0;    // power of ten of the last word that multiplies it: 万 4, million 6
  bool digits = false;       // written in Arabic digits, at least where it starts
  bool listed = false;       // a range, list or product goes on before or behind it
  bool joins_next = false;   // with the next one it may be one number: 211，985
  Span span = {};            // code points of the text
  Unit unit = Unit::kNone;   // the measure or currency behind it, or the currency's sign before
  Span unit_span = {};       // where that is named; empty when the number has it from its range
  bool negative = false;     // below zero (零下5度, minus 5), or a year before Christ
  std::vector<Reading> readings = {};  // each once, never empty but for codes; the first is the one
                                       // to show
  std::u32string code = {};            // of a code: its letters in upper case, then its digits
  std::uint32_t code_letters = 0;
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

// A date or a time.
constexpr bool is_date(QuantityKind kind) {
  switch (kind) {
    case QuantityKind::kYear:
    case QuantityKind::kMonth:
    case QuantityKind::kDay:
    case QuantityKind::kWeekday:
    case QuantityKind::kTime:
    case QuantityKind::kDecade:
    case QuantityKind::kCentury:
      return true;
    default:
      return false;
  }
}

// A, an, 一, one, first: what stands for one and needs no counterpart.
inline bool is_article(const Quantity& q) {
  return q.strength == 0 && q.kind != QuantityKind::kCode && !q.readings.empty() &&
         q.readings.front().value == Decimal(1);
}

// What is taken off a price, as a share of it; null: not said.
inline const Decimal* cut_of(const Quantity& q) {
  const auto found = std::find_if(q.readings.begin(), q.readings.end(),
                                  [](const Reading& r) { return r.kind == ReadingKind::kCut; });
  return found == q.readings.end() ? nullptr : &found->value;
}

// Do two quantities share a reading? Where both say what is taken off, it is this one: 八折 is what
// remains, and 80% off what does not.
inline bool share_reading(const Quantity& a, const Quantity& b) {
  const Decimal* cut = cut_of(a);
  const Decimal* other = cut_of(b);
  if (cut != nullptr && other != nullptr) return *cut == *other;
  return std::any_of(a.readings.begin(), a.readings.end(), [&b](const Reading& reading) {
    return std::find(b.readings.begin(), b.readings.end(), reading) != b.readings.end();
  });
}

// The number together with its unit: 30 miles, US$5 million.
inline Span measured_span(const Quantity& q) {
  if (q.unit_span.empty()) return q.span;
  return {std::min(q.span.begin, q.unit_span.begin), std::max(q.span.end, q.unit_span.end)};
}

}  // namespace duizhao
