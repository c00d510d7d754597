#include <duizhao/metrics/number_match.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>

namespace duizhao {

namespace {

using Edge = std::function<bool(const Quantity&, const Quantity&)>;

// A side longer than this is compared in windows: quantities this far from each other in order are
// not tried. Keeps the time of a bead with thousands of numbers bounded.
constexpr std::size_t kWindow = 256;

// No sentence has more; what comes behind is not compared.
constexpr std::size_t kMaxQuantities = 2000;

bool is_near(std::size_t a, std::size_t b) { return (a < b ? b - a : a - b) <= kWindow; }

class Matcher {
 public:
  Matcher(NumberSide source, NumberSide target);
  NumberMatch run();

 private:
  void match(MatchStep step, const Edge& edge);
  bool augment(std::size_t a, const std::vector<std::vector<std::size_t>>& edges,
               std::vector<bool>& seen, std::vector<std::optional<std::size_t>>& partner);
  void collect_left();
  void find_codes();
  void find_left_over();
  void find_repetitions();
  void find_words();
  void find_units();
  void find_missing();
  void add(NumberMismatch kind, std::optional<std::size_t> a, std::optional<std::size_t> b);

  NumberSide source_, target_;
  NumberMatch result_;
  std::vector<bool> source_used_, target_used_;    // paired
  std::vector<bool> source_found_, target_found_;  // in a finding
  std::vector<std::size_t> source_repeated_, target_repeated_;
};

bool has_value(const std::vector<Quantity>& all, const Decimal& value) {
  return std::any_of(all.begin(), all.end(), [&](const Quantity& q) {
    return q.kind != QuantityKind::kCode && !q.readings.empty() &&
           q.readings.front() == Reading{ReadingKind::kValue, value};
  });
}

// 211，985 is one number when the other side has it.
void join(std::vector<Quantity>& all, const std::vector<Quantity>& other) {
  std::vector<Quantity> joined;
  for (Quantity& q : all) {
    if (!joined.empty() && joined.back().joins_next) {
      Quantity& left = joined.back();
      const Decimal value = left.readings.front().value * Decimal(1000) + q.readings.front().value;
      if (q.digits && has_value(other, value)) {
        left.readings = {{ReadingKind::kValue, value}};
        left.span.end = q.span.end;
        left.unit = q.unit;
        left.joins_next = false;
        continue;
      }
    }
    joined.push_back(std::move(q));
  }
  all = std::move(joined);
}

const Decimal* value_of(const Quantity& q) {
  const auto found = std::find_if(q.readings.begin(), q.readings.end(),
                                  [](const Reading& r) { return r.kind == ReadingKind::kValue; });
  return found == q.readings.end() ? nullptr : &found->value;
}

// `coarse` is `fine` rounded to its own last digit: at least two digits, and marked as a round
// number by a scale or a word.
bool is_rounded(const Quantity& coarse, const Quantity& fine) {
  const Decimal* a = value_of(coarse);
  const Decimal* b = value_of(fine);
  if (a == nullptr || b == nullptr || a->has_denominator() || b->has_denominator()) return false;
  if (coarse.scale < 3 && !coarse.approximate) return false;
  if (a->significant_digits() < 2 || a->significant_digits() >= b->significant_digits()) {
    return false;
  }
  const Decimal unit = Decimal::power_of_ten(a->exponent());
  const Decimal off = distance(*a, *b);
  if (off.overflowed()) return false;
  if (off + off <= unit) return true;
  return coarse.approximate && *b > *a && off < unit;
}

bool is_converted(const Quantity& a, const Quantity& b) {
  const Decimal* x = value_of(a);
  const Decimal* y = value_of(b);
  if (x == nullptr || y == nullptr || a.unit == b.unit) return false;
  const auto p = in_base_unit(*x, a.unit);
  const auto q = in_base_unit(*y, b.unit);
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

bool is_one(const Quantity& q) {
  return q.kind == QuantityKind::kResource && !q.readings.empty() &&
         q.readings.front().value == Decimal(1);
}

// Months, weekdays and all others are only compared among themselves.
int class_of(const Quantity& q) {
  if (q.kind == QuantityKind::kWeekday) return 0;
  return q.kind == QuantityKind::kMonth ? 1 : 2;
}

bool one_digit_differs(const Decimal& a, const Decimal& b) {
  const std::string x = to_string(a);
  const std::string y = to_string(b);
  if (x.size() != y.size() || x.size() < 2) return false;
  int differences = 0;
  for (std::size_t i = 0; i < x.size(); ++i) differences += x[i] != y[i] ? 1 : 0;
  return differences == 1;
}

Matcher::Matcher(NumberSide source, NumberSide target)
    : source_(std::move(source)), target_(std::move(target)) {
  for (NumberSide* side : {&source_, &target_}) {
    if (side->quantities.size() > kMaxQuantities) side->quantities.resize(kMaxQuantities);
  }
  const std::vector<Quantity> source_before = source_.quantities;
  join(source_.quantities, target_.quantities);
  join(target_.quantities, source_before);
  source_used_.resize(source_.quantities.size());
  target_used_.resize(target_.quantities.size());
  source_found_.resize(source_.quantities.size());
  target_found_.resize(target_.quantities.size());
}

// Kuhn's augmenting paths (H. W. Kuhn, "The Hungarian method", 1955, unweighted case).
bool Matcher::augment(std::size_t a, const std::vector<std::vector<std::size_t>>& edges,
                      std::vector<bool>& seen, std::vector<std::optional<std::size_t>>& partner) {
  for (const std::size_t b : edges[a]) {
    if (seen[b]) continue;
    seen[b] = true;
    if (!partner[b] || augment(*partner[b], edges, seen, partner)) {
      partner[b] = a;
      return true;
    }
  }
  return false;
}

void Matcher::match(MatchStep step, const Edge& edge) {
  const auto& source = source_.quantities;
  const auto& target = target_.quantities;
  std::vector<std::vector<std::size_t>> edges(source.size());
  bool any = false;
  for (std::size_t a = 0; a < source.size(); ++a) {
    if (source_used_[a]) continue;
    const std::size_t first = a > kWindow ? a - kWindow : 0;
    for (std::size_t b = first; b < target.size() && is_near(a, b); ++b) {
      if (!target_used_[b] && edge(source[a], target[b])) edges[a].push_back(b);
    }
    any = any || !edges[a].empty();
  }
  if (!any) return;
  std::vector<std::optional<std::size_t>> partner(target.size());
  for (std::size_t a = 0; a < source.size(); ++a) {
    if (edges[a].empty()) continue;
    std::vector<bool> seen(target.size());
    augment(a, edges, seen, partner);
  }
  for (std::size_t b = 0; b < target.size(); ++b) {
    if (!partner[b]) continue;
    result_.pairs.push_back({*partner[b], b, step});
    source_used_[*partner[b]] = target_used_[b] = true;
  }
}

void Matcher::add(NumberMismatch kind, std::optional<std::size_t> a, std::optional<std::size_t> b) {
  result_.findings.push_back({kind, a, b});
  if (a) source_found_[*a] = true;
  if (b) target_found_[*b] = true;
}

// What is neither paired nor said elsewhere on the other side.
void collect(const std::vector<Quantity>& all, const std::vector<bool>& used,
             const std::vector<Quantity>& other, std::vector<std::size_t>& left,
             std::vector<std::size_t>& repeated) {
  std::map<Reading, bool> readings;
  for (const Quantity& q : other) {
    for (const Reading& reading : q.readings) readings[reading] = true;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (used[i]) continue;
    const bool again = std::any_of(all[i].readings.begin(), all[i].readings.end(),
                                   [&](const Reading& r) { return readings.contains(r); });
    (again ? repeated : left).push_back(i);
  }
}

void Matcher::collect_left() {
  collect(source_.quantities, source_used_, target_.quantities, result_.source_left,
          source_repeated_);
  collect(target_.quantities, target_used_, source_.quantities, result_.target_left,
          target_repeated_);
}

// Of the same letters, codes with other digits.
void Matcher::find_codes() {
  const auto letters = [](const Quantity& q) { return q.code.substr(0, q.code_letters); };
  for (const std::size_t a : result_.source_left) {
    const Quantity& source = source_.quantities[a];
    if (source.code.empty()) continue;
    for (const std::size_t b : result_.target_left) {
      const Quantity& target = target_.quantities[b];
      if (target.code.empty() || target_found_[b] || letters(source) != letters(target)) continue;
      add(NumberMismatch::kCode, a, b);
      break;
    }
  }
}

void Matcher::find_left_over() {
  for (const bool same_kind : {true, false}) {
    for (const std::size_t a : result_.source_left) {
      const Quantity& source = source_.quantities[a];
      if (source.strength < 2 || source_found_[a]) continue;
      for (const std::size_t b : result_.target_left) {
        const Quantity& target = target_.quantities[b];
        if (target.strength < 2 || target_found_[b] || class_of(source) != class_of(target) ||
            (same_kind && source.kind != target.kind)) {
          continue;
        }
        const int kind = class_of(source);
        add(kind == 0   ? NumberMismatch::kWeekday
            : kind == 1 ? NumberMismatch::kMonth
                        : NumberMismatch::kValue,
            a, b);
        break;
      }
    }
  }
}

// A left-over against one that was dropped as a repetition: 1990 and 1990 against 1990 and 1980.
void Matcher::find_repetitions() {
  const auto months = [](const std::vector<Quantity>& all) {
    return std::count_if(all.begin(), all.end(),
                         [](const Quantity& q) { return class_of(q) == 1; });
  };
  const bool as_many = months(source_.quantities) == months(target_.quantities);
  const auto differs = [&](const Quantity& a, const Quantity& b) {
    if (a.strength < 2 || b.strength < 2 || class_of(a) != class_of(b)) return false;
    if (class_of(a) == 1) return as_many;
    const Decimal* x = value_of(a);
    const Decimal* y = value_of(b);
    return x != nullptr && y != nullptr && one_digit_differs(*x, *y);
  };
  const auto compare = [&](const std::vector<std::size_t>& first,
                           const std::vector<std::size_t>& second) {
    for (const std::size_t a : first) {
      for (const std::size_t b : second) {
        if (source_found_[a] || target_found_[b]) continue;
        if (differs(source_.quantities[a], target_.quantities[b])) {
          add(NumberMismatch::kRepetition, a, b);
        }
      }
    }
  };
  compare(result_.source_left, target_repeated_);
  compare(source_repeated_, result_.target_left);
}

bool is_small_word(const Quantity& q) {
  return q.strength == 1 && !q.digits && q.kind == QuantityKind::kNumber &&
         value_of(q) != nullptr && value_of(q)->small(10) <= 10 && value_of(q)->small(10) >= 2;
}

bool is_small_figure(const Quantity& q) {
  if (!q.digits || q.strength < 1 || q.approximate || value_of(q) == nullptr) return false;
  if (q.kind != QuantityKind::kNumber && q.kind != QuantityKind::kDay &&
      q.kind != QuantityKind::kTime && q.kind != QuantityKind::kOrdinal) {
    return false;
  }
  const std::uint32_t value = value_of(q)->small(31);
  return value >= 1 && value <= 31;
}

void Matcher::find_words() {
  std::vector<std::size_t> words[2];
  bool others = false;
  const auto gather = [&](const std::vector<Quantity>& all, const std::vector<std::size_t>& left,
                          std::vector<std::size_t>& out) {
    for (const std::size_t i : left) {
      if (is_small_word(all[i])) {
        out.push_back(i);
      } else if (all[i].strength > 0) {
        others = true;
      }
    }
  };
  gather(source_.quantities, result_.source_left, words[0]);
  gather(target_.quantities, result_.target_left, words[1]);
  const auto small = [&](const std::vector<std::size_t>& left, const std::vector<Quantity>& all,
                         const std::vector<bool>& found) {
    std::optional<std::size_t> first;
    for (const std::size_t i : left) {
      if (!first && !found[i] && is_small_figure(all[i])) first = i;
    }
    return first;
  };
  const auto one = [](const std::optional<std::size_t>& i, const std::vector<Quantity>& all) {
    return i && value_of(all[*i])->small(1) == 1;
  };
  const auto a1 = small(result_.source_left, source_.quantities, source_found_);
  const auto b1 = small(result_.target_left, target_.quantities, target_found_);
  if (a1 && b1 && (one(a1, source_.quantities) || one(b1, target_.quantities))) {
    add(NumberMismatch::kSmall, a1, b1);
  } else if (words[0].size() == 1 && words[1].size() == 1 && !others) {
    add(NumberMismatch::kWord, words[0][0], words[1][0]);
  } else if (!words[0].empty()) {
    if (const auto b = small(result_.target_left, target_.quantities, target_found_)) {
      add(NumberMismatch::kSmall, words[0][0], *b);
    }
  } else if (!words[1].empty()) {
    if (const auto a = small(result_.source_left, source_.quantities, source_found_)) {
      add(NumberMismatch::kSmall, *a, words[1][0]);
    }
  }
}

// Of matched pairs: another measure, another currency, a percentage on one side only.
void Matcher::find_units() {
  for (const NumberPair& pair : result_.pairs) {
    if (pair.step == MatchStep::kConverted || pair.step == MatchStep::kSpelled) continue;
    const Quantity& a = source_.quantities[pair.source];
    const Quantity& b = target_.quantities[pair.target];
    const auto plain = [](const Quantity& q) {
      return q.kind == QuantityKind::kNumber && q.strength == 2 && !q.listed;
    };
    if ((a.kind == QuantityKind::kPercent && a.strength == 2 && plain(b)) ||
        (b.kind == QuantityKind::kPercent && b.strength == 2 && plain(a))) {
      add(NumberMismatch::kPercent, pair.source, pair.target);
      continue;
    }
    if (a.unit == Unit::kNone || b.unit == Unit::kNone || compatible(a.unit, b.unit)) continue;
    if (is_duration(a.unit) && is_duration(b.unit) && a.readings != b.readings &&
        a.readings.front() != b.readings.front()) {
      continue;  // 两周 and 14 days
    }
    if (a.strength == 0 || b.strength == 0) continue;
    if (mentions(target_.language, target_.text, a.unit) ||
        mentions(source_.language, source_.text, b.unit)) {
      continue;
    }
    const bool money = is_currency(a.unit) && is_currency(b.unit);
    add(money ? NumberMismatch::kCurrency : NumberMismatch::kUnit, pair.source, pair.target);
  }
}

bool may_be_left_out(const Quantity& q) {
  switch (q.kind) {
    case QuantityKind::kYear:
    case QuantityKind::kMonth:
    case QuantityKind::kDay:
    case QuantityKind::kWeekday:
    case QuantityKind::kTime:
    case QuantityKind::kDecade:
    case QuantityKind::kCentury:
    case QuantityKind::kCode:
      return true;
    default:
      return q.strength < 2;
  }
}

void Matcher::find_missing() {
  for (const std::size_t a : result_.source_left) {
    if (!source_found_[a] && !may_be_left_out(source_.quantities[a])) {
      add(NumberMismatch::kMissing, a, std::nullopt);
    }
  }
  for (const std::size_t b : result_.target_left) {
    if (!target_found_[b] && !may_be_left_out(target_.quantities[b])) {
      add(NumberMismatch::kMissing, std::nullopt, b);
    }
  }
}

NumberMatch Matcher::run() {
  const auto strong = [](const Quantity& q) { return q.strength == 2; };
  const auto dated = [](const Quantity& q) {
    return q.kind == QuantityKind::kDay || q.kind == QuantityKind::kYear;
  };
  match(MatchStep::kCode,
        [](const Quantity& a, const Quantity& b) { return !a.code.empty() && a.code == b.code; });
  match(MatchStep::kSameKind, [&](const Quantity& a, const Quantity& b) {
    return strong(a) && strong(b) && a.kind == b.kind && share_reading(a, b);
  });
  match(MatchStep::kStrong, [&](const Quantity& a, const Quantity& b) {
    return strong(a) && strong(b) && share_reading(a, b);
  });
  match(MatchStep::kMedium, [&](const Quantity& a, const Quantity& b) {
    return a.strength + b.strength >= 3 && a.strength >= 1 && b.strength >= 1 &&
           share_reading(a, b);
  });
  match(MatchStep::kAny, [&](const Quantity& a, const Quantity& b) {
    if (a.strength == 0 && b.strength == 0) return false;
    if ((dated(a) && is_one(b)) || (dated(b) && is_one(a))) return false;
    return share_reading(a, b);
  });
  match(MatchStep::kRounded,
        [](const Quantity& a, const Quantity& b) { return is_rounded(a, b) || is_rounded(b, a); });
  match(MatchStep::kConverted, is_converted);
  match(MatchStep::kSpelled, [](const Quantity& a, const Quantity& b) {
    return is_prefixed(a, b) || is_prefixed(b, a);
  });
  std::sort(result_.pairs.begin(), result_.pairs.end(),
            [](const NumberPair& a, const NumberPair& b) { return a.source < b.source; });
  collect_left();
  find_codes();
  find_left_over();
  find_repetitions();
  find_words();
  find_units();
  find_missing();
  result_.source = std::move(source_.quantities);
  result_.target = std::move(target_.quantities);
  return std::move(result_);
}

}  // namespace

bool share_reading(const Quantity& a, const Quantity& b) {
  return std::any_of(a.readings.begin(), a.readings.end(), [&](const Reading& reading) {
    return std::find(b.readings.begin(), b.readings.end(), reading) != b.readings.end();
  });
}

NumberMatch match_numbers(const NumberSide& source, const NumberSide& target) {
  return Matcher(source, target).run();
}

}  // namespace duizhao
