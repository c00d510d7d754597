#include <duizhao/text/chinese_numbers.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/chinese_numeral.h>
#include <duizhao/text/chinese_resources.h>
#include <duizhao/text/number_ranges.h>
#include <duizhao/text/number_text.h>

namespace duizhao {

namespace {

constexpr std::u32string_view kMeasuresAfterWeekday = U"次个天小篇场节堂回趟遍期人班";

Quantity make(QuantityKind kind, int strength, const Decimal& value) {
  Quantity q{.kind = kind, .strength = static_cast<std::uint8_t>(strength)};
  add_reading(q, ReadingKind::kValue, value);
  return q;
}

class Scanner {
 public:
  Scanner(std::u32string_view text, const NumberLookalikes& lookalikes) : text_(plain_text(text)) {
    lookalikes.hide(text_);
  }

  std::vector<Quantity> scan();

 private:
  [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : U'\0'; }
  [[nodiscard]] bool is(std::size_t i, std::u32string_view word) const {
    return i < text_.size() && text_.compare(i, word.size(), word) == 0;
  }
  // Behind blanks.
  [[nodiscard]] std::size_t skip_blank(std::size_t i) const { return at(i) == U' ' ? i + 1 : i; }

  std::size_t read_latin(std::size_t i);
  std::size_t read_at(std::size_t i);
  bool read_weekday(std::size_t i, std::size_t& end);
  bool read_vague(std::size_t i, std::size_t& end);
  bool read_resource(std::size_t i, std::size_t& end);
  bool read_numeral(std::size_t i, std::size_t& end);
  bool read_year(const ChineseNumeral& n, std::size_t i, std::size_t& end);
  bool read_calendar(const ChineseNumeral& n, std::size_t i, std::size_t& end);
  bool read_time(const ChineseNumeral& n, std::size_t i, std::size_t& end);
  bool read_share(const ChineseNumeral& n, std::size_t i, std::size_t& end);
  bool read_tenths(const ChineseNumeral& n, std::size_t next, Quantity& q, std::size_t& end);
  void read_plain(const ChineseNumeral& n, std::size_t i, std::size_t& end);
  void add_measure(Quantity& q, const ChineseNumeral& n, std::size_t& end);
  static int strength_of(const ChineseNumeral& n);
  void emit(Quantity q, std::size_t begin, std::size_t end);

