#include <duizhao/metrics/number_match.h>

#include <algorithm>
#include <utility>

#include <duizhao/metrics/number_findings.h>
#include <duizhao/metrics/number_pairs.h>

namespace duizhao {

namespace {

// A side longer than this is compared in windows: quantities this far from each other in order are
// not tried. Keeps the time of a bead with thousands of numbers bounded.
constexpr std::size_t kWindow = 256;

// No sentence has more; what comes behind is not compared.
constexpr std::size_t kMaxQuantities = 2000;

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

struct Edge {
  std::uint32_t source, target;
};

// Every pair of quantities that are near each other in order and pass `test`, by source.
template <class Test>
std::vector<Edge> edges_of(const NumberMatch& match, const Test& test) {
  std::vector<Edge> edges;
  for (std::uint32_t a = 0; a < match.source.size(); ++a) {
    const std::size_t first = a > kWindow ? a - kWindow : 0;
    const std::size_t last = std::min(match.target.size(), a + kWindow + 1);
    for (std::size_t b = first; b < last; ++b) {
      if (test(a, b)) edges.push_back({a, static_cast<std::uint32_t>(b)});
    }
  }
  return edges;
}

// A maximum matching by Kuhn's augmenting paths (H. W. Kuhn, "The Hungarian method", 1955,
// unweighted case). The edges are in the order of their sources.
class Pairing {
 public:
  Pairing(std::size_t targets, const std::vector<Edge>& edges)
      : edges_(edges), partner_(targets, kNone), seen_(targets, kNone), first_(1) {
    for (std::size_t i = 0; i < edges_.size();) {
      sources_.push_back(edges_[i].source);
      for (const std::uint32_t source = edges_[i].source;
           i < edges_.size() && edges_[i].source == source;) {
        ++i;
      }
      first_.push_back(i);
    }
    for (std::uint32_t group = 0; group < sources_.size(); ++group) augment(group, group);
  }

  // Of a target; kNone: it has none.
  [[nodiscard]] std::uint32_t source_of(std::size_t target) const {
    return partner_[target] == kNone ? kNone : sources_[partner_[target]];
  }

 private:
  bool augment(std::uint32_t group, std::uint32_t turn) {
    for (std::size_t i = first_[group]; i < first_[group + 1]; ++i) {
      if (partner_[edges_[i].target] != kNone) continue;
      partner_[edges_[i].target] = group;
      return true;
    }
    for (std::size_t i = first_[group]; i < first_[group + 1]; ++i) {
      const std::uint32_t target = edges_[i].target;
      if (seen_[target] == turn) continue;
      seen_[target] = turn;
      if (augment(partner_[target], turn)) {
        partner_[target] = group;
        return true;
      }
    }
    return false;
  }

  const std::vector<Edge>& edges_;
  std::vector<std::uint32_t> partner_;  // of a target: its group
  std::vector<std::uint32_t> seen_;     // of a target: the last turn that tried it
  std::vector<std::uint32_t> sources_;  // of a group
  std::vector<std::size_t> first_;      // of a group: its first edge; one more at the end
};

class Matcher {
 public:
  Matcher(const NumberSide& source, const NumberSide& target, NumberMatch& match)
      : source_(source),
        target_(target),
        match_(match),
        source_used_(match.source.size()),
        target_used_(match.target.size()) {}

  void pair_up();
  void find();

 private:
  template <class Test>
  void take(MatchStep step, const std::vector<Edge>& edges, const Test& test);
  template <class Test>
  void take_new(MatchStep step, const Test& test);

