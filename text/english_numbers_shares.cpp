#include <algorithm>
#include <array>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/english_numbers_scanner.h>
#include <duizhao/text/english_resources.h>
#include <duizhao/text/number_text.h>

namespace duizhao {

// two-thirds, one third, three quarters, 1/3.
std::size_t EnglishScanner::read_fraction(const EnglishNumeral& n, std::size_t i) {
  const std::uint32_t numerator = n.value.small(999);
  std::uint32_t denominator = 0;
  std::size_t stop = n.end;
  if (n.plain_digits && at(n.end) == U'/') {
    if (const auto fraction = read_digit_fraction(text_, i)) {
      denominator = fraction->denominator;
      stop = fraction->end;
    }
  } else if (!n.ordinal && !n.bare && n.value < Decimal(100)) {
    const std::size_t next = skip_joint(text_, n.end);
    const NumberWord w = word_behind(n.end);
    denominator = english_denominator(w);
    const bool hyphen = at(n.end) == U'-';
    if (denominator == 0 || (denominator == 2 && !hyphen)) return 0;
    if (!hyphen && numerator != 1 && !w.ends_with("s")) return 0;
    if (w == "quarters" && !hyphen && numerator > denominator) return 0;
    stop = next + w.size();
  }
  if (denominator == 0 || numerator == 0 || numerator > 999) return 0;
  Quantity q = make(QuantityKind::kFraction, 1);
  const Decimal share = Decimal(numerator) / Decimal(denominator);
  add_reading(q, ReadingKind::kValue, share);
  add_reading(q, ReadingKind::kShare, share);
  add_reading(q, ReadingKind::kValue, share * Decimal(100));
  if (denominator == 4) add_reading(q, ReadingKind::kValue, Decimal(numerator * 3));
  emit(std::move(q), i, stop);
  return stop;
}

// Three times as many is two times more, and 300 or 200 percent.
std::size_t EnglishScanner::read_multiple(const EnglishNumeral& n, std::size_t i, std::size_t end) {
  Quantity q = make(QuantityKind::kMultiple,
                    n.arabic && n.value > Decimal(10) ? 2 : std::min(strength_of(n), 1));
  q.scale = n.scale;
  add_times(q, n.value);
  emit(std::move(q), i, end);
  return end;
}

// 20% off, a 20% discount, a discount of 20%.
bool EnglishScanner::is_cut(std::size_t begin, std::size_t end) const {
  const NumberWord behind = word_behind(end);
  if (behind == "off" || behind == "discount" || behind == "discounts") return true;
  const std::u32string_view before = std::u32string_view(text_).substr(0, begin);
  return before.ends_with(U"discount of ") || before.ends_with(U"discounts of ");
}

// 45%, five per cent, percentage points, 50 basis points, three times, fivefold.
std::size_t EnglishScanner::read_share(const EnglishNumeral& n, std::size_t i) {
  const std::size_t from = at(n.end) == U' ' ? n.end + 1 : n.end;
  const std::size_t next = skip_joint(text_, n.end);
  const NumberWord w = word_behind(n.end);
  std::size_t end = 0;
  bool hundredths = false;  // of a percent
  // Behind "point" or "points" after `behind`; 0: neither.
  const auto points_end = [&](std::size_t behind) -> std::size_t {
    const NumberWord point = word_behind(behind);
    return point == "point" || point == "points" ? skip_joint(text_, behind) + point.size() : 0;
  };
  if (at(from) == U'%') {
    end = from + 1;
  } else if (w == "percent" || w == "percentage" || w == "pct") {
    end = next + w.size();
    if (w == "percentage") end = std::max(end, points_end(end));
  } else if (w == "basis" && points_end(next + w.size()) != 0) {
    end = points_end(next + w.size());
    hundredths = true;
  } else if (w == "per" && word_behind(next + 3) == "cent") {
    end = skip_joint(text_, next + 3) + 4;
  } else if (!n.ordinal && !n.bare && (w == "times" || w == "fold")) {
    return read_multiple(n, i, next + w.size());
  } else {
    return 0;
  }
  Quantity q = make(QuantityKind::kPercent, 2);
  q.scale = n.scale;
  q.approximate = n.about;
  add_percent(q, hundredths ? n.value / Decimal(100) : n.value);
  if (!hundredths && is_cut(i, end)) add_reading(q, ReadingKind::kCut, n.value / Decimal(100));
  emit(std::move(q), i, end);
  return end;
}

// The unit's name behind `end`, perhaps behind one word that leaves it as it is: 3 more miles.
void EnglishScanner::add_unit(Quantity& q, std::size_t end) const {
  std::size_t next = at(end) == U' ' || at(end) == U'-' || at(end) == U'+' ? end + 1 : end;
  if (at(end) == U'+' && at(next) == U' ') ++next;
  auto unit = unit_at(Language::kEnglish, text_, next);
  if (!unit) {
    constexpr std::array<NumberWord, 14> kBetween = {
        "more",     "additional",  "further", "extra",  "full",    "whole",    "other",
        "straight", "consecutive", "long",    "metric", "chinese", "japanese", "odd"};
    const NumberWord w = word(next);
    if (std::find(kBetween.begin(), kBetween.end(), w) == kBetween.end()) return;
    next = skip_joint(text_, next + w.size());
    unit = unit_at(Language::kEnglish, text_, next);
    if (!unit) return;
  }
  q.unit = unit->unit;
  q.unit_span = {{static_cast<std::uint32_t>(next)},
                 {static_cast<std::uint32_t>(next + unit->size)}};
}

namespace {

struct Prefix {
  std::u32string_view unit;
  int exponent;
};
constexpr auto kPrefixes = std::to_array<Prefix>({{U"kW", 3},
                                                  {U"kilowatt", 3},
                                                  {U"MW", 6},
                                                  {U"megawatt", 6},
                                                  {U"GW", 9},
                                                  {U"gigawatt", 9},
                                                  {U"KB", 3},
                                                  {U"kb", 3},
                                                  {U"kilobase", 3},
                                                  {U"MB", 6},
                                                  {U"GB", 9},
                                                  {U"TB", 12},
                                                  {U"kHz", 3},
                                                  {U"MHz", 6},
                                                  {U"GHz", 9},
                                                  {U"kV", 3}});

}  // namespace

void EnglishScanner::add_measure(Quantity& q, const EnglishNumeral& n, std::size_t i,
                                 std::size_t end) {
  add_unit(q, end);
  const auto sign = currency_before(text_, i);
  if (sign) {
    q.unit = sign->unit;
    q.unit_span = {{static_cast<std::uint32_t>(i - sign->size)}, {static_cast<std::uint32_t>(i)}};
  }
  if (n.metres_too && !sign) {
    add_reading(q, ReadingKind::kValue, n.value / Decimal::power_of_ten(6));
    if (q.unit == Unit::kNone) q.unit = Unit::kMetre;
  }
  const auto add = [&](const Decimal& value) { add_reading(q, ReadingKind::kValue, value); };
  const std::uint32_t small = n.value.small(999);
  const std::size_t next = at(end) == U' ' || at(end) == U'-' || at(end) == U'+' ? end + 1 : end;
  const NumberWord w = word(next);
  if (w.empty()) return;
  if (w == "point" || w == "points") {  // may be percentage points
    add_reading(q, ReadingKind::kShare, n.value / Decimal(100));
  }
  if (w == "decade" || w == "decades") add(n.value * Decimal(10));
  if (w == "week" || w == "weeks") add(n.value * Decimal(7));
  if ((w == "hour" || w == "hours") && small % 24 == 0) add(n.value / Decimal(24));
  if ((w == "month" || w == "months") && small % 6 == 0) add(n.value / Decimal(12));
  if ((w == "minute" || w == "minutes" || w == "min") && small % 30 == 0) {
    add(n.value / Decimal(60));
  }
  if ((w == "century" || w == "centuries") && !n.ordinal) add(n.value * Decimal(100));
  for (const Prefix& prefix : kPrefixes) {
    if (at(next) == prefix.unit[0] && text_.compare(next, prefix.unit.size(), prefix.unit) == 0) {
      add_reading(q, ReadingKind::kPrefixed, n.value * Decimal::power_of_ten(prefix.exponent));
    }
  }
}

}  // namespace duizhao
