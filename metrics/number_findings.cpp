#include <duizhao/metrics/number_findings.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <utility>

#include <duizhao/metrics/number_pairs.h>

namespace duizhao {

namespace {

using Indices = std::vector<std::size_t>;

// Months, weekdays and all others are only compared among themselves.
NumberMismatch class_of(const Quantity& q) {
  if (q.kind == QuantityKind::kWeekday) return NumberMismatch::kWeekday;
  return q.kind == QuantityKind::kMonth ? NumberMismatch::kMonth : NumberMismatch::kValue;
}

bool one_digit_differs(const Decimal& a, const Decimal& b) {
  const std::string x = to_string(a);
  const std::string y = to_string(b);
  if (x.size() != y.size() || x.size() < 2) return false;
  int differences = 0;
  for (std::size_t i = 0; i < x.size(); ++i) differences += x[i] != y[i] ? 1 : 0;
  return differences == 1;
}

// Can one have been written for the other by mistake? Of dates and times only the same kind, or a
// plain number: a year on one side and a clock time on the other are two omissions.
bool are_comparable(const Quantity& a, const Quantity& b) {
  const auto is_date = [](const Quantity& q) {
    return q.kind == QuantityKind::kYear || q.kind == QuantityKind::kDay ||
           q.kind == QuantityKind::kTime;
  };
  return a.kind == b.kind || !is_date(a) || !is_date(b);
}

// The same digits, a hundredfold or more.
bool power_differs(const Decimal& a, const Decimal& b) {
  if (a.is_zero() || b.is_zero()) return false;
  const Decimal ratio = a / b;
  return !ratio.has_denominator() && std::abs(ratio.exponent()) >= 2 &&
         ratio == Decimal::power_of_ten(ratio.exponent());
}

// The same digits and another power of ten, both with words for thousands and above: 一亿 and
// 100 billion, bare 百万 and "one billion".
bool scale_differs(const Quantity& a, const Quantity& b) {
  if (a.scale < 3 || b.scale < 3 || a.strength + b.strength == 0) return false;
  const Decimal* x = value_of(a);
  const Decimal* y = value_of(b);
  return x != nullptr && y != nullptr && power_differs(*x, *y);
}

bool is_small_word(const Quantity& q) {
  if (q.strength != 1 || q.digits) return false;
  if (q.kind != QuantityKind::kNumber && q.kind != QuantityKind::kMultiple) return false;
  const Decimal* value = value_of(q);
  return value != nullptr && *value > Decimal(1) && *value <= Decimal(10);
}

bool is_small_figure(const Quantity& q) {
  if (!q.digits || q.strength < 1 || value_of(q) == nullptr) return false;
  if (q.kind != QuantityKind::kNumber && q.kind != QuantityKind::kDay &&
      q.kind != QuantityKind::kTime && q.kind != QuantityKind::kOrdinal) {
    return false;
  }
  const std::uint32_t value = value_of(q)->small(31);
  return value >= 1 && value <= 31;
}

template <class Test>
std::size_t count(const std::vector<Quantity>& all, const Test& test) {
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), test));
}

// One side of the pair while findings are made.
struct Side {
  const NumberSide& text;
  const std::vector<Quantity>& all;
  const Indices& left;
  const Indices& repeated;
  std::vector<bool> found = {};  // in a finding

  [[nodiscard]] const Quantity& operator[](std::size_t i) const { return all[i]; }
};

class Finder {
 public:
  Finder(const NumberSide& source, const NumberSide& target, const Repeated& repeated,
         NumberMatch& match)
      : source_{source, match.source, match.source_left, repeated.source},
        target_{target, match.target, match.target_left, repeated.target},
        match_(match) {
    source_.found.resize(source_.all.size());
    target_.found.resize(target_.all.size());
  }

  void find_all();

 private:
  void add(NumberMismatch kind, std::optional<std::size_t> a, std::optional<std::size_t> b);
  template <class Test>
  void find_between(const Indices& sources, const Indices& targets, const Test& test);
  void find_codes();
  void find_left_over();
  void find_repetitions();
  void find_words();
  void find_pairs();
  [[nodiscard]] std::optional<NumberMismatch> mismatch_of(const NumberPair& pair) const;
  void find_missing();

  Side source_, target_;
  NumberMatch& match_;
};

void Finder::add(NumberMismatch kind, std::optional<std::size_t> a, std::optional<std::size_t> b) {
  match_.findings.push_back({kind, a, b});
  if (a) source_.found[*a] = true;
  if (b) target_.found[*b] = true;
}

// A finding for each source and the first target for which `test` gives its kind.
template <class Test>
void Finder::find_between(const Indices& sources, const Indices& targets, const Test& test) {
  for (const std::size_t a : sources) {
    if (source_.found[a]) continue;
    for (const std::size_t b : targets) {
      if (target_.found[b]) continue;
      const std::optional<NumberMismatch> kind = test(source_[a], target_[b]);
      if (!kind) continue;
      add(*kind, a, b);
      break;
    }
  }
}

using Kind = std::optional<NumberMismatch>;

