#include <duizhao/metrics/number_pairs.h>

#include <algorithm>
#include <utility>

namespace duizhao {

namespace {

bool has_value(const std::vector<Quantity>& all, const Decimal& value) {
  return std::any_of(all.begin(), all.end(), [&](const Quantity& q) {
    return q.kind != QuantityKind::kCode && !q.readings.empty() &&
           q.readings.front() == Reading{ReadingKind::kValue, value};
  });
}

}  // namespace

const Decimal* value_of(const Quantity& q) {
  const auto found = std::find_if(q.readings.begin(), q.readings.end(),
                                  [](const Reading& r) { return r.kind == ReadingKind::kValue; });
  return found == q.readings.end() ? nullptr : &found->value;
}

bool is_rounded(const Quantity& coarse, const Quantity& fine) {
  if (!coarse.approximate && (coarse.scale < 3 || fine.scale >= 3)) return false;
  const Decimal* a = value_of(coarse);
  const Decimal* b = value_of(fine);
  if (a == nullptr || b == nullptr || a->has_denominator() || b->has_denominator()) return false;
  const int digits = a->significant_digits();
  if (digits < 2 || digits >= b->significant_digits() || (digits > 2 && coarse.scale < 3)) {
    return false;
  }
  const Decimal unit = Decimal::power_of_ten(a->exponent());
  const Decimal off = distance(*a, *b);
  if (off.overflowed()) return false;
  if (off + off <= unit) return true;
  return coarse.approximate && *b > *a && off < unit;
}

bool is_converted(const Quantity& a, const Quantity& b) {
  if (a.unit == Unit::kNone || b.unit == Unit::kNone || a.unit == b.unit) return false;
  const Decimal* x = value_of(a);
  const Decimal* y = value_of(b);
  if (x == nullptr || y == nullptr) return false;
  // Degrees of what is not said are those that the other side is not in.
  const auto scale = [](Unit unit, Unit other) {
    if (unit != Unit::kDegree) return unit;
    return other == Unit::kCelsius ? Unit::kFahrenheit : Unit::kCelsius;
  };
  const auto p = in_base_unit(*x, scale(a.unit, b.unit));
  const auto q = in_base_unit(*y, scale(b.unit, a.unit));
  if (!p || !q || p->base != q->base) return false;
  const Decimal off = distance(p->value, q->value);
  return !off.overflowed() && off * Decimal(100) <= std::max(p->value, q->value) * Decimal(3);
}

bool is_prefixed(const Quantity& a, const Quantity& b) {
  return std::any_of(a.readings.begin(), a.readings.end(), [&](const Reading& r) {
    if (r.kind != ReadingKind::kPrefixed) return false;
    return std::any_of(b.readings.begin(), b.readings.end(), [&](const Reading& s) {
      return (s.kind == ReadingKind::kPrefixed || s.kind == ReadingKind::kValue) &&
             s.value == r.value;
    });
  });
}

void join_groups(std::vector<Quantity>& all, const std::vector<Quantity>& other) {
  if (std::none_of(all.begin(), all.end(), [](const Quantity& q) { return q.joins_next; })) return;
  std::vector<Quantity> joined;
  for (Quantity& q : all) {
    if (!joined.empty() && joined.back().joins_next) {
      Quantity& left = joined.back();
      const Decimal value = left.readings.front().value * Decimal(1000) + q.readings.front().value;
      if (q.digits && has_value(other, value)) {
        left.readings = {{ReadingKind::kValue, value}};
        left.span.end = q.span.end;
        left.unit = q.unit;
        left.unit_span = q.unit_span;
        left.joins_next = false;
        continue;
      }
    }
    joined.push_back(std::move(q));
  }
  all = std::move(joined);
}

}  // namespace duizhao
