#include <algorithm>
#include <array>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/english_numbers_scanner.h>
#include <duizhao/text/english_resources.h>
#include <duizhao/text/number_text.h>

namespace duizhao {

// Capital, and for doubtful ones (May, March) a digit beside or a preposition before.
bool EnglishScanner::is_month_here(const NumberWord& w, std::size_t i) const {
  if (!is_capital(i)) return false;
  if (!is_doubtful_month(w)) return true;
  const std::size_t end = i + w.size();
  const std::size_t next = at(end) == U'.' || at(end) == U',' ? end + 1 : end;
  if (is_ascii_digit(at(next)) || (at(next) == U' ' && is_ascii_digit(at(next + 1)))) return true;
  if (i > 1 && is_ascii_digit(at(i - 2))) return true;
  constexpr std::array<NumberWord, 27> kBefore = {
      "in", "of",  "early", "late",    "since",   "by",     "until", "till", "from",
      "to", "mid", "last",  "next",    "this",    "before", "after", "and",  "th",
      "st", "nd",  "rd",    "through", "between", "during", "for",   "on",   "every"};
  const NumberWord before = NumberWord::before(text_, i);
  return std::find(kBefore.begin(), kBefore.end(), before) != kBefore.end() ||
         english_month(before) != 0;
}

std::size_t EnglishScanner::read_calendar_word(const NumberWord& w, std::size_t i) {
  Quantity q = make(QuantityKind::kMonth, 2);
  const std::uint32_t month = is_capital(i) ? english_month(w) : 0;
  if (month != 0 && is_month_here(w, i)) {
    add_reading(q, ReadingKind::kMonth, Decimal(month));
  } else if (const std::uint32_t day = is_capital(i) ? english_weekday(w) : 0; day != 0) {
    q.kind = QuantityKind::kWeekday;
    add_reading(q, ReadingKind::kWeekday, Decimal(day));
  } else if (const std::uint32_t decade = english_decade(w); decade != 0) {
    q.kind = QuantityKind::kDecade;
    add_reading(q, ReadingKind::kDecade, Decimal(decade));
    add_reading(q, ReadingKind::kDecade, Decimal(decade + 1900));
    add_reading(q, ReadingKind::kValue, Decimal(decade));
  } else {
    return 0;
  }
  emit(std::move(q), i, i + w.size());
  return i + w.size();
}

// half past nine, quarter to ten.
std::size_t EnglishScanner::read_half_past(const NumberWord& w, std::size_t i) {
  if (w != "half" && w != "quarter") return 0;
  const std::size_t joint = skip_joint(text_, i + w.size());
  const NumberWord relation = word(joint);
  if (relation != "past" && relation != "to" && relation != "after") return 0;
  const std::size_t from = skip_joint(text_, joint + relation.size());
  if (from == joint + relation.size()) return 0;
  const auto hour = read_english_numeral(text_, from);
  if (!hour || hour->value.small(12) > 12 || hour->ordinal) return 0;
  const std::uint32_t minutes = w == "half" ? 30 : 15;
  const std::uint32_t base = hour->value.small(12) * 60;
  const std::uint32_t time = relation == "to" ? base + 720 - minutes : base + minutes;
  Quantity q = make(QuantityKind::kTime, 2);
  add_time(q, time / 60 % 12, time % 60);
  emit(std::move(q), i, hour->end);
  return hour->end;
}

// a.m., pm, o'clock behind a time, at `from`.
std::size_t EnglishScanner::read_meridiem(std::size_t i, std::uint32_t hour, std::uint32_t minute,
                                          std::size_t from) {
  if (hour > 24 || minute > 59) return 0;
  const std::size_t mark = at(from) == U' ' ? from + 1 : from;
  const char32_t first = at(mark);
  std::size_t stop = mark + 1;
  if (first == U'a' || first == U'p' || first == U'A' || first == U'P') {
    if (at(stop) == U'.') ++stop;
    if (at(stop) != U'm' && at(stop) != U'M') return 0;
    ++stop;
    if (is_ascii_letter(at(stop))) return 0;
    if (at(stop) == U'.') ++stop;
  } else if (word(mark) == "o'clock") {
    stop = mark + 7;
  } else {
    return 0;
  }
  Quantity q = make(QuantityKind::kTime, 2);
  add_time(q, hour, minute);
  if (first == U'p' || first == U'P') {
    add_reading(q, ReadingKind::kValue, Decimal(hour % 12 + 12));
  }
  emit(std::move(q), i, stop);
  return stop;
}

// 0930 GMT, 1400 hrs: four digits up to `end`.
std::size_t EnglishScanner::read_zoned_time(std::size_t i, std::size_t end) {
  const NumberWord mark = word_behind(end);
  if (mark != "gmt" && mark != "hrs" && mark != "utc") return 0;
  const std::uint32_t value =
      Decimal::from_digits(std::u32string_view(text_).substr(i, end - i)).small(9999);
  Quantity q = make(QuantityKind::kTime, 2);
  add_time(q, value / 100 % 24, value % 100);
  emit(std::move(q), i, end);
  return end;
}

// 1980s, 1980's, '80s: two or four digits up to `end`.
std::size_t EnglishScanner::read_decade(std::size_t i, std::size_t end) {
  const std::uint32_t value =
      Decimal::from_digits(std::u32string_view(text_).substr(i, end - i)).small(9999);
  const std::size_t s = at(end) == U'\'' ? end + 1 : end;
  if (at(s) != U's' || is_ascii_letter(at(s + 1)) || value % 10 != 0) return 0;
  Quantity q = make(QuantityKind::kDecade, 2);
  add_reading(q, ReadingKind::kDecade, Decimal(value));
  if (value < 100) add_reading(q, ReadingKind::kDecade, Decimal(value + 1900));
  add_reading(q, ReadingKind::kValue, Decimal(value));
  if (value >= 100 && value % 100 == 0) {
    add_reading(q, ReadingKind::kCentury, Decimal(value / 100 + 1));
  }
  emit(std::move(q), i, s + 1);
  return s + 1;
}

// Times, dates, decades, telephone numbers and versions, which begin with digits.
std::size_t EnglishScanner::read_digit_forms(std::size_t i) {
  if (!is_ascii_digit(at(i))) return 0;
  if (const auto end = read_numeric_date(text_, i, out_)) return *end;
  if (const auto end = read_digit_code(text_, i, out_)) return *end;
  if (const auto clock = read_clock(text_, i)) {
    if (const auto end = read_meridiem(i, clock->hour, clock->minute, clock->end)) return end;
    Quantity q = make(QuantityKind::kTime, 2);
    add_time(q, clock->hour, clock->minute);
    emit(std::move(q), i, clock->end);
    return clock->end;
  }
  std::size_t end = i;
  while (is_ascii_digit(at(end)) && end - i < 5) ++end;
  const std::u32string_view text = text_;
  if (end - i <= 2) {
    const std::uint32_t hour = Decimal::from_digits(text.substr(i, end - i)).small(99);
    if (at(end) == U'.' && is_ascii_digit(at(end + 1)) && is_ascii_digit(at(end + 2)) &&
        !is_ascii_digit(at(end + 3))) {  // 9.30pm
      const std::uint32_t minute = Decimal::from_digits(text.substr(end + 1, 2)).small(99);
      if (const auto stop = read_meridiem(i, hour, minute, end + 3)) return stop;
    }
    if (const auto stop = read_meridiem(i, hour, 0, end)) return stop;
  }
  if (end - i == 4) {
    if (const auto stop = read_zoned_time(i, end)) return stop;
  }
  return end - i == 2 || end - i == 4 ? read_decade(i, end) : 0;
}

// The day with its month, so that 18.12 can be 18 December.
void EnglishScanner::add_date(Quantity& q, const EnglishNumeral& n, std::size_t i) const {
  std::uint32_t month = 0;
  if (!out_.empty() && out_.back().kind == QuantityKind::kMonth &&
      i - out_.back().span.end.value <= 2) {
    month = out_.back().readings.front().value.small(12);
  } else {
    NumberWord w = word_behind(n.end);
    if (w == "of") w = word_behind(skip_joint(text_, n.end) + 2);
    month = english_month(w);
  }
  if (month == 0) return;
  const std::uint64_t date = std::uint64_t{month} * 100 + n.value.small(31);
  add_reading(q, ReadingKind::kDate, Decimal(date));
}

// 19th century, twenty-first-century; the day beside a month.
std::size_t EnglishScanner::read_period(const EnglishNumeral& n, std::size_t i) {
  const std::uint32_t small = n.value.small(40);
  if (small == 0 || small > 40) return 0;
  const std::size_t next = skip_joint(text_, n.end);
  NumberWord w = word_behind(n.end);
  if (n.ordinal && (w == "century" || w == "centuries")) {
    Quantity q = make(QuantityKind::kCentury, 2);
    const Decimal first = Decimal(std::uint64_t{small - 1} * 100);
    add_reading(q, ReadingKind::kCentury, n.value);
    add_reading(q, ReadingKind::kValue, n.value);
    add_reading(q, ReadingKind::kValue, first);
    add_reading(q, ReadingKind::kDecade, first);
    emit(std::move(q), i, next + w.size());
    return next + w.size();
  }
  if (!(n.plain_digits || n.ordinal) || small > 31) return 0;
  if (w == "of") w = word(skip_joint(text_, next + 2));
  const bool before = english_month(w) != 0 && (w != "may" || at(next) == U'M');
  const bool after = !out_.empty() && out_.back().kind == QuantityKind::kMonth &&
                     i - out_.back().span.end.value <= 2;
  if (!before && !after) return 0;
  Quantity q = make(QuantityKind::kDay, n.arabic || small > 10 ? 2 : 1);
  add_reading(q, ReadingKind::kValue, n.value);
  add_date(q, n, i);
  emit(std::move(q), i, n.end);
  return n.end;
}

// 221 BC, AD 221.
std::size_t EnglishScanner::read_era(const EnglishNumeral& n, std::size_t i) {
  if (!n.plain_digits || n.whole_digits > 4) return 0;
  const std::size_t next = skip_joint(text_, n.end);
  const auto is = [&](std::u32string_view mark, std::size_t from) {
    return text_.compare(from, mark.size(), mark) == 0 && !is_ascii_letter(at(from + mark.size()));
  };
  const bool before_christ = is(U"BC", next) || is(U"BCE", next) || is(U"B.C.", next);
  const bool after = is(U"AD", next) || is(U"CE", next) || is(U"A.D.", next) ||
                     (i >= 3 && at(i - 1) == U' ' && is(U"AD", i - 3));
  if (!before_christ && !after) return 0;
  Quantity q = make(QuantityKind::kYear, 2);
  q.negative = before_christ;
  add_reading(q, ReadingKind::kValue, n.value);
  std::size_t end = n.end;
  if (before_christ) end = next + (is(U"BC", next) ? 2 : is(U"BCE", next) ? 3 : 4);
  emit(std::move(q), i, end);
  return end;
}

}  // namespace duizhao
