#include <duizhao/text/chinese_numbers.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/chinese_numbers_scanner.h>
#include <duizhao/text/chinese_resources.h>
#include <duizhao/text/number_ranges.h>
#include <duizhao/text/number_text.h>

namespace duizhao {

namespace {

// The characters that a quantity may begin with: all others are passed over at once.
class Starts {
 public:
  Starts() {
    for (char32_t c = U'〇'; c <= kLast; ++c) {
      const bool numeral = is_chinese_numeral(c) || starts_chinese_resource(c);
      if (numeral || std::u32string_view(U"周星礼几数上成").find(c) != std::u32string_view::npos) {
        starts_.at(c - U'〇') = true;
      }
    }
  }
  [[nodiscard]] bool operator[](char32_t c) const {
    return c >= U'〇' && c <= kLast && starts_[c - U'〇'];
  }

 private:
  static constexpr char32_t kLast = 0x9FFF;
  std::array<bool, kLast - U'〇' + 1> starts_{};
};

const Starts& starts() {
  static const Starts kStarts;
  return kStarts;
}

}  // namespace

ChineseScanner::ChineseScanner(std::u32string_view text, const NumberLookalikes& lookalikes)
    : text_(plain_text(text)) {
  lookalikes.hide(text_);
}

int strength_of(const ChineseNumeral& n) {
  const std::uint32_t small = n.value().small(10);
  if (n.arabic) return small == 1 ? 1 : 2;
  if (n.around || n.bare || small <= 1) return 0;
  if (small <= 10) return 1;
  // 三一, 九一八: names as often as numbers.
  if (n.positional && n.whole_digits <= 3 && n.value().is_whole()) return 0;
  // 一百, 一万: "a hundred".
  return n.units == 1 && n.value() == Decimal::power_of_ten(n.scale) ? 1 : 2;
}

// 零下5度, 负5, -5℃, 公元前221年.
bool ChineseScanner::is_negative(std::size_t begin, const Quantity& q) const {
  for (const std::u32string_view word : {U"零下", U"零下摄氏", U"零下华氏", U"负"}) {
    if (ends_before(begin > 0 && at(begin - 1) == U' ' ? begin - 1 : begin, word)) return true;
  }
  const bool degrees =
      q.unit == Unit::kCelsius || q.unit == Unit::kFahrenheit || q.unit == Unit::kDegree;
  if (!degrees || begin == 0 || at(begin - 1) != U'-') return false;
  return begin == 1 || (!is_ascii_digit(at(begin - 2)) && at(begin - 2) != U'-' &&
                        at(begin - 2) != U'度' && at(begin - 2) != U'℃');
}

void ChineseScanner::emit(Quantity q, std::size_t begin, std::size_t end) {
  if (q.readings.empty()) return;
  q.span = {{static_cast<std::uint32_t>(begin)}, {static_cast<std::uint32_t>(end)}};
  q.digits = is_ascii_digit(at(begin));
  if (q.kind != QuantityKind::kResource) {
    q.approximate = q.approximate || is_chinese_approximation(text_, begin, end);
    q.negative = q.negative || is_negative(begin, q);
  }
  out_.push_back(std::move(q));
}

// 几十, 数百万, 上千, 好几亿: the unit, of which there are some.
std::size_t ChineseScanner::read_vague(std::size_t i) {
  if (at(i) != U'几' && at(i) != U'数' && at(i) != U'上' && at(i) != U'成') return 0;
  if (chinese_unit(at(i + 1)) == 0) return 0;
  const auto n = read_chinese_numeral(text_, i + 1);
  if (!n || !n->last_is_unit) return 0;
  Quantity q = make(QuantityKind::kNumber, 0);
  add_reading(q, ReadingKind::kValue, n->value());
  q.approximate = true;
  q.scale = n->scale;
  std::size_t end = n->end;
  if (at(end) == U'个' &&
      is_duration(unit_at(Language::kChinese, text_, end).value_or(UnitName{}).unit)) {
    ++end;
  }
  emit(std::move(q), i, end);
  return end;
}

std::size_t ChineseScanner::read_resource(std::size_t i) {
  const ChineseResource* resource = chinese_resource_at(text_, i);
  if (resource == nullptr) return 0;
  Quantity q = make(QuantityKind::kResource, 0);
  add_fractions(q, resource->values);
  if (resource->share) add_reading(q, ReadingKind::kShare, Decimal(1) / Decimal(2));
  const std::size_t end = i + resource->word.size();
  emit(std::move(q), i, end);
  return end;
}

// 三块六, 9秒83, 一米八二: digits directly behind the unit are its decimals. Where they end, or
// `end` when there are none, as in 三米五根.
std::size_t ChineseScanner::read_decimals(const ChineseNumeral& n, std::size_t end,
                                          Quantity& q) const {
  if (n.around || std::u32string_view(U"块秒米").find(at(end)) == std::u32string_view::npos) {
    return end;
  }
  constexpr std::size_t kMost = 3;
  Decimal decimals;
  std::size_t stop = end + 1;
  for (; stop <= end + kMost; ++stop) {
    const auto digit = is_ascii_digit(at(stop))
                           ? std::optional(static_cast<std::uint32_t>(at(stop) - U'0'))
                           : chinese_digit(at(stop));
    if (!digit) break;
    decimals = decimals * Decimal(10) + Decimal(std::uint64_t{*digit});
  }
  const char32_t next = at(stop);
  const bool more = is_ascii_digit(next) || is_ascii_letter(next) || next == U'.' ||
                    (next >= 0x4E00 && next <= 0x9FFF &&
                     std::u32string_view(U"的钱左上以多").find(next) == std::u32string_view::npos);
  if (stop == end + 1 || more) return end;
  q.readings.clear();
  add_reading(q, ReadingKind::kValue,
              n.value() + decimals / Decimal::power_of_ten(static_cast<int>(stop - end - 1)));
  q.strength = 2;
  return stop;
}

// 元 and 块 are the currency that is named before the number, or before one further to the front:
// 港币120元，小童60元.
void ChineseScanner::add_prefixed_currency(std::size_t i, Quantity& q) {
  if (q.unit != Unit::kYuan) return;
  const char32_t name = text_[q.unit_span.begin.value];
  if (name != U'块' && (name != U'元' || q.unit_span.size() > 1)) return;
  if (const auto sign = currency_before(text_, i)) {
    prefixed_currency_ = sign->unit;
    q.unit_span = {{static_cast<std::uint32_t>(i - sign->size)}, {static_cast<std::uint32_t>(i)}};
  }
  if (prefixed_currency_ != Unit::kNone) q.unit = prefixed_currency_;
}

// The measure behind, and what it makes of the number: 两年半, 三个半小时, 四千米, 半年.
void ChineseScanner::add_measure(Quantity& q, const ChineseNumeral& n, std::size_t i,
                                 std::size_t& end) {
  const std::size_t next = skip_blank(end);
  std::size_t from = next;
  if (is(next, U"个半") || is(next, U"年半") || is(next, U"天半") || is(next, U"倍半")) {
    const Decimal value = n.value() + Decimal(1) / Decimal(2);
    add_reading(q, ReadingKind::kValue, value);
    if (at(next) == U'个' || at(next) == U'年')
      add_reading(q, ReadingKind::kValue, value * Decimal(12));
    if (at(next) == U'个') add_reading(q, ReadingKind::kValue, value * Decimal(60));
    end = next + 2;
    if (at(next) == U'个') from = end;
  } else if (is(next, U"个多")) {
    from = next + 2;
  }
  if (const auto unit = unit_at(Language::kChinese, text_, from)) {
    q.unit = unit->unit;
    q.unit_span = {{static_cast<std::uint32_t>(from)},
                   {static_cast<std::uint32_t>(from + unit->size)}};
    add_prefixed_currency(i, q);
  } else if (const auto sign = currency_before(text_, i)) {
    q.unit = sign->unit;
    q.unit_span = {{static_cast<std::uint32_t>(i - sign->size)}, {static_cast<std::uint32_t>(i)}};
  }
  if (n.scale == 3 && n.last_is_unit &&
      std::u32string_view(U"米克瓦伏赫卡帕焦").find(at(end)) != std::u32string_view::npos) {
    add_reading(q, ReadingKind::kValue, n.value() / Decimal(1000));
    if (at(end) == U'米' || at(end) == U'克') {  // metres or kilometres
      q.unit = Unit::kNone;
      q.unit_span = {};
    }
  }
  struct Prefix {
    std::u32string_view unit;
    int exponent;
  };
  constexpr auto kPrefixes = std::to_array<Prefix>({{U"千瓦", 3},
                                                    {U"兆瓦", 6},
                                                    {U"kW", 3},
                                                    {U"MW", 6},
                                                    {U"GW", 9},
                                                    {U"KB", 3},
                                                    {U"MB", 6},
                                                    {U"GB", 9},
                                                    {U"TB", 12}});
  for (const Prefix& prefix : kPrefixes) {
    if (at(next) == prefix.unit[0] && is(next, prefix.unit)) {
      add_reading(q, ReadingKind::kPrefixed, n.value() * Decimal::power_of_ten(prefix.exponent));
    }
  }
}

// 20多万, 3,000 多亿, 十几, 百余人, 十来个: what is behind `end`; where it ends.
std::size_t ChineseScanner::read_some(const ChineseNumeral& n, std::size_t end, Quantity& q) {
  const std::size_t more = skip_blank(end);
  const bool some = (at(more) == U'多' && !is(more, U"多数") && !is(more, U"多少")) ||
                    at(more) == U'余' || (at(more) == U'几' && n.last_is_unit) ||
                    (at(more) == U'来' && n.last_is_unit);
  if (!some) return end;
  q.approximate = true;
  const bool ten = !n.arabic && n.last_is_unit && n.value() == Decimal(10);
  if (ten) {
    q.strength = 0;
    add_reading(q, ReadingKind::kValue, Decimal(12));
  }
  const std::size_t unit = skip_blank(more + 1);
  if (chinese_unit(at(unit)) >= 3) {
    const auto scale = read_chinese_numeral(text_, unit);
    if (!scale || !scale->bare) return more + 1;
    q.readings.clear();
    q.scale = scale->scale;
    add_reading(q, ReadingKind::kValue, n.value() * scale->value());
    if (ten) q.strength = 1;
    return scale->end;
  }
  if (!n.arabic && (at(more) == U'几' || at(more) == U'来')) q.strength = 0;
  return more + 1;
}

std::size_t ChineseScanner::read_plain(const ChineseNumeral& n, std::size_t i) {
  const bool ordinal = ends_before(i, U"第") || ends_before(i, U"第 ");
  Quantity q = make(ordinal ? QuantityKind::kOrdinal : QuantityKind::kNumber, strength_of(n));
  for (const Decimal& value : n.values) add_reading(q, ReadingKind::kValue, value);
  q.scale = n.scale > 1 || (n.scale == 1 && n.arabic) ? n.scale : 0;
  q.approximate = n.around;
  std::size_t end = read_some(n, n.end, q);
  if (const std::size_t stop = read_decimals(n, end, q); stop != end) {
    add_measure(q, n, i, end);
    emit(std::move(q), i, stop);
    return stop;
  }
  if (n.arabic && n.scale == 0 && !n.plain_digits) {
    add_decimal_readings(Language::kChinese, std::u32string_view(text_).substr(i, n.end - i), q);
  }
  if (n.positional && n.whole_digits <= 3 && q.strength == 0 &&
      std::u32string_view(U"号路室房厂班中级页").find(at(end)) != std::u32string_view::npos) {
    q.strength = 2;
  }
  if (n.value() == Decimal(10) && !n.arabic && at(end) == U'年') q.strength = 0;
  add_measure(q, n, i, end);
  if (ordinal && n.value().small(3) <= 1) q.strength = 0;
  emit(std::move(q), i, end);
  return end;
}

// Dates, clock times, telephone numbers, versions and fractions in digits.
std::size_t ChineseScanner::read_digit_forms(std::size_t i) {
  if (const auto end = read_numeric_date(text_, i, out_)) return *end;
  if (const auto end = read_digit_code(text_, i, out_)) return *end;
  if (const auto clock = read_clock(text_, i)) {
    Quantity q = make(QuantityKind::kTime, 2);
    add_time(q, clock->hour, clock->minute);
    emit(std::move(q), i, clock->end);
    return clock->end;
  }
  const auto fraction = read_digit_fraction(text_, i);
  if (!fraction || at(fraction->end) == U'月') return 0;
  Quantity q = make(QuantityKind::kFraction, 1);
  const Decimal share = Decimal(fraction->numerator) / Decimal(fraction->denominator);
  add_reading(q, ReadingKind::kValue, share);
  add_reading(q, ReadingKind::kShare, share);
  add_reading(q, ReadingKind::kValue, share * Decimal(100));
  emit(std::move(q), i, fraction->end);
  return fraction->end;
}

std::size_t ChineseScanner::read_numeral(std::size_t i) {
  const char32_t c = at(i);
  if (is_ascii_digit(c)) {
    if (const std::size_t end = read_digit_forms(i); end != 0) return end;
  } else if (!is_chinese_numeral(c)) {
    return 0;
  }
  const auto n = read_chinese_numeral(text_, i);
  if (!n) return 0;
  const std::size_t zone = skip_blank(n->end);
  if (n->plain_digits && n->whole_digits == 4 && (is(zone, U"UTC") || is(zone, U"GMT"))) {
    const std::uint32_t time = n->value().small(9999);
    Quantity q = make(QuantityKind::kTime, 2);
    add_time(q, time / 100 % 24, time % 100);
    emit(std::move(q), i, n->end);
    return n->end;
  }
  for (const auto read :
       {&ChineseScanner::read_share, &ChineseScanner::read_calendar, &ChineseScanner::read_year,
        &ChineseScanner::read_time, &ChineseScanner::read_plain}) {
    if (const std::size_t end = (this->*read)(*n, i); end != 0) return end;
  }
  return 0;
}

// A word of Latin letters: skipped, or a code.
std::size_t ChineseScanner::read_latin(std::size_t i) {
  std::size_t end = i;
  if (auto code = read_code(text_, i)) {
    end = code->span.end.value;
    if (!is_ascii_letter(at(end)) && !(at(end) == U'.' && is_ascii_digit(at(end + 1)))) {
      out_.push_back(std::move(*code));
    }
    while (is_ascii_letter(at(end)) || is_ascii_digit(at(end))) ++end;
    return end;
  }
  while (is_ascii_letter(at(end))) ++end;
  return end;
}

std::size_t ChineseScanner::read_at(std::size_t i) {
  if (is_ascii_letter(at(i))) return read_latin(i);
  for (const auto read : {&ChineseScanner::read_weekday, &ChineseScanner::read_vague,
                          &ChineseScanner::read_resource}) {
    if (const std::size_t end = (this->*read)(i); end != 0) return end;
  }
  const std::size_t count = out_.size();
  if (const std::size_t end = read_numeral(i); end != 0) {
    // Letters on digits (5G, 3D): a code, unless they are a measure.
    if (out_.size() == count + 1 && is_ascii_digit(at(end - 1)) && is_ascii_letter(at(end)) &&
        out_.back().unit == Unit::kNone && out_.back().readings.size() == 1) {
      out_.back().strength = std::min<std::uint8_t>(out_.back().strength, 1);
    }
    return end;
  }
  std::size_t end = i + 1;
  while (is_ascii_digit(at(i)) && is_ascii_digit(at(end))) ++end;  // too long a number
  return end;
}

std::vector<Quantity> ChineseScanner::scan() {
  const Starts& may_start = starts();
  for (std::size_t i = 0; i < text_.size();) {
    const char32_t c = text_[i];
    if (!is_ascii_digit(c) && !is_ascii_letter(c) && !may_start[c]) {
      ++i;
      continue;
    }
    const std::size_t count = out_.size();
    i = read_at(i);
    if (out_.size() > count) link_quantities(Language::kChinese, text_, count, out_);
  }
  return std::move(out_);
}

std::vector<Quantity> chinese_quantities(std::u32string_view text,
                                         const NumberLookalikes& lookalikes) {
  return ChineseScanner(text, lookalikes).scan();
}

}  // namespace duizhao