// Of the same letters, codes with other digits.
void Finder::find_codes() {
  const auto letters = [](const Quantity& q) {
    return std::u32string_view(q.code).substr(0, q.code_letters);
  };
  find_between(source_.left, target_.left, [&](const Quantity& a, const Quantity& b) -> Kind {
    if (a.code.empty() || b.code.empty() || letters(a) != letters(b)) return {};
    if (a.code_letters == 0 && a.code.size() != b.code.size()) return {};
    return NumberMismatch::kCode;
  });
}

void Finder::find_left_over() {
  find_between(source_.left, target_.left, [](const Quantity& a, const Quantity& b) -> Kind {
    if (!scale_differs(a, b)) return {};
    return NumberMismatch::kValue;
  });
  // Of one kind first: a year against a year.
  find_between(source_.left, target_.left, [](const Quantity& a, const Quantity& b) -> Kind {
    if (a.kind != b.kind || class_of(a) != class_of(b)) return {};
    const bool share = a.kind == QuantityKind::kPercent || a.kind == QuantityKind::kFraction ||
                       (a.kind == QuantityKind::kMultiple && a.digits && b.digits);
    const int needed = share ? 1 : 2;
    if (a.strength < needed || b.strength < needed) return {};
    return class_of(a);
  });
  find_between(source_.left, target_.left, [](const Quantity& a, const Quantity& b) -> Kind {
    if (a.strength < 2 || b.strength < 2 || class_of(a) != class_of(b)) return {};
    if (!are_comparable(a, b)) return {};
    return class_of(a);
  });
}

// A left-over against one that was dropped as a repetition: 1990 and 1990 against 1990 and 1980.
void Finder::find_repetitions() {
  const auto as_many = [&](const auto& test) {
    return count(source_.all, test) == count(target_.all, test);
  };
  const bool months = as_many([](const Quantity& q) { return q.kind == QuantityKind::kMonth; });
  const auto figures = [&](QuantityKind kind) {
    return as_many([&](const Quantity& q) { return q.kind == kind && q.digits && q.strength > 0; });
  };
  const bool days = as_many([](const Quantity& q) { return q.kind == QuantityKind::kWeekday; });
  const auto differs = [&](const Quantity& a, const Quantity& b) -> Kind {
    if (scale_differs(a, b)) return NumberMismatch::kRepetition;
    if (a.strength + b.strength < 3 || class_of(a) != class_of(b)) return {};
    bool other = false;
    if (class_of(a) == NumberMismatch::kMonth) {
      other = months;
    } else if (class_of(a) == NumberMismatch::kWeekday) {
      other = days;
    } else {
      const Decimal* x = value_of(a);
      const Decimal* y = value_of(b);
      if (x == nullptr || y == nullptr) return {};
      const bool strong = a.strength == 2 && b.strength == 2;
      other = strong && (one_digit_differs(*x, *y) || power_differs(*x, *y));
      // A single digit differs from any other: only where no number is too few or too many.
      other = other || (a.digits && b.digits && a.kind == b.kind && x->small(9) <= 9 &&
                        y->small(9) <= 9 && figures(a.kind));
    }
    if (!other) return {};
    return NumberMismatch::kRepetition;
  };
  find_between(source_.left, target_.repeated, differs);
  find_between(source_.repeated, target_.left, differs);
}

void Finder::find_words() {
  // Repetitions count when both sides have as many small words.
  const bool as_many = count(source_.all, is_small_word) == count(target_.all, is_small_word);
  const auto words_of = [&](const Side& side) {
    Indices words;
    for (const Indices* indices : {&side.left, &side.repeated}) {
      if (indices == &side.repeated && !as_many) break;
      for (const std::size_t i : *indices) {
        if (!side.found[i] && is_small_word(side[i])) words.push_back(i);
      }
    }
    return words;
  };
  const auto others_in = [](const Side& side) {
    return std::any_of(side.left.begin(), side.left.end(), [&](std::size_t i) {
      return side[i].strength > 0 && !is_small_word(side[i]);
    });
  };
  const auto figure_of = [](const Side& side) -> std::optional<std::size_t> {
    for (const std::size_t i : side.left) {
      if (!side.found[i] && is_small_figure(side[i])) return i;
    }
    return {};
  };
  const auto is_one = [](const Side& side, const std::optional<std::size_t>& i) {
    return value_of(side[*i])->small(1) == 1;
  };
  const Indices a = words_of(source_);
  const Indices b = words_of(target_);
  const auto x = figure_of(source_);
  const auto y = figure_of(target_);
  if (x && y && (is_one(source_, x) || is_one(target_, y))) {
    add(NumberMismatch::kSmall, x, y);
  } else if (a.size() == 1 && b.size() == 1 && !others_in(source_) && !others_in(target_)) {
    add(NumberMismatch::kWord, a[0], b[0]);
  } else if (!a.empty() && y) {
    add(NumberMismatch::kSmall, a[0], y);
  } else if (!b.empty() && x) {
    add(NumberMismatch::kSmall, x, b[0]);
  }
}

