#include <algorithm>
#include <utility>

#include <duizhao/text/chinese_numbers_scanner.h>
#include <duizhao/text/chinese_resources.h>
#include <duizhao/text/number_text.h>

namespace duizhao {

// X成(半), X折, X倍, whose mark is at `next`; 0: none of them.
std::size_t ChineseScanner::read_tenths(const ChineseNumeral& n, std::size_t next, Quantity& q) {
  const Decimal& value = n.value();
  std::size_t end = next + 1;
  if (at(next) == U'成' && value <= Decimal(10) && chinese_ten_percent(text_, next)) {
    Decimal percent = value * Decimal(10);
    const auto more = chinese_digit(at(end));
    if (at(end) == U'半' || more) {
      percent = percent + (more ? Decimal(*more) : Decimal(5));
      ++end;
    }
    q.strength = 1;
    add_percent(q, percent);
    for (const Decimal& v : n.values) add_percent(q, v * Decimal(10));
    return end;
  }
  if (at(next) == U'折' && value < Decimal(100) && !is(next, U"折腾") && !is(next, U"折叠")) {
    const Decimal percent = value < Decimal(10) ? value * Decimal(10) : value;
    q.strength = 1;
    const Decimal cut = distance(Decimal(100), percent);
    add_percent(q, percent);
    add_percent(q, cut);
    add_reading(q, ReadingKind::kCut, cut / Decimal(100));
    return end;
  }
  if (at(next) != U'倍') return 0;
  q.kind = QuantityKind::kMultiple;
  q.strength =
      static_cast<std::uint8_t>(n.arabic && value > Decimal(10) ? 2 : std::min(strength_of(n), 1));
  for (const Decimal& v : n.values) add_times(q, v);
  return end;
}

// A分之B, and 百分二百, whose 分 is at `next`; 0: neither.
std::size_t ChineseScanner::read_parts(const ChineseNumeral& n, std::size_t next, Quantity& q) {
  const Decimal& value = n.value();
  const bool percent = value == Decimal(100);
  const bool of = at(next + 1) == U'之';
  if ((!of && !(percent && n.bare)) || value.is_zero()) return 0;
  const auto b = read_chinese_numeral(text_, skip_blank(next + (of ? 2 : 1)));
  if (!b) return 0;
  for (const Decimal& v : b->values) {
    if (percent) add_percent(q, v);
    const Decimal share = v / value;
    add_reading(q, percent ? ReadingKind::kShare : ReadingKind::kValue, share);
    add_reading(q, ReadingKind::kShare, share);
    add_reading(q, ReadingKind::kValue, share * Decimal(100));
    if (value > Decimal(100)) {  // 3‰, one in a thousand
      add_reading(q, ReadingKind::kValue, v);
      add_reading(q, ReadingKind::kValue, value);
    }
  }
  q.approximate = b->around;
  if (!percent) q.kind = QuantityKind::kFraction;
  if (value < Decimal(100)) q.strength = 1;
  return b->end;
}

// X%, X‰, X个百分点, X个基点, A分之B, X成, X折, X倍.
std::size_t ChineseScanner::read_share(const ChineseNumeral& n, std::size_t i) {
  const std::size_t next = skip_blank(n.end);
  Quantity q = make(QuantityKind::kPercent, 2);
  q.scale = n.scale > 1 ? n.scale : 0;
  std::size_t end = 0;
  if (at(next) == U'%' || at(next) == U'﹪') {
    end = next + 1;
  } else if (is(next, U"个百分点")) {
    end = next + 4;
  } else if (is(next, U"百分点")) {
    end = next + 3;
  }
  if (end != 0) {
    for (const Decimal& v : n.values) add_percent(q, v);
  } else if (is(next, U"个基点") || is(next, U"基点")) {
    end = next + (at(next) == U'个' ? 3 : 2);
    for (const Decimal& v : n.values) add_percent(q, v / Decimal(100));
  } else if (at(next) == U'‰') {
    end = next + 1;
    add_reading(q, ReadingKind::kValue, n.value());
    add_reading(q, ReadingKind::kShare, n.value() / Decimal(1000));
  } else {
    end = at(next) == U'分' ? read_parts(n, next, q) : read_tenths(n, next, q);
    if (end == 0) return 0;
  }
  q.approximate = q.approximate || n.around;
  emit(std::move(q), i, end);
  return end;
}

}  // namespace duizhao
