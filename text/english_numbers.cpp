#include <duizhao/text/english_numbers.h>

#include <algorithm>
#include <optional>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/english_numbers_scanner.h>
#include <duizhao/text/english_resources.h>
#include <duizhao/text/number_ranges.h>
#include <duizhao/text/number_text.h>

namespace duizhao {

EnglishScanner::EnglishScanner(std::u32string_view text) : text_(plain_text(text)) {}

int strength_of(const EnglishNumeral& n) {
  const std::uint32_t small = n.value.small(10);
  if (n.ordinal) {
    if (n.arabic) return small == 1 ? 1 : 2;
    return small <= 3 ? 0 : (small <= 10 ? 1 : 2);
  }
  if (n.arabic) return small == 1 ? 1 : 2;
  if (n.bare || small <= 1) return 0;
  if (n.article || n.dozen || n.half || small <= 10) return 1;
  const bool round = n.scale > 0 && n.value == Decimal::power_of_ten(n.scale);
  return round ? 1 : 2;
}

NumberWord EnglishScanner::word_behind(std::size_t end) const {
  const std::size_t next = skip_joint(text_, end);
  return next == end ? NumberWord{} : word(next);
}

// minus 5, negative five, -5°C, five degrees below zero.
bool EnglishScanner::is_negative(std::size_t begin, std::size_t end, const Quantity& q) const {
  const NumberWord before = NumberWord::before(text_, begin);
  if (before == "minus" || before == "negative") return true;
  const bool degrees =
      q.unit == Unit::kCelsius || q.unit == Unit::kFahrenheit || q.unit == Unit::kDegree;
  if (!degrees) return false;
  if (begin > 0 && at(begin - 1) == U'-') {
    return begin == 1 || at(begin - 2) == U' ' || at(begin - 2) == U'(';
  }
  const std::size_t behind = std::max<std::size_t>(end, q.unit_span.end.value);
  if (word_behind(behind) != "below") return false;
  const NumberWord last = word_behind(skip_joint(text_, behind) + 5);
  return last == "zero" || last == "freezing";
}

void EnglishScanner::emit(Quantity q, std::size_t begin, std::size_t end) {
  if (q.readings.empty()) return;
  q.span = {{static_cast<std::uint32_t>(begin)}, {static_cast<std::uint32_t>(end)}};
  q.digits = is_ascii_digit(at(begin)) || at(begin) == U'.';
  if (q.kind != QuantityKind::kResource) {
    q.approximate = q.approximate || is_english_approximation(text_, begin, end);
    q.negative = q.negative || is_negative(begin, end, q);
  }
  out_.push_back(std::move(q));
}

std::size_t EnglishScanner::read_resource(const NumberWord& w, std::size_t i) {
  const EnglishResource* resource = english_resource(w);
  if (resource == nullptr) return 0;
  Quantity q = make(QuantityKind::kResource, 0);
  const std::size_t end = i + w.size();
  add_fractions(q, resource->values);
  if (resource->share) add_reading(q, ReadingKind::kShare, Decimal(1) / Decimal(2));
  if (is_article(q)) add_unit(q, end);  // a mile, per week
  emit(std::move(q), i, end);
  return end;
}

std::size_t EnglishScanner::read_roman(const NumberWord& w, std::size_t i) {
  if (!is_capital(i)) return 0;
  const std::uint32_t roman = roman_numeral(std::u32string_view(text_).substr(i, w.size()));
  if (roman == 0) return 0;
  Quantity q = make(QuantityKind::kResource, 0);
  add_reading(q, ReadingKind::kValue, Decimal(roman));
  emit(std::move(q), i, i + w.size());
  return i + w.size();
}

std::size_t EnglishScanner::read_plain(const EnglishNumeral& n, std::size_t i) {
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
  // '98 is 1998.
  if (n.plain_digits && n.whole_digits == 2 && i > 0 && at(i - 1) == U'\'') {
    add_short_year(q, n.value);
  }
  if (n.arabic && n.scale == 0 && !n.plain_digits) {
    add_decimal_readings(Language::kEnglish, std::u32string_view(text_).substr(i, n.end - i), q);
  }
  // 4K and 2B are names as often as amounts.
  const char32_t last = at(n.end - 1);
  if ((last == U'K' || last == U'B' || last == U'b' || last == U'T') && n.end - i <= 3 &&
      !currency_before(text_, i)) {
    q.strength = 0;
  }
  add_measure(q, n, i, n.end);
  emit(std::move(q), i, n.end);
  return n.end;
}

std::size_t EnglishScanner::read_number(std::size_t i) {
  const auto n = read_english_numeral(text_, i);
  if (!n) return 0;
  for (const auto read : {&EnglishScanner::read_fraction, &EnglishScanner::read_share,
                          &EnglishScanner::read_period, &EnglishScanner::read_era}) {
    if (const std::size_t end = (this->*read)(*n, i); end != 0) return end;
  }
  if (!n->ordinal) {  // nine o'clock
    if (const std::size_t end = read_meridiem(i, n->value.small(24), 0, n->end)) return end;
  }
  if (n->arabic && is_ascii_letter(at(n->end)) && !unit_at(Language::kEnglish, text_, n->end)) {
    // 5G, 3D: what letters follow belongs to a name.
    Quantity q = make(QuantityKind::kCode, 0);
    add_reading(q, ReadingKind::kValue, n->value);
    std::size_t end = n->end;
    while (is_ascii_letter(at(end)) || is_ascii_digit(at(end))) ++end;
    emit(std::move(q), i, end);
    return end;
  }
  return read_plain(*n, i);
}

std::size_t EnglishScanner::read_word(std::size_t i) {
  NumberWord w = word(i);
  if (const char32_t next = at(i + w.size());
      is_ascii_digit(next) || (next == U'-' && is_ascii_digit(at(i + w.size() + 1)))) {
    if (auto code = read_code(text_, i)) {
      std::size_t end = code->span.end.value;
      if (!is_ascii_letter(at(end))) out_.push_back(std::move(*code));
      while (is_ascii_letter(at(end)) || is_ascii_digit(at(end))) ++end;
      return end;
    }
  }
  if (w.size() > 3 && w.ends_with("'s")) w = w.without_last(2);  // Saturday's
  if (may_be_number_word(w)) {
    for (const auto read : {&EnglishScanner::read_calendar_word, &EnglishScanner::read_half_past}) {
      if (const std::size_t end = (this->*read)(w, i); end != 0) return end;
    }
    if (const std::size_t end = read_number(i); end != 0) return end;
    if (const std::size_t end = read_resource(w, i); end != 0) return end;
  }
  if (const std::size_t end = read_roman(w, i); end != 0) return end;
  if (w.size() > 6 && w.ends_with("fold")) {  // threefold
    const auto n = read_english_numeral(std::u32string_view(text_).substr(i, w.size() - 4), 0);
    if (n && n->end == w.size() - 4) return read_multiple(*n, i, i + w.size());
  }
  // An inner apostrophe is of the word, so that what follows it is no word of its own.
  std::size_t end = i;
  while (is_ascii_letter(at(end)) || (at(end) == U'\'' && is_ascii_letter(at(end + 1)))) ++end;
  return end;
}

std::size_t EnglishScanner::read_at(std::size_t i) {
  const char32_t c = at(i);
  if (is_ascii_letter(c)) return read_word(i);
  if (is_ascii_digit(c) || (c == U'.' && is_ascii_digit(at(i + 1)) &&
                            (i == 0 || (!is_ascii_letter(at(i - 1)) && at(i - 1) != U'.')))) {
    if (const std::size_t end = read_digit_forms(i); end != 0) return end;
    if (const std::size_t end = read_number(i); end != 0) return end;
    std::size_t end = i + 1;
    while (is_ascii_digit(at(end))) ++end;  // too long for a number
    return end;
  }
  if (c == U'½' || c == U'¼' || c == U'¾') {
    Quantity q = make(QuantityKind::kFraction, 0);
    const std::uint64_t quarters = c == U'½' ? 2 : (c == U'¼' ? 1 : 3);
    add_reading(q, ReadingKind::kValue, Decimal(quarters) / Decimal(4));
    emit(std::move(q), i, i + 1);
  }
  return i + 1;
}

std::vector<Quantity> EnglishScanner::scan() {
  for (std::size_t i = 0; i < text_.size();) {
    const std::size_t count = out_.size();
    i = read_at(i);
    if (out_.size() > count) link_quantities(Language::kEnglish, text_, count, out_);
  }
  return std::move(out_);
}

std::vector<Quantity> english_quantities(std::u32string_view text) {
  return EnglishScanner(text).scan();
}

}  // namespace duizhao
