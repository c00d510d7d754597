#include <duizhao/text/english_numbers.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/english_numeral.h>
#include <duizhao/text/english_resources.h>
#include <duizhao/text/number_ranges.h>
#include <duizhao/text/number_text.h>

namespace duizhao {

namespace {

class Scanner {
 public:
  explicit Scanner(std::u32string_view text) : text_(plain_text(text)) {}
  std::vector<Quantity> scan();

 private:
  [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : U'\0'; }
  [[nodiscard]] std::string word(std::size_t i) const { return english_word_at(text_, i); }
  [[nodiscard]] std::size_t behind_joint(std::size_t i) const { return skip_joint(text_, i); }

  std::size_t read_at(std::size_t i);
  bool read_calendar_word(const std::string& w, std::size_t i, std::size_t& end);
  bool read_resource(const std::string& w, std::size_t i, std::size_t& end);
  bool read_number(std::size_t i, std::size_t& end);
  bool read_digit_forms(std::size_t i, std::size_t& end);
  bool read_half_past(const std::string& w, std::size_t i, std::size_t& end);
  bool read_meridiem(std::size_t i, std::uint32_t hour, std::uint32_t minute, std::size_t from,
                     std::size_t& end);
  bool read_fraction(const EnglishNumeral& n, std::size_t i, std::size_t& end);
  bool read_share(const EnglishNumeral& n, std::size_t i, std::size_t& end);
  void add_multiple(const EnglishNumeral& n, std::size_t i, std::size_t end);
  bool read_period(const EnglishNumeral& n, std::size_t i, std::size_t& end);
  void read_plain(const EnglishNumeral& n, std::size_t i, std::size_t& end);
  void add_measure(Quantity& q, const EnglishNumeral& n, std::size_t i, std::size_t end);
  static int strength_of(const EnglishNumeral& n);
  [[nodiscard]] bool is_month_here(const std::string& w, std::size_t i) const;
  void emit(Quantity q, std::size_t begin, std::size_t end);