// A plain number; not one that has its percent sign from its list.
bool is_plain(const std::vector<Quantity>& all, std::size_t index) {
  const Quantity& q = all[index];
  if (q.kind != QuantityKind::kNumber || q.strength == 0 || !q.digits) return false;
  if (std::any_of(q.readings.begin(), q.readings.end(),
                  [](const Reading& r) { return r.kind == ReadingKind::kShare; })) {
    return false;
  }
  for (std::size_t i = index + 1; all[i - 1].listed && i < all.size() && all[i].listed; ++i) {
    if (all[i].span.begin.value > all[i - 1].span.end.value + 6) break;
    if (all[i].kind == QuantityKind::kPercent) return false;
  }
  return true;
}

// Temperatures and years before Christ; elsewhere "fell by 5%" may be -5%.
bool signs_matter(const Quantity& a, const Quantity& b) {
  const auto is_temperature = [](const Quantity& q) {
    return q.unit == Unit::kCelsius || q.unit == Unit::kFahrenheit || q.unit == Unit::kDegree;
  };
  return (is_temperature(a) && is_temperature(b)) ||
         (a.kind == QuantityKind::kYear && b.kind == QuantityKind::kYear);
}

// Does the text say "below zero" or "before Christ" anywhere, perhaps for a whole list?
bool says_below(const NumberSide& side) {
  constexpr auto kChinese = std::to_array<std::u32string_view>({U"零下", U"负", U"前", U"冰点"});
  constexpr auto kEnglish = std::to_array<std::u32string_view>(
      {U"below", U"minus", U"negative", U"BC", U"B.C", U"zero", U"before"});
  const auto is_said = [&](std::u32string_view word) {
    return side.text.find(word) != std::u32string_view::npos;
  };
  return side.language == Language::kChinese
             ? std::any_of(kChinese.begin(), kChinese.end(), is_said)
             : std::any_of(kEnglish.begin(), kEnglish.end(), is_said);
}

// Is the unit named elsewhere than beside a number?
bool names_apart(const Side& side, Unit unit) {
  std::vector<Span> beside;
  for (const Quantity& q : side.all) {
    if (!q.unit_span.empty()) beside.push_back(q.unit_span);
  }
  return mentions(side.text.language, side.text.text, unit, beside);
}

Kind Finder::mismatch_of(const NumberPair& pair) const {
  const Quantity& a = source_[pair.source];
  const Quantity& b = target_[pair.target];
  if (a.strength == 0 || b.strength == 0) return {};
  const auto is_percent = [](const Quantity& q) { return q.kind == QuantityKind::kPercent; };
  if ((is_percent(a) && is_plain(target_.all, pair.target)) ||
      (is_percent(b) && is_plain(source_.all, pair.source))) {
    return NumberMismatch::kPercent;
  }
  if (a.negative != b.negative && signs_matter(a, b) &&
      !says_below((a.negative ? target_ : source_).text)) {
    return NumberMismatch::kSign;
  }
  if (a.unit == Unit::kNone || b.unit == Unit::kNone || compatible(a.unit, b.unit)) return {};
  if (is_duration(a.unit) && is_duration(b.unit) && a.readings != b.readings &&
      a.readings.front() != b.readings.front()) {
    return {};  // 两周 and 14 days
  }
  // Money for a measure is a misreading of ours; pounds are both.
  const auto is_money = [](Unit unit) { return is_currency(unit) || unit == Unit::kPound; };
  const auto is_measure = [](Unit unit) { return !is_currency(unit); };
  const bool money = is_money(a.unit) && is_money(b.unit);
  if (!money && !(is_measure(a.unit) && is_measure(b.unit))) return {};
  if (names_apart(target_, a.unit) || names_apart(source_, b.unit)) return {};
  const bool weights = is_measure(a.unit) && is_measure(b.unit);
  return money && !weights ? NumberMismatch::kCurrency : NumberMismatch::kUnit;
}

// Of paired numbers: another measure, another currency, a percentage on one side only.
void Finder::find_pairs() {
  for (const NumberPair& pair : match_.pairs) {
    if (pair.step == MatchStep::kConverted || pair.step == MatchStep::kSpelled) continue;
    if (const Kind kind = mismatch_of(pair)) add(*kind, pair.source, pair.target);
  }
}

bool may_be_left_out(const Quantity& q) {
  return is_date(q.kind) || q.kind == QuantityKind::kCode || q.strength < 2;
}

void Finder::find_missing() {
  for (const std::size_t a : source_.left) {
    if (!source_.found[a] && !may_be_left_out(source_[a])) {
      add(NumberMismatch::kMissing, a, std::nullopt);
    }
  }
  for (const std::size_t b : target_.left) {
    if (!target_.found[b] && !may_be_left_out(target_[b])) {
      add(NumberMismatch::kMissing, std::nullopt, b);
    }
  }
}

void Finder::find_all() {
  find_codes();
  find_left_over();
  find_repetitions();
  find_words();
  find_pairs();
  find_missing();
}

}  // namespace

void find_mismatches(const NumberSide& source, const NumberSide& target, const Repeated& repeated,
                     NumberMatch& match) {
  Finder(source, target, repeated, match).find_all();
}

}  // namespace duizhao