  const NumberSide& source_;
  const NumberSide& target_;
  NumberMatch& match_;
  std::vector<bool> source_used_, target_used_;
  std::vector<Edge> shared_;  // pairs that share a reading
};

// Pairs up as many as possible of those edges between unused quantities that pass the test.
template <class Test>
void Matcher::take(MatchStep step, const std::vector<Edge>& edges, const Test& test) {
  std::vector<Edge> chosen;
  for (const Edge& edge : edges) {
    if (source_used_[edge.source] || target_used_[edge.target]) continue;
    if (test(match_.source[edge.source], match_.target[edge.target])) chosen.push_back(edge);
  }
  if (chosen.empty()) return;
  const Pairing pairing(match_.target.size(), chosen);
  for (std::size_t b = 0; b < match_.target.size(); ++b) {
    const std::uint32_t a = pairing.source_of(b);
    if (a == kNone) continue;
    match_.pairs.push_back({a, b, step});
    source_used_[a] = target_used_[b] = true;
  }
}

// As take, for a test that asks for more than a shared reading.
template <class Test>
void Matcher::take_new(MatchStep step, const Test& test) {
  const auto edges = edges_of(match_, [&](std::size_t a, std::size_t b) {
    return !source_used_[a] && !target_used_[b] && test(match_.source[a], match_.target[b]);
  });
  take(step, edges, [](const Quantity&, const Quantity&) { return true; });
}

bool is_strong(const Quantity& q) { return q.strength == 2; }

// May an article stand for the number? For 1, for a day of the month never, and for 24 hours only
// when it is "a day".
bool fits_article(const Quantity& q, const Quantity& article) {
  switch (q.kind) {
    case QuantityKind::kYear:
    case QuantityKind::kMonth:
    case QuantityKind::kDay:
    case QuantityKind::kWeekday:
      return false;
    default:
      break;
  }
  if (is_strong(q)) return article.unit != Unit::kNone;
  return !(q.digits && q.unit != Unit::kNone && article.unit != q.unit);
}

// A day or year is not written as a small number word: 2 March is not 两.
bool fits_word(const Quantity& date, const Quantity& word) {
  const bool is_date = date.kind == QuantityKind::kDay || date.kind == QuantityKind::kYear;
  return !is_date || word.digits || word.kind != QuantityKind::kNumber;
}

bool respects_articles(const Quantity& a, const Quantity& b) {
  return (!is_article(a) || fits_article(b, a)) && (!is_article(b) || fits_article(a, b));
}

bool may_stand_for(const Quantity& a, const Quantity& b) {
  return a.strength + b.strength > 0 && respects_articles(a, b) && fits_word(a, b) &&
         fits_word(b, a);
}

// Two codes, or a shared reading; of two times of day the minute counts, not only the hour.
bool may_be_same(const Quantity& a, const Quantity& b) {
  if (a.kind == QuantityKind::kTime && b.kind == QuantityKind::kTime) {
    return a.readings.front() == b.readings.front();
  }
  return share_reading(a, b) || (!a.code.empty() && a.code == b.code);
}

void Matcher::pair_up() {
  shared_ = edges_of(match_, [&](std::size_t a, std::size_t b) {
    return may_be_same(match_.source[a], match_.target[b]);
  });
  take(MatchStep::kCode, shared_,
       [](const Quantity& a, const Quantity& b) { return !a.code.empty() && a.code == b.code; });
  take(MatchStep::kSameKind, shared_, [](const Quantity& a, const Quantity& b) {
    return is_strong(a) && is_strong(b) && a.kind == b.kind && a.unit != Unit::kNone &&
           compatible(a.unit, b.unit);
  });
  take(MatchStep::kSameKind, shared_, [](const Quantity& a, const Quantity& b) {
    return is_strong(a) && is_strong(b) && a.kind == b.kind;
  });
  take(MatchStep::kStrong, shared_,
       [](const Quantity& a, const Quantity& b) { return is_strong(a) && is_strong(b); });
  const auto is_medium = [](const Quantity& a, const Quantity& b) {
    return a.strength + b.strength >= 3 && a.strength >= 1 && b.strength >= 1 && fits_word(a, b) &&
           fits_word(b, a);
  };
  take(MatchStep::kMedium, shared_, [&](const Quantity& a, const Quantity& b) {
    return a.unit != Unit::kNone && compatible(a.unit, b.unit) && is_medium(a, b);
  });
  take(MatchStep::kMedium, shared_, is_medium);
  take(MatchStep::kAny, shared_, [](const Quantity& a, const Quantity& b) {
    return a.unit != Unit::kNone && compatible(a.unit, b.unit) && may_stand_for(a, b);
  });
  take(MatchStep::kAny, shared_, [](const Quantity& a, const Quantity& b) {
    return may_stand_for(a, b) && a.readings.front() == b.readings.front();
  });
  take(MatchStep::kAny, shared_, may_stand_for);
  take_new(MatchStep::kRounded, [](const Quantity& a, const Quantity& b) {
    return is_rounded(a, b) || is_rounded(b, a);
  });
  take_new(MatchStep::kConverted, is_converted);
  take_new(MatchStep::kSpelled, [](const Quantity& a, const Quantity& b) {
    return is_prefixed(a, b) || is_prefixed(b, a);
  });
  std::sort(match_.pairs.begin(), match_.pairs.end(),
            [](const NumberPair& a, const NumberPair& b) { return a.source < b.source; });
}

void Matcher::find() {
  Repeated repeated;
  std::vector<bool> source_again(match_.source.size()), target_again(match_.target.size());
  for (const Edge& edge : shared_) {
    if (!respects_articles(match_.source[edge.source], match_.target[edge.target])) continue;
    source_again[edge.source] = target_again[edge.target] = true;
  }
  for (std::size_t a = 0; a < match_.source.size(); ++a) {
    if (!source_used_[a]) (source_again[a] ? repeated.source : match_.source_left).push_back(a);
  }
  for (std::size_t b = 0; b < match_.target.size(); ++b) {
    if (!target_used_[b]) (target_again[b] ? repeated.target : match_.target_left).push_back(b);
  }
  find_mismatches(source_, target_, repeated, match_);
}

}  // namespace

NumberMatch match_numbers(NumberSide source, NumberSide target) {
  NumberMatch match;
  for (NumberSide* side : {&source, &target}) {
    if (side->quantities.size() > kMaxQuantities) side->quantities.resize(kMaxQuantities);
  }
  match.source = std::move(source.quantities);
  match.target = std::move(target.quantities);
  if (match.source.empty() && match.target.empty()) return match;
  join_groups(match.source, match.target);
  join_groups(match.target, match.source);
  Matcher matcher(source, target, match);
  matcher.pair_up();
  matcher.find();
  return match;
}

void drop_found_in(NumberMatch& match, const NumberMatch& neighbour) {
  const auto is_there = [](const Quantity& q, const std::vector<Quantity>& all,
                           const std::vector<std::size_t>& left) {
    // 100% is not the 100 of 100 parks.
    return std::any_of(left.begin(), left.end(), [&](std::size_t i) {
      return (q.kind == QuantityKind::kPercent) == (all[i].kind == QuantityKind::kPercent) &&
             share_reading(q, all[i]);
    });
  };
  std::vector<NumberFinding> kept;
  for (NumberFinding finding : match.findings) {
    const bool of_a_pair =
        finding.kind == NumberMismatch::kPercent || finding.kind == NumberMismatch::kUnit ||
        finding.kind == NumberMismatch::kCurrency || finding.kind == NumberMismatch::kSign;
    const bool both = finding.source && finding.target;
    if (!of_a_pair) {
      if (finding.source &&
          is_there(match.source[*finding.source], neighbour.target, neighbour.target_left)) {
        finding.source.reset();
      }
      if (finding.target &&
          is_there(match.target[*finding.target], neighbour.source, neighbour.source_left)) {
        finding.target.reset();
      }
    }
    if (!finding.source && !finding.target) continue;
    if (both && !(finding.source && finding.target)) finding.kind = NumberMismatch::kMissing;
    kept.push_back(finding);
  }
  match.findings = std::move(kept);
}

}  // namespace duizhao