  std::u32string text_;
  std::vector<Quantity> out_;
};

void Scanner::emit(Quantity q, std::size_t begin, std::size_t end) {
  if (q.readings.empty()) return;
  q.span = {{static_cast<std::uint32_t>(begin)}, {static_cast<std::uint32_t>(end)}};
  q.digits = is_ascii_digit(at(begin));
  q.approximate = q.approximate || is_chinese_approximation(text_, begin, end);
  out_.push_back(std::move(q));
}

int Scanner::strength_of(const ChineseNumeral& n) {
  const std::uint32_t small = n.value().small(10);
  if (n.arabic) return small == 1 ? 1 : 2;
  if (n.around || n.bare || small <= 1) return 0;
  if (small <= 10) return 1;
  // 一百, 一万: "a hundred".
  return n.units == 1 && n.value() == Decimal::power_of_ten(n.scale) ? 1 : 2;
}

// 周三, 星期天; not 每周三次.
bool Scanner::read_weekday(std::size_t i, std::size_t& end) {
  std::size_t day = i + 1;
  if (is(i, U"星期") || is(i, U"礼拜")) {
    day = i + 2;
  } else if (at(i) != U'周') {
    return false;
  }
  const char32_t c = at(day);
  const auto digit = chinese_digit(c);
  std::uint32_t value =
      digit && std::u32string_view(U"一二三四五六").find(c) != std::u32string_view::npos ? *digit
                                                                                         : 0;
  if (c == U'日' || (c == U'天' && day == i + 2)) value = 7;
  const char32_t next = at(day + 1);
  if (value == 0 || chinese_unit(next) > 0 || (day == i + 1 && next == U'年')) return false;
  if (value < 7 && kMeasuresAfterWeekday.find(next) != std::u32string_view::npos) return false;
  Quantity q{.kind = QuantityKind::kWeekday};
  add_reading(q, ReadingKind::kWeekday, Decimal(value));
  end = day + 1;
  emit(std::move(q), i, end);
  return true;
}

// 几十, 数百万, 上千, 好几亿: the unit, of which there are some.
bool Scanner::read_vague(std::size_t i, std::size_t& end) {
  if (at(i) != U'几' && at(i) != U'数' && at(i) != U'上' && at(i) != U'成') return false;
  if (chinese_unit(at(i + 1)) == 0) return false;
  const auto n = read_chinese_numeral(text_, i + 1);
  if (!n || !n->last_is_unit) return false;
  Quantity q = make(QuantityKind::kNumber, 0, n->value());
  q.approximate = true;
  q.scale = n->scale;
  end = n->end;
  if (at(end) == U'个' &&
      is_duration(unit_at(Language::kChinese, text_, end).value_or(UnitName{}).unit)) {
    ++end;
  }
  emit(std::move(q), i, end);
  return true;
}

bool Scanner::read_resource(std::size_t i, std::size_t& end) {
  const ChineseResource* resource = chinese_resource_at(text_, i);
  if (resource == nullptr) return false;
  Quantity q{.kind = QuantityKind::kResource, .strength = 0};
  for (const SmallFraction& value : resource->values) {
    if (value.denominator == 0) break;
    add_reading(q, ReadingKind::kValue, Decimal(value.numerator) / Decimal(value.denominator));
  }
  if (resource->share) add_reading(q, ReadingKind::kShare, Decimal(1) / Decimal(2));
  end = i + resource->word.size();
  emit(std::move(q), i, end);
  return true;
}

// 2020年, 二〇二〇年, 98年; 三年 is left to the measures.
bool Scanner::read_year(const ChineseNumeral& n, std::size_t i, std::size_t& end) {
  const std::size_t year = skip_blank(n.end);
  if (at(year) != U'年' || n.units > 0 || (!n.plain_digits && !n.positional && !n.around)) {
    return false;
  }
  if (at(year + 1) == U'代') return false;
  const bool four = n.whole_digits == 4;
  if (!four && !(n.whole_digits == 2 && n.value() >= Decimal(11) && n.arabic) && !n.around &&
      !n.positional) {
    return false;
  }
  Quantity q =
      make(four ? QuantityKind::kYear : QuantityKind::kNumber, n.around ? 0 : 2, n.value());
  for (const Decimal& value : n.values) add_reading(q, ReadingKind::kValue, value);
  if (n.around) {  // 三五年: a few years, or 1935
    q.approximate = true;
    const Decimal value = n.value() * Decimal(10) + n.values.back();
    add_reading(q, ReadingKind::kValue, value);
    add_short_year(q, value);
  } else if (!four) {
    add_short_year(q, n.value());
    q.unit = Unit::kYear;
  }
  end = year + 1;
  emit(std::move(q), i, end);
  return true;
}

// N年代, N世纪(Y年代), N月, N日, N号, 80后.
bool Scanner::read_calendar(const ChineseNumeral& n, std::size_t i, std::size_t& end) {
  const std::size_t next = skip_blank(n.end);
  const Decimal& value = n.value();
  const std::uint32_t small = value.small(3000);
  Quantity q = make(QuantityKind::kNumber, 2, value);
  const auto add_decade = [&q](const Decimal& decade) {
    q.kind = QuantityKind::kDecade;
    add_reading(q, ReadingKind::kDecade, decade);
    if (decade < Decimal(100)) add_reading(q, ReadingKind::kDecade, decade + Decimal(1900));
  };
  if (is(next, U"年代")) {
    end = next + 2;
    if (small > 3000) return false;
    add_decade(value);
    if (small < 30) add_reading(q, ReadingKind::kDecade, value + Decimal(2000));
  } else if (is(next, U"世纪") && small >= 1 && small <= 40) {
    end = next + 2;
    const Decimal first = Decimal(std::uint64_t{small - 1} * 100);
    const auto decade = read_chinese_numeral(text_, skip_blank(end));
    if (decade && is(skip_blank(decade->end), U"年代")) {
      q.readings.clear();
      end = skip_blank(decade->end) + 2;
      add_reading(q, ReadingKind::kValue, first + decade->value());
      add_decade(decade->value());
      add_reading(q, ReadingKind::kDecade, first + decade->value());
    } else {
      q.kind = QuantityKind::kCentury;
      add_reading(q, ReadingKind::kCentury, value);
      add_reading(q, ReadingKind::kValue, first);
      add_reading(q, ReadingKind::kDecade, first);
    }
  } else if (at(next) == U'月' && small >= 1 && small <= 12 && !is(next, U"月球")) {
    end = next + 1;
    q.kind = QuantityKind::kMonth;
    q.readings.clear();
    add_reading(q, ReadingKind::kMonth, value);
    add_reading(q, ReadingKind::kValue, value);
    if (n.around) return false;
  } else if ((at(next) == U'日' || at(next) == U'号') && small >= 1 && small <= 31 &&
             !is(next, U"日元") && !is(next, U"日圆") && !is(next, U"号线")) {
    end = next + 1;
    q.kind = QuantityKind::kDay;
    q.strength = n.arabic || small > 10 ? 2 : 1;
    if (n.around) return false;
  } else if (n.plain_digits && n.whole_digits == 2 && at(next) == U'后' && small % 5 == 0) {
    end = next + 1;
    add_decade(value);
    add_short_year(q, value);
    if (small < 30) add_reading(q, ReadingKind::kDecade, value + Decimal(2000));
  } else {
    return false;
  }
  emit(std::move(q), i, end);
  return true;
}

// 9点, 九点半, 14时40分, 三点一刻; 两个小时 and 三点建议 keep their number.
bool Scanner::read_time(const ChineseNumeral& n, std::size_t i, std::size_t& end) {
  const std::size_t mark = skip_blank(n.end);
  const std::uint32_t hour = n.value().small(24);
  if ((at(mark) != U'点' && at(mark) != U'时') || hour > 24 || n.around || n.units > 1)
    return false;
  if (is(mark, U"时代") || is(mark, U"时候") || is(mark, U"时间") || is(mark, U"时期"))
    return false;
  std::uint32_t minute = 0;
  end = mark + 1;
  if (at(end) == U'钟' || at(end) == U'整') ++end;
  if (at(end) == U'半') {
    minute = 30;
    ++end;
  } else if (is(end, U"一刻") || is(end, U"三刻")) {
    minute = at(end) == U'一' ? 15 : 45;
    end += 2;
  } else if (const auto m = read_chinese_numeral(text_, skip_blank(end)); m) {
    const std::uint32_t minutes = m->value().small(59);
    const bool said = at(skip_blank(m->end)) == U'分';
    if (minutes <= 59 && !m->around && (said || (m->units > 0 && !m->bare))) {
      minute = minutes;
      end = said ? skip_blank(m->end) + 1 : m->end;
    }
  }
  Quantity q{.kind = QuantityKind::kTime};
  q.strength = n.arabic || hour > 10 || minute > 0 ? 2 : (hour <= 1 ? 0 : 1);
  add_time(q, hour, minute);
  if (hour < 24 && minute > 0) add_reading(q, ReadingKind::kValue, Decimal(minute));
  emit(std::move(q), i, end);
  return true;
}

// X成(半), X折, X倍, whose mark is at `next`.
bool Scanner::read_tenths(const ChineseNumeral& n, std::size_t next, Quantity& q,
                          std::size_t& end) {
  const Decimal& value = n.value();
  if (at(next) == U'成' && value <= Decimal(10) && chinese_ten_percent(text_, next)) {
    end = next + 1;
    Decimal percent = value * Decimal(10);
    const auto more = chinese_digit(at(end));
    if (at(end) == U'半' || more) {
      percent = percent + (more ? Decimal(*more) : Decimal(5));
      ++end;
    }
    q.readings.clear();
    q.strength = 1;
    add_percent(q, percent);
    for (const Decimal& v : n.values) add_percent(q, v * Decimal(10));
  } else if (at(next) == U'折' && value < Decimal(100) && !is(next, U"折腾") &&
             !is(next, U"折叠")) {
    end = next + 1;
    const Decimal percent = value < Decimal(10) ? value * Decimal(10) : value;
    q.readings.clear();
    q.strength = 1;
    add_percent(q, percent);
    add_percent(q, distance(Decimal(100), percent));
  } else if (at(next) == U'倍') {
    end = next + 1;
    q.kind = QuantityKind::kMultiple;
    q.strength = strength_of(n) == 0 ? 0 : 1;
    for (const Decimal& v : n.values) {
      for (const Decimal& times : {v, distance(v, Decimal(1)), v + Decimal(1)}) {
        add_reading(q, ReadingKind::kValue, times);
        add_reading(q, ReadingKind::kValue, times * Decimal(100));
        add_reading(q, ReadingKind::kShare, times);
      }
    }
  } else {
    return false;
  }
  return true;
}

// X%, X‰, X个百分点, A分之B, and what read_tenths reads.
bool Scanner::read_share(const ChineseNumeral& n, std::size_t i, std::size_t& end) {
  const std::size_t next = skip_blank(n.end);
  const Decimal& value = n.value();
  Quantity q = make(QuantityKind::kPercent, 2, value);
  q.scale = n.scale > 1 ? n.scale : 0;
  if (at(next) == U'%' || at(next) == U'﹪' || is(next, U"个百分点") || is(next, U"百分点")) {
    end = next + (at(next) == U'%' || at(next) == U'﹪' ? 1 : (at(next) == U'个' ? 4 : 3));
    for (const Decimal& v : n.values) add_percent(q, v);
  } else if (at(next) == U'‰') {
    end = next + 1;
    add_reading(q, ReadingKind::kShare, value / Decimal(1000));
  } else if (is(next, U"分之")) {
    const auto b = read_chinese_numeral(text_, skip_blank(next + 2));
    if (!b || value.is_zero()) return false;
    end = b->end;
    const bool percent = value == Decimal(100);
    q.readings.clear();
    for (const Decimal& v : b->values) {
      if (percent) add_percent(q, v);
      if (value > Decimal(100)) add_reading(q, ReadingKind::kValue, v);
      const Decimal share = v / value;
      add_reading(q, percent ? ReadingKind::kShare : ReadingKind::kValue, share);
      add_reading(q, ReadingKind::kShare, share);
      add_reading(q, ReadingKind::kValue, share * Decimal(100));
    }
    q.approximate = b->around;
    if (value < Decimal(100)) {
      q.kind = QuantityKind::kFraction;
      q.strength = 1;
    }
  } else if (!read_tenths(n, next, q, end)) {
    return false;
  }
  q.approximate = q.approximate || n.around;
  emit(std::move(q), i, end);
  return true;
}

// The measure behind, and what it makes of the number: 两年半, 三个半小时, 四千米, 半年.
void Scanner::add_measure(Quantity& q, const ChineseNumeral& n, std::size_t& end) {
  const std::size_t next = skip_blank(end);
  const Decimal half = Decimal(1) / Decimal(2);
  const auto unit = unit_at(Language::kChinese, text_, next);
  if (is(next, U"个半") || is(next, U"年半") || is(next, U"天半") || is(next, U"倍半")) {
    const Decimal value = n.value() + half;
    add_reading(q, ReadingKind::kValue, value);
    if (at(next) == U'个' || at(next) == U'年')
      add_reading(q, ReadingKind::kValue, value * Decimal(12));
    if (at(next) == U'个') add_reading(q, ReadingKind::kValue, value * Decimal(60));
    end = next + 2;
  }
  if (unit) {
    q.unit = unit->unit;
  } else if (const auto sign = currency_before(text_, q.span.begin.value)) {
    q.unit = sign->unit;
  }
  if (n.scale == 3 && n.last_is_unit &&
      std::u32string_view(U"米克瓦伏赫卡帕焦").find(at(end)) != std::u32string_view::npos) {
    add_reading(q, ReadingKind::kValue, n.value() / Decimal(1000));
    if (at(end) == U'米' || at(end) == U'克') q.unit = Unit::kNone;  // metres or kilometres
  }
  for (const auto& [prefix, exponent] : {std::pair<std::u32string_view, int>{U"千瓦", 3},
                                         {U"兆瓦", 6},
                                         {U"kW", 3},
                                         {U"MW", 6},
                                         {U"GW", 9},
                                         {U"KB", 3},
                                         {U"MB", 6},
                                         {U"GB", 9},
                                         {U"TB", 12}}) {
    if (is(next, prefix)) {
      add_reading(q, ReadingKind::kPrefixed, n.value() * Decimal::power_of_ten(exponent));
    }
  }
}

void Scanner::read_plain(const ChineseNumeral& n, std::size_t i, std::size_t& end) {
  const bool ordinal =
      i > 0 && (at(i - 1) == U'第' || (at(i - 1) == U' ' && i > 1 && at(i - 2) == U'第'));
  Quantity q =
      make(ordinal ? QuantityKind::kOrdinal : QuantityKind::kNumber, strength_of(n), n.value());
  for (const Decimal& value : n.values) add_reading(q, ReadingKind::kValue, value);
  q.scale = n.scale > 1 || (n.scale == 1 && n.arabic) ? n.scale : 0;
  q.approximate = n.around;
  end = n.end;
  // 20多万, 3,000 多亿, 十几, 百余人, 十来个.
  const std::size_t more = skip_blank(end);
  const bool some = (at(more) == U'多' && !is(more, U"多数") && !is(more, U"多少")) ||
                    at(more) == U'余' || (at(more) == U'几' && n.last_is_unit) ||
                    (at(more) == U'来' && n.last_is_unit);
  if (some) {
    q.approximate = true;
    end = more + 1;
    const std::size_t unit = skip_blank(end);
    if (!n.arabic && n.last_is_unit && n.value() == Decimal(10)) {
      q.strength = 0;
      add_reading(q, ReadingKind::kValue, Decimal(12));
    }
    if (chinese_unit(at(unit)) >= 3) {
      const auto scale = read_chinese_numeral(text_, unit);
      if (scale && scale->bare) {
        q.readings.clear();
        q.scale = scale->scale;
        add_reading(q, ReadingKind::kValue, n.value() * scale->value());
        end = scale->end;
        if (!n.arabic && n.value() == Decimal(10)) q.strength = 1;
      }
    } else if (!n.arabic && (at(more) == U'几' || at(more) == U'来')) {
      q.strength = 0;
    }
  }
  if (n.value() == Decimal(10) && !n.arabic && at(end) == U'年') q.strength = 0;
  q.span.begin = {static_cast<std::uint32_t>(i)};
  add_measure(q, n, end);
  if (ordinal && n.value().small(3) <= 1) q.strength = 0;
  emit(std::move(q), i, end);
}

bool Scanner::read_numeral(std::size_t i, std::size_t& end) {
  const char32_t c = at(i);
  if (!is_ascii_digit(c) && !is_chinese_numeral(c)) return false;
  if (is_ascii_digit(c)) {
    if (const auto date = read_numeric_date(text_, i, out_)) {
      end = *date;
      return true;
    }
    if (const auto clock = read_clock(text_, i)) {
      Quantity q{.kind = QuantityKind::kTime};
      add_time(q, clock->hour, clock->minute);
      end = clock->end;
      emit(std::move(q), i, end);
      return true;
    }
  }
  const auto n = read_chinese_numeral(text_, i);
  if (!n) return false;
  end = n->end;
  const std::size_t zone = skip_blank(end);
  if (n->plain_digits && n->whole_digits == 4 && (is(zone, U"UTC") || is(zone, U"GMT"))) {
    const std::uint32_t time = n->value().small(9999);
    Quantity q{.kind = QuantityKind::kTime};
    add_time(q, time / 100 % 24, time % 100);
    emit(std::move(q), i, end);
    return true;
  }
  if (read_share(*n, i, end) || read_calendar(*n, i, end) || read_year(*n, i, end)) return true;
  const bool ordinal = i > 0 && at(i - 1) == U'第';
  if (!ordinal && read_time(*n, i, end)) return true;
  read_plain(*n, i, end);
  return true;
}

// A word of Latin letters: skipped, or a code.
std::size_t Scanner::read_latin(std::size_t i) {
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

std::size_t Scanner::read_at(std::size_t i) {
  std::size_t end = i;
  if (is_ascii_letter(at(i))) return read_latin(i);
  if (read_weekday(i, end) || read_vague(i, end) || read_resource(i, end)) return end;
  const std::size_t count = out_.size();
  if (read_numeral(i, end)) {
    // Letters on digits (5G, 3D): a code, unless they are a measure.
    if (out_.size() == count + 1 && is_ascii_digit(at(end - 1)) && is_ascii_letter(at(end)) &&
        out_.back().unit == Unit::kNone && out_.back().readings.size() == 1) {
      out_.back().strength = std::min<std::uint8_t>(out_.back().strength, 1);
    }
    return std::max(end, i + 1);
  }
  for (end = i + 1; is_ascii_digit(at(i)) && is_ascii_digit(at(end));) ++end;  // too long a number
  return end;
}

std::vector<Quantity> Scanner::scan() {
  for (std::size_t i = 0; i < text_.size();) {
    const std::size_t count = out_.size();
    i = read_at(i);
    link_quantities(Language::kChinese, text_, count, out_);
  }
  return std::move(out_);
}

}  // namespace

std::vector<Quantity> chinese_quantities(std::u32string_view text,
                                         const NumberLookalikes& lookalikes) {
  return Scanner(text, lookalikes).scan();
}

}  // namespace duizhao
