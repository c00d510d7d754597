#include <duizhao/align/path_likelihood.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

namespace duizhao {
namespace {

using Numbers = std::vector<std::uint32_t>;

bool is_run(const Numbers& numbers) {
  return numbers.empty() || numbers.back() - numbers.front() + 1 == numbers.size();
}

std::optional<std::uint32_t> type_of(const BeadSets& bead) {
  for (std::uint32_t k = 0; k < kTypes; ++k)
    if (kBeadTypes[k].zh == bead.source.size() && kBeadTypes[k].en == bead.target.size()) return k;
  return std::nullopt;
}

// Beads whose two sides stand in one order with those of all other beads.
std::vector<BeadSets> in_order(const std::vector<BeadSets>& gold) {
  std::vector<BeadSets> beads;
  for (const BeadSets& bead : gold)
    if (!bead.source.empty() && !bead.target.empty()) beads.push_back(bead);
  std::sort(beads.begin(), beads.end());
  std::vector<BeadSets> result;
  Numbers least(beads.size() + 1, std::numeric_limits<std::uint32_t>::max());
  for (std::size_t i = beads.size(); i-- > 0;)
    least[i] = std::min(least[i + 1], beads[i].target.front());
  std::uint32_t before = 0;  // one more than the last English sentence of the beads before
  for (std::size_t i = 0; i < beads.size(); ++i) {
    if (beads[i].target.front() >= before && beads[i].target.back() < least[i + 1])
      result.push_back(beads[i]);
    before = std::max(before, beads[i].target.back() + 1);
  }
  return result;
}

bool before(const Step& a, const Step& b) {
  return std::tie(a.from.zh, a.from.en, a.type) < std::tie(b.from.zh, b.from.en, b.type);
}

// Beads, and the sentences that they and demanded beads of one side cover.
struct Demands {
  std::set<Step, decltype(&before)> beads{&before};
  std::set<std::uint32_t> zh_alone, en_alone;
  std::set<std::uint32_t> zh, en;

  void add(const Step& bead) {
    beads.insert(bead);
    for (std::uint32_t i = bead.from.zh; i < end_of(bead).zh; ++i) zh.insert(i);
    for (std::uint32_t j = bead.from.en; j < end_of(bead).en; ++j) en.insert(j);
  }
};

Demands demands(const Lattice& lattice, const std::vector<BeadSets>& gold) {
  Demands result;
  for (const BeadSets& bead : in_order(gold)) {
    const auto type = type_of(bead);
    if (!type || !is_run(bead.source) || !is_run(bead.target)) continue;
    const Step step{{bead.source.front(), bead.target.front()}, *type};
    if (std::binary_search(lattice.beads().begin(), lattice.beads().end(), step, before))
      result.add(step);
  }
  for (const BeadSets& bead : gold) {
    if (bead.target.empty()) {
      result.zh_alone.insert(bead.source.begin(), bead.source.end());
      result.zh.insert(bead.source.begin(), bead.source.end());
    } else if (bead.source.empty()) {
      result.en_alone.insert(bead.target.begin(), bead.target.end());
      result.en.insert(bead.target.begin(), bead.target.end());
    }
  }
  return result;
}

bool allows(const Demands& demands, const Step& bead) {
  const Position end = end_of(bead);
  if (end.en == bead.from.en && demands.zh_alone.contains(bead.from.zh)) return true;
  if (end.zh == bead.from.zh && demands.en_alone.contains(bead.from.en)) return true;
  if (demands.beads.contains(bead)) return true;
  const auto free = [](const std::set<std::uint32_t>& taken, std::uint32_t begin,
                       std::uint32_t last) {
    const auto next = taken.lower_bound(begin);
    return next == taken.end() || *next >= last;
  };
  return free(demands.zh, bead.from.zh, end.zh) && free(demands.en, bead.from.en, end.en);
}

// Adds `sign` times the expected features.
void add_expected(std::span<const Features> features, const Posteriors& posteriors, double sign,
                  Weights& gradient) {
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (posteriors.beads[i] < 1e-12) continue;
    for (std::size_t w = 0; w < kWeights; ++w)
      gradient[w] += sign * posteriors.beads[i] * features[i][w];
  }
  gradient[kFirstRun] += sign * posteriors.runs.same_side;
  gradient[kFirstRun + 1] += sign * posteriors.runs.other_side;
}

}  // namespace

std::vector<std::uint8_t> allowed_beads(const Lattice& lattice, const std::vector<BeadSets>& gold) {
  const Demands wanted = demands(lattice, gold);
  std::vector<std::uint8_t> allowed;
  for (const Step& bead : lattice.beads()) allowed.push_back(allows(wanted, bead) ? 1 : 0);
  return allowed;
}

PathLikelihood path_likelihood(const Lattice& lattice, std::span<const Features> features,
                               std::span<const std::uint8_t> allowed, const Weights& weights) {
  std::vector<double> scores;
  std::vector<double> allowed_scores;
  for (std::size_t i = 0; i < features.size(); ++i) {
    scores.push_back(std::inner_product(weights.begin(), weights.end(), features[i].begin(), 0.0));
    allowed_scores.push_back(allowed[i] != 0 ? scores.back()
                                             : -std::numeric_limits<double>::infinity());
  }
  const RunScores runs = run_scores(weights);
  const Posteriors all = lattice.posteriors(scores, runs);
  const Posteriors gold = lattice.posteriors(allowed_scores, runs);
  PathLikelihood result;
  result.log_likelihood = gold.log_partition - all.log_partition;
  if (!(gold.log_partition > -std::numeric_limits<double>::infinity())) return result;
  add_expected(features, gold, 1, result.gradient);
  add_expected(features, all, -1, result.gradient);
  return result;
}

}  // namespace duizhao
