#include <array>
#include <utility>

#include <duizhao/text/chinese_numbers_scanner.h>
#include <duizhao/text/number_text.h>

namespace duizhao {

namespace {

constexpr std::u32string_view kMeasuresAfterWeekday = U"次个天小篇场节堂回趟遍期人班";

// Eras that count the years from their first one on; 0: the text does not end with one.
std::uint32_t first_year_of_era(std::u32string_view text) {
  struct Era {
    std::u32string_view name;
    std::uint32_t first;
  };
  constexpr auto kEras = std::to_array<Era>({{U"民国", 1912},
                                             {U"明治", 1868},
                                             {U"大正", 1912},
                                             {U"昭和", 1926},
                                             {U"平成", 1989},
                                             {U"令和", 2019}});
  for (const Era& era : kEras) {
    if (text.ends_with(era.name)) return era.first;
  }
  return 0;
}

void add_decade(Quantity& q, const Decimal& decade) {
  q.kind = QuantityKind::kDecade;
  add_reading(q, ReadingKind::kDecade, decade);
  if (decade < Decimal(100)) add_reading(q, ReadingKind::kDecade, decade + Decimal(1900));
  if (decade < Decimal(30)) add_reading(q, ReadingKind::kDecade, decade + Decimal(2000));
}

}  // namespace

// 周三, 星期天; not 每周三次.
std::size_t ChineseScanner::read_weekday(std::size_t i) {
  std::size_t day = i + 1;
  if (is(i, U"星期") || is(i, U"礼拜")) {
    day = i + 2;
  } else if (at(i) != U'周') {
    return 0;
  }
  const char32_t c = at(day);
  const std::size_t index = std::u32string_view(U"一二三四五六").find(c);
  std::uint64_t value = index == std::u32string_view::npos ? 0 : index + 1;
  if (c == U'日' || (c == U'天' && day == i + 2)) value = 7;
  const char32_t next = at(day + 1);
  if (value == 0 || chinese_unit(next) > 0 || (day == i + 1 && next == U'年')) return 0;
  if (value < 7 && kMeasuresAfterWeekday.find(next) != std::u32string_view::npos) return 0;
  Quantity q = make(QuantityKind::kWeekday, 2);
  add_reading(q, ReadingKind::kWeekday, Decimal(value));
  emit(std::move(q), i, day + 1);
  return day + 1;
}

// 2020年, 二〇二〇年, 98年, 公元前221年, 民国112年 (2023); 三年 is left to the measures.
std::size_t ChineseScanner::read_year(const ChineseNumeral& n, std::size_t i) {
  const std::size_t year = skip_blank(n.end);
  if (at(year) != U'年' || at(year + 1) == U'代') return 0;
  const std::size_t begin = i > 0 && at(i - 1) == U' ' ? i - 1 : i;
  const bool before_christ = ends_before(begin, U"公元前");
  const bool era = before_christ || ends_before(begin, U"公元");
  const bool four = n.whole_digits == 4;
  if (era) {
    Quantity q = make(QuantityKind::kYear, 2);
    q.negative = before_christ;
    add_reading(q, ReadingKind::kValue, n.value());
    emit(std::move(q), before_christ ? begin - 3 : i, year + 1);
    return year + 1;
  }
  if (const std::uint32_t first = first_year_of_era(std::u32string_view(text_).substr(0, begin));
      first != 0 && n.value().is_whole() && n.value() <= Decimal(150)) {
    Quantity q = make(QuantityKind::kYear, 2);
    add_reading(q, ReadingKind::kValue, n.value() + Decimal(first - 1));
    add_reading(q, ReadingKind::kValue, n.value());
    emit(std::move(q), i, year + 1);
    return year + 1;
  }
  if (n.units > 0 || (!n.plain_digits && !n.positional && !n.around)) return 0;
  if (!four && !(n.whole_digits == 2 && n.value() >= Decimal(11) && n.arabic) && !n.around &&
      !n.positional) {
    return 0;
  }
  Quantity q = make(four ? QuantityKind::kYear : QuantityKind::kNumber, n.around ? 0 : 2);
  for (const Decimal& value : n.values) add_reading(q, ReadingKind::kValue, value);
  if (n.around) {  // 三五年: a few years, or 1935
    q.approximate = true;
    const Decimal value = n.value() * Decimal(10) + n.values.back();
    add_reading(q, ReadingKind::kValue, value);
    add_short_year(q, value);
  } else if (!four) {
    add_short_year(q, n.value());
    q.unit = Unit::kYear;
    q.unit_span = {{static_cast<std::uint32_t>(year)}, {static_cast<std::uint32_t>(year + 1)}};
  }
  emit(std::move(q), i, year + 1);
  return year + 1;
}

// N世纪, N世纪Y年代, whose 世纪 is at `next`.
std::size_t ChineseScanner::read_century(const ChineseNumeral& n, std::size_t i, std::size_t next) {
  const std::uint32_t small = n.value().small(40);
  if (small < 1 || small > 40) return 0;
  const Decimal first = Decimal(std::uint64_t{small - 1} * 100);
  std::size_t end = next + 2;
  Quantity q = make(QuantityKind::kCentury, 2);
  const auto decade = read_chinese_numeral(text_, skip_blank(end));
  if (decade && is(skip_blank(decade->end), U"年代")) {
    end = skip_blank(decade->end) + 2;
    add_reading(q, ReadingKind::kValue, first + decade->value());
    q.kind = QuantityKind::kDecade;
    add_reading(q, ReadingKind::kDecade, first + decade->value());
    if (small == 20) add_reading(q, ReadingKind::kDecade, decade->value());  // the eighties
  } else {
    add_reading(q, ReadingKind::kValue, n.value());
    add_reading(q, ReadingKind::kCentury, n.value());
    add_reading(q, ReadingKind::kValue, first);
    add_reading(q, ReadingKind::kDecade, first);
  }
  emit(std::move(q), i, end);
  return end;
}

// The day up to `end`; with the month before it also a date.
std::size_t ChineseScanner::read_day(const ChineseNumeral& n, std::size_t i, std::size_t end) {
  Quantity q = make(QuantityKind::kDay, n.arabic || n.value() > Decimal(10) ? 2 : 1);
  add_reading(q, ReadingKind::kValue, n.value());
  if (!out_.empty() && out_.back().kind == QuantityKind::kMonth &&
      i - out_.back().span.end.value <= 1) {
    const Decimal& month = out_.back().readings.front().value;
    add_reading(q, ReadingKind::kDate, month * Decimal(100) + n.value());
  }
  emit(std::move(q), i, end);
  return end;
}

// N年代, N世纪(Y年代), N月, N日, N号, 80后.
std::size_t ChineseScanner::read_calendar(const ChineseNumeral& n, std::size_t i) {
  const std::size_t next = skip_blank(n.end);
  const Decimal& value = n.value();
  const std::uint32_t small = value.small(3000);
  if (small > 3000) return 0;
  switch (at(next)) {
    case U'年': {
      if (!is(next, U"年代")) return 0;
      Quantity q = make(QuantityKind::kDecade, 2);
      add_reading(q, ReadingKind::kValue, value);
      add_decade(q, value);
      emit(std::move(q), i, next + 2);
      return next + 2;
    }
    case U'世':
      return is(next, U"世纪") ? read_century(n, i, next) : 0;
    case U'月': {
      if (small < 1 || small > 12 || n.around || is(next, U"月球")) return 0;
      Quantity q = make(QuantityKind::kMonth, 2);
      add_reading(q, ReadingKind::kMonth, value);
      emit(std::move(q), i, next + 1);
      return next + 1;
    }
    case U'日':
    case U'号':
      if (small < 1 || small > 31 || n.around || is(next, U"日元") || is(next, U"日圆") ||
          is(next, U"号线")) {
        return 0;
      }
      return read_day(n, i, next + 1);
    case U'后': {
      if (!n.plain_digits || n.whole_digits != 2 || small % 5 != 0) return 0;
      Quantity q = make(QuantityKind::kDecade, 2);
      add_reading(q, ReadingKind::kValue, value);
      add_decade(q, value);
      add_short_year(q, value);
      emit(std::move(q), i, next + 1);
      return next + 1;
    }
    default:
      return 0;
  }
}

// 9点, 九点半, 14时40分, 三点一刻; 两个小时 and 三点建议 keep their number.
std::size_t ChineseScanner::read_time(const ChineseNumeral& n, std::size_t i) {
  const std::size_t mark = skip_blank(n.end);
  if (at(mark) != U'点' && at(mark) != U'时') return 0;
  const std::uint32_t hour = n.value().small(24);
  if (hour > 24 || n.around || n.units > 1 || ends_before(i, U"第")) return 0;
  for (const std::u32string_view word : {U"时代", U"时候", U"时间", U"时期"}) {
    if (is(mark, word)) return 0;
  }
  std::uint32_t minute = 0;
  std::size_t end = mark + 1;
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
  Quantity q =
      make(QuantityKind::kTime, n.arabic || hour > 10 || minute > 0 ? 2 : (hour <= 1 ? 0 : 1));
  add_time(q, hour, minute);
  if (hour < 24 && minute > 0) add_reading(q, ReadingKind::kValue, Decimal(minute));
  emit(std::move(q), i, end);
  return end;
}

}  // namespace duizhao