  std::u32string text_;
  std::vector<Quantity> out_;
};

Quantity make(QuantityKind kind, int strength) {
  return {.kind = kind, .strength = static_cast<std::uint8_t>(strength)};
}

void Scanner::emit(Quantity q, std::size_t begin, std::size_t end) {
  if (q.readings.empty()) return;
  q.span = {{static_cast<std::uint32_t>(begin)}, {static_cast<std::uint32_t>(end)}};
  q.digits = is_ascii_digit(at(begin)) || at(begin) == U'.';
  q.approximate = q.approximate || is_english_approximation(text_, begin, end);
  out_.push_back(std::move(q));
}

int Scanner::strength_of(const EnglishNumeral& n) {
  const std::uint32_t small = n.value.small(10);
  if (n.ordinal)
    return small <= 3 && !n.arabic ? 0 : (small <= 10 && !(n.arabic && small > 1) ? 1 : 2);
  if (n.arabic) return small == 1 ? 1 : 2;
  if (n.bare || small <= 1) return 0;
  if (n.article || n.dozen || n.half || small <= 10) return 1;
  const bool round = n.scale > 0 && n.value == Decimal::power_of_ten(n.scale);
  return round ? 1 : 2;
}

// Capital, and for doubtful ones (May, March) a digit beside or a preposition before.
bool Scanner::is_month_here(const std::string& w, std::size_t i) const {
  if (at(i) < U'A' || at(i) > U'Z') return false;
  if (!is_doubtful_month(w)) return true;
  const std::size_t end = i + w.size();
  const std::size_t next = at(end) == U'.' || at(end) == U',' ? end + 1 : end;
  if (is_ascii_digit(at(next)) || (at(next) == U' ' && is_ascii_digit(at(next + 1)))) return true;
  if (i > 1 && is_ascii_digit(at(i - 2))) return true;
  constexpr auto kBefore = std::to_array<std::string_view>(
      {"in", "of",  "early", "late",    "since",   "by",     "until", "till", "from",
       "to", "mid", "last",  "next",    "this",    "before", "after", "and",  "th",
       "st", "nd",  "rd",    "through", "between", "during", "for",   "on"});
  const std::string before = english_word_before(text_, i);
  const bool named = std::find(kBefore.begin(), kBefore.end(), before) != kBefore.end();
  if (named) return true;
  return i > 3 && english_month(before) != 0;
}

bool Scanner::read_calendar_word(const std::string& w, std::size_t i, std::size_t& end) {
  Quantity q = make(QuantityKind::kMonth, 2);
  if (const std::uint32_t month = english_month(w); month != 0 && is_month_here(w, i)) {
    add_reading(q, ReadingKind::kMonth, Decimal(month));
  } else if (const std::uint32_t day = english_weekday(w);
             day != 0 && at(i) >= U'A' && at(i) <= U'Z') {
    q.kind = QuantityKind::kWeekday;
    add_reading(q, ReadingKind::kWeekday, Decimal(day));
  } else if (const std::uint32_t decade = english_decade(w); decade != 0) {
    q.kind = QuantityKind::kDecade;
    add_reading(q, ReadingKind::kDecade, Decimal(decade));
    add_reading(q, ReadingKind::kDecade, Decimal(decade + 1900));
    add_reading(q, ReadingKind::kValue, Decimal(decade));
  } else {
    return false;
  }
  end = i + w.size();
  emit(std::move(q), i, end);
  return true;
}

// half past nine, quarter to ten.
bool Scanner::read_half_past(const std::string& w, std::size_t i, std::size_t& end) {
  if (w != "half" && w != "quarter") return false;
  const std::size_t joint = behind_joint(i + w.size());
  const std::string relation = word(joint);
  if (relation != "past" && relation != "to" && relation != "after") return false;
  const std::size_t from = behind_joint(joint + relation.size());
  if (from == joint + relation.size()) return false;
  const auto hour = read_english_numeral(text_, from);
  if (!hour || hour->value.small(12) > 12 || hour->ordinal) return false;
  const std::uint32_t minutes = w == "half" ? 30 : 15;
  const std::uint32_t base = hour->value.small(12) * 60;
  const std::uint32_t time = relation == "to" ? base + 720 - minutes : base + minutes;
  Quantity q = make(QuantityKind::kTime, 2);
  add_time(q, time / 60 % 12, time % 60);
  end = hour->end;
  emit(std::move(q), i, end);
  return true;
}

bool Scanner::read_resource(const std::string& w, std::size_t i, std::size_t& end) {
  Quantity q = make(QuantityKind::kResource, 0);
  for (const Decimal& value : english_resource(w)) add_reading(q, ReadingKind::kValue, value);
  if (w == "half" || w == "halved") add_reading(q, ReadingKind::kShare, Decimal(1) / Decimal(2));
  const auto letters = std::u32string_view(text_).substr(i, w.size());
  if (const std::uint32_t roman = roman_numeral(letters); roman != 0) {
    add_reading(q, ReadingKind::kValue, Decimal(roman));
  }
  end = i + w.size();
  if (q.readings.empty()) return false;
  emit(std::move(q), i, end);
  return true;
}

// a.m., pm, o'clock behind a time.
bool Scanner::read_meridiem(std::size_t i, std::uint32_t hour, std::uint32_t minute,
                            std::size_t from, std::size_t& end) {
  if (hour > 24 || minute > 59) return false;
  const std::size_t mark = at(from) == U' ' ? from + 1 : from;
  const char32_t first = at(mark);
  std::size_t stop = mark + 1;
  if (first == U'a' || first == U'p' || first == U'A' || first == U'P') {
    if (at(stop) == U'.') ++stop;
    if (at(stop) != U'm' && at(stop) != U'M') return false;
    ++stop;
    if (is_ascii_letter(at(stop))) return false;
    if (at(stop) == U'.') ++stop;
  } else if (word(mark) == "o'clock") {
    stop = mark + 7;
  } else {
    return false;
  }
  Quantity q = make(QuantityKind::kTime, 2);
  add_time(q, hour, minute);
  if (first == U'p' || first == U'P') {
    add_reading(q, ReadingKind::kValue, Decimal(hour % 12 + 12));
  }
  end = stop;
  emit(std::move(q), i, end);
  return true;
}

// Times, dates and decades that begin with digits.
bool Scanner::read_digit_forms(std::size_t i, std::size_t& end) {
  if (!is_ascii_digit(at(i))) return false;
  if (const auto date = read_numeric_date(text_, i, out_)) {
    end = *date;
    return true;
  }
  if (const auto clock = read_clock(text_, i)) {
    if (read_meridiem(i, clock->hour, clock->minute, clock->end, end)) return true;
    Quantity q = make(QuantityKind::kTime, 2);
    add_time(q, clock->hour, clock->minute);
    end = clock->end;
    emit(std::move(q), i, end);
    return true;
  }
  std::size_t digits = i;
  while (is_ascii_digit(at(digits))) ++digits;
  const std::u32string_view text = text_;
  const std::uint32_t value = Decimal::from_digits(text.substr(i, digits - i)).small(9999);
  if (digits - i <= 2 && at(digits) == U'.' && is_ascii_digit(at(digits + 1)) &&
      is_ascii_digit(at(digits + 2)) && !is_ascii_digit(at(digits + 3))) {
    const std::uint32_t minute = Decimal::from_digits(text.substr(digits + 1, 2)).small(99);
    if (read_meridiem(i, value, minute, digits + 3, end)) return true;
  }
  if (digits - i <= 2 && read_meridiem(i, value, 0, digits, end)) return true;
  if (digits - i == 4) {
    const std::string mark = word(behind_joint(digits));
    if (mark == "gmt" || mark == "hrs" || mark == "utc") {
      Quantity q = make(QuantityKind::kTime, 2);
      add_time(q, value / 100 % 24, value % 100);
      end = digits;
      emit(std::move(q), i, end);
      return true;
    }
  }
  // 1980s, 1980's, '80s
  const std::size_t s = at(digits) == U'\'' ? digits + 1 : digits;
  if (at(s) == U's' && !is_ascii_letter(at(s + 1)) && value % 10 == 0 &&
      (digits - i == 4 || digits - i == 2)) {
    Quantity q = make(QuantityKind::kDecade, 2);
    add_reading(q, ReadingKind::kDecade, Decimal(value));
    if (value < 100) add_reading(q, ReadingKind::kDecade, Decimal(value + 1900));
    add_reading(q, ReadingKind::kValue, Decimal(value));
    if (value >= 100 && value % 100 == 0) {
      add_reading(q, ReadingKind::kCentury, Decimal(value / 100 + 1));
    }
    end = s + 1;
    emit(std::move(q), i, end);
    return true;
  }
  return false;
}

// two-thirds, one third, three quarters, 1/3.
bool Scanner::read_fraction(const EnglishNumeral& n, std::size_t i, std::size_t& end) {
  const std::uint32_t numerator = n.value.small(999);
  std::uint32_t denominator = 0;
  std::size_t stop = n.end;
  if (n.plain_digits && at(n.end) == U'/' && is_ascii_digit(at(n.end + 1)) && numerator < 10) {
    const auto run = read_digits(text_, n.end + 1);
    denominator = run->value.small(10);
    stop = run->end;
    if (denominator > 10 || denominator <= numerator || at(stop) == U'/' ||
        (i > 0 && at(i - 1) == U'/')) {
      return false;
    }
  } else if (!n.ordinal && !n.bare && n.value < Decimal(100)) {
    const std::size_t next = behind_joint(n.end);
    const std::string w = next == n.end ? std::string{} : word(next);
    denominator = english_denominator(w);
    const bool halves = denominator == 2;
    const bool hyphen = at(n.end) == U'-';
    if (denominator == 0 || (halves && !hyphen)) return false;
    if (!hyphen && numerator != 1 && !w.ends_with('s')) return false;
    if (w == "quarters" && !hyphen && numerator > denominator) return false;
    stop = next + w.size();
  }
  if (denominator == 0 || numerator == 0 || numerator > 999) return false;
  Quantity q = make(QuantityKind::kFraction, 1);
  const Decimal share = Decimal(numerator) / Decimal(denominator);
  add_reading(q, ReadingKind::kValue, share);
  add_reading(q, ReadingKind::kShare, share);
  add_reading(q, ReadingKind::kValue, share * Decimal(100));
  if (denominator == 4) add_reading(q, ReadingKind::kValue, Decimal(numerator * 3));
  end = stop;
  emit(std::move(q), i, end);
  return true;
}

// Three times as many is two times more, and 300 or 200 percent.
void Scanner::add_multiple(const EnglishNumeral& n, std::size_t i, std::size_t end) {
  Quantity q = make(QuantityKind::kMultiple, strength_of(n) == 0 ? 0 : 1);
  for (const Decimal& times : {n.value, distance(n.value, Decimal(1)), n.value + Decimal(1)}) {
    add_reading(q, ReadingKind::kValue, times);
    add_reading(q, ReadingKind::kValue, times * Decimal(100));
    add_reading(q, ReadingKind::kShare, times);
  }
  emit(std::move(q), i, end);
}

// 45%, five per cent, percentage points, three times, fivefold.
bool Scanner::read_share(const EnglishNumeral& n, std::size_t i, std::size_t& end) {
  Quantity q = make(QuantityKind::kPercent, 2);
  q.scale = n.scale;
  q.approximate = n.about;
  const std::size_t from = at(n.end) == U' ' ? n.end + 1 : n.end;
  const std::size_t next = behind_joint(n.end);
  const std::string w = next == n.end ? std::string{} : word(next);
  if (at(from) == U'%') {
    end = from + 1;
    add_percent(q, n.value);
  } else if (w == "percent" || w == "percentage" || w == "pct" ||
             (w == "per" && word(behind_joint(next + 3)) == "cent")) {
    end = w == "per" ? behind_joint(next + 3) + 4 : next + w.size();
    add_percent(q, n.value);
  } else if (!n.ordinal && !n.bare && (w == "times" || w == "fold")) {
    end = next + w.size();
    add_multiple(n, i, end);
    return true;
  } else {
    return false;
  }
  emit(std::move(q), i, end);
  return true;
}

// 19th century, twenty-first-century; the day beside a month.
bool Scanner::read_period(const EnglishNumeral& n, std::size_t i, std::size_t& end) {
  const std::uint32_t small = n.value.small(40);
  if (small == 0 || small > 40) return false;
  std::size_t next = behind_joint(n.end);
  std::string w = next == n.end ? std::string{} : word(next);
  if (n.ordinal && (w == "century" || w == "centuries")) {
    Quantity q = make(QuantityKind::kCentury, 2);
    add_reading(q, ReadingKind::kCentury, n.value);
    const Decimal first = Decimal(std::uint64_t{small - 1} * 100);
    add_reading(q, ReadingKind::kValue, n.value);
    add_reading(q, ReadingKind::kValue, first);
    add_reading(q, ReadingKind::kDecade, first);
    end = next + w.size();
    emit(std::move(q), i, end);
    return true;
  }
  if (!(n.plain_digits || n.ordinal) || small > 31) return false;
  if (w == "of") w = word(behind_joint(next + 2));
  const bool before = english_month(w) != 0 && (w != "may" || at(next) == U'M');
  const bool after = !out_.empty() && out_.back().kind == QuantityKind::kMonth &&
                     i - out_.back().span.end.value <= 2;
  if (!before && !after) return false;
  Quantity q = make(QuantityKind::kDay, n.arabic || small > 10 ? 2 : 1);
  add_reading(q, ReadingKind::kValue, n.value);
  end = n.end;
  emit(std::move(q), i, end);
  return true;
}

void Scanner::add_measure(Quantity& q, const EnglishNumeral& n, std::size_t i, std::size_t end) {
  const std::size_t next = at(end) == U' ' || at(end) == U'-' || at(end) == U'+' ? end + 1 : end;
  const auto unit = unit_at(Language::kEnglish, text_, next);
  const auto sign = currency_before(text_, i);
  if (unit) q.unit = unit->unit;
  if (sign) q.unit = sign->unit;
  if (n.metres_too && !sign) {
    add_reading(q, ReadingKind::kValue, n.value / Decimal::power_of_ten(6));
  }
  const std::string w = word(next);
  if (w == "point" || w == "points") q.listed = true;  // may be percentage points
  const auto add = [&](const Decimal& value) { add_reading(q, ReadingKind::kValue, value); };
  const std::uint32_t small = n.value.small(999);
  if (w == "decade" || w == "decades") add(n.value * Decimal(10));
  if (w == "week" || w == "weeks") add(n.value * Decimal(7));
  if ((w == "hour" || w == "hours") && small % 24 == 0) add(n.value / Decimal(24));
  if ((w == "month" || w == "months") && small % 6 == 0) add(n.value / Decimal(12));
  if ((w == "minute" || w == "minutes" || w == "min") && small % 30 == 0) {
    add(n.value / Decimal(60));
  }
  if ((w == "century" || w == "centuries") && !n.ordinal) add(n.value * Decimal(100));
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
  for (const Prefix& prefix : kPrefixes) {
    if (text_.compare(next, prefix.unit.size(), prefix.unit) == 0) {
      add_reading(q, ReadingKind::kPrefixed, n.value * Decimal::power_of_ten(prefix.exponent));
    }
  }
}

void Scanner::read_plain(const EnglishNumeral& n, std::size_t i, std::size_t& end) {
  const std::uint32_t small = n.value.small(2100);
  Quantity q = make(n.ordinal ? QuantityKind::kOrdinal : QuantityKind::kNumber, strength_of(n));
  if (n.year || (n.plain_digits && n.whole_digits == 4 && small >= 1000 && small <= 2100)) {
    q.kind = QuantityKind::kYear;
    q.strength = 2;
  }
  add_reading(q, ReadingKind::kValue, n.value);
  q.scale = n.scale;
  q.approximate = n.about;
  if (n.dozen && n.article) add_reading(q, ReadingKind::kValue, Decimal(10));
  if (n.dozen && n.value == Decimal(12)) {
    add_reading(q, ReadingKind::kValue, Decimal(10));
    q.strength = 0;
  }
  end = n.end;
  // '98 is 1998.
  if (n.plain_digits && n.whole_digits == 2 && i > 0 && at(i - 1) == U'\'') {
    add_short_year(q, n.value);
  }
  // 42.000 is 42,000 elsewhere.
  const std::size_t point = i + text_.substr(i, n.end - i).find(U'.');
  if (n.arabic && point >= i && point < n.end && n.scale == 0 && n.end - point == 4 &&
      point - i <= 3) {
    std::u32string joined = text_.substr(i, n.end - i);
    joined.erase(point - i, 1);
    add_reading(q, ReadingKind::kValue, Decimal::from_digits(joined));
  }
  // 4K and 2B are names as often as amounts.
  const char32_t last = at(end - 1);
  if ((last == U'K' || last == U'B' || last == U'b' || last == U'T') && end - i <= 3 &&
      !currency_before(text_, i)) {
    q.strength = 0;
  }
  add_measure(q, n, i, end);
  emit(std::move(q), i, end);
}

bool Scanner::read_number(std::size_t i, std::size_t& end) {
  const auto n = read_english_numeral(text_, i);
  if (!n) return false;
  end = n->end;
  if (read_fraction(*n, i, end) || read_share(*n, i, end) || read_period(*n, i, end)) return true;
  // nine o'clock
  if (!n->ordinal && read_meridiem(i, n->value.small(24), 0, n->end, end)) return true;
  // three-fold is one word, too: threefold
  const std::size_t letters = end;
  if (n->arabic && is_ascii_letter(at(letters)) && !unit_at(Language::kEnglish, text_, letters)) {
    // 5G, 3D: what letters follow belongs to a name.
    Quantity q = make(QuantityKind::kCode, 0);
    add_reading(q, ReadingKind::kValue, n->value);
    while (is_ascii_letter(at(end)) || is_ascii_digit(at(end))) ++end;
    emit(std::move(q), i, end);
    return true;
  }
  read_plain(*n, i, end);
  return true;
}

std::size_t Scanner::read_at(std::size_t i) {
  std::size_t end = i;
  const char32_t c = at(i);
  if (c == U'½' || c == U'¼' || c == U'¾') {
    Quantity q = make(QuantityKind::kFraction, 0);
    const std::uint64_t quarters = c == U'½' ? 2 : (c == U'¼' ? 1 : 3);
    add_reading(q, ReadingKind::kValue, Decimal(quarters) / Decimal(4));
    emit(std::move(q), i, i + 1);
    return i + 1;
  }
  if (is_ascii_digit(c) || (c == U'.' && is_ascii_digit(at(i + 1)) &&
                            (i == 0 || (!is_ascii_letter(at(i - 1)) && at(i - 1) != U'.')))) {
    if (read_digit_forms(i, end) || read_number(i, end)) return std::max(end, i + 1);
    for (++end; is_ascii_digit(at(end));) ++end;  // too long for a number
    return end;
  }
  if (!is_ascii_letter(c)) return i + 1;
  if (auto code = read_code(text_, i)) {
    end = code->span.end.value;
    if (!is_ascii_letter(at(end))) out_.push_back(std::move(*code));
    while (is_ascii_letter(at(end)) || is_ascii_digit(at(end))) ++end;
    return end;
  }
  std::string w = word(i);
  if (w.size() > 3 && w.ends_with("'s")) w.resize(w.size() - 2);  // Saturday's
  if (read_calendar_word(w, i, end) || read_half_past(w, i, end)) return end;
  if (read_number(i, end) || read_resource(w, i, end)) return std::max(end, i + 1);
  if (w.size() > 6 && w.ends_with("fold")) {  // threefold
    const auto n = read_english_numeral(std::u32string_view(text_).substr(i, w.size() - 4), 0);
    if (n && n->end == w.size() - 4) {
      end = i + w.size();
      add_multiple(*n, i, end);
      return end;
    }
  }
  // A word; an inner apostrophe ends it, so that what follows is no word of its own.
  end = i;
  while (is_ascii_letter(at(end)) || (at(end) == U'\'' && is_ascii_letter(at(end + 1)))) ++end;
  return end;
}

std::vector<Quantity> Scanner::scan() {
  for (std::size_t i = 0; i < text_.size();) {
    const std::size_t count = out_.size();
    i = read_at(i);
    link_quantities(Language::kEnglish, text_, count, out_);
  }
  return std::move(out_);
}

}  // namespace

std::vector<Quantity> english_quantities(std::u32string_view text) { return Scanner(text).scan(); }

}  // namespace duizhao
