#include <duizhao/align/lattice.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace duizhao {
namespace {

constexpr double kImpossible = -std::numeric_limits<double>::infinity();
constexpr std::uint32_t kNoBead = 0xFFFFFFFFU;

// Logarithms of sums, for each kind of bead.
using Sums = std::array<double, 3>;
constexpr Sums kNoPath{kImpossible, kImpossible, kImpossible};

double log_add(double a, double b) {
  if (a < b) std::swap(a, b);
  return b < a - 40 || b == kImpossible ? a : a + std::log1p(std::exp(b - a));
}

std::uint32_t place(const Corridor& corridor, Position position) {
  return static_cast<std::uint32_t>(corridor.offset(position.zh) +
                                    (position.en - corridor.row(position.zh).begin));
}

}  // namespace

Lattice::Lattice(const Corridor& corridor, std::vector<Step> beads)
    : beads_(std::move(beads)), positions_(static_cast<std::uint32_t>(corridor.positions())) {
  from_.reserve(beads_.size());
  to_.reserve(beads_.size());
  for (const Step& bead : beads_) {
    from_.push_back(place(corridor, bead.from));
    to_.push_back(place(corridor, end_of(bead)));
  }
}

Lattice::Kind Lattice::kind_of(const Step& bead) {
  const BeadType& type = kBeadTypes[bead.type];
  if (type.en == 0) return kOnlyChinese;
  return type.zh == 0 ? kOnlyEnglish : kBothSides;
}

Lattice::Gains Lattice::gains(const RunScores& runs) {
  Gains gains{};
  gains[kOnlyChinese] = {0, runs.same_side, runs.other_side};
  gains[kOnlyEnglish] = {0, runs.other_side, runs.same_side};
  return gains;
}

std::vector<std::uint32_t> Lattice::best_path(std::span<const double> scores,
                                              const RunScores& runs) const {
  const Gains gain = gains(runs);
  // Of each position, by the kind of the bead that ends there.
  std::vector<Sums> best(positions_, kNoPath);
  std::vector<std::array<std::uint32_t, kKinds>> arrived(positions_, {kNoBead, kNoBead, kNoBead});
  best.front()[kBothSides] = 0;
  // The kind before that is best for a bead of `next` at this position.
  const auto best_before = [&](std::uint32_t position, std::size_t next) {
    std::size_t result = kBothSides;
    for (std::size_t kind = kOnlyChinese; kind < kKinds; ++kind)
      if (best[position][kind] + gain[kind][next] > best[position][result] + gain[result][next])
        result = kind;
    return result;
  };
  for (std::uint32_t bead = 0; bead < beads_.size(); ++bead) {
    const Kind kind = kind_of(beads_[bead]);
    const std::size_t before = best_before(from_[bead], kind);
    const double total = best[from_[bead]][before] + gain[before][kind] + scores[bead];
    if (total > best[to_[bead]][kind]) {
      best[to_[bead]][kind] = total;
      arrived[to_[bead]][kind] = bead;
    }
  }
  std::vector<std::uint32_t> path;
  std::size_t kind = best_before(positions_ - 1, kBothSides);
  for (std::uint32_t at = positions_ - 1; at != 0;) {
    const std::uint32_t bead = arrived[at][kind];
    assert(bead != kNoBead);
    path.push_back(bead);
    at = from_[bead];
    kind = best_before(at, kind);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

Posteriors Lattice::posteriors(std::span<const double> scores, const RunScores& runs) const {
  const Gains gain = gains(runs);
  // Of each position: of the paths to it, by the kind of their last bead; of the paths from it, by
  // the kind of their first bead; and of these again by the kind of the bead before.
  std::vector<Sums> arriving(positions_, kNoPath);
  std::vector<Sums> leaving(positions_, kNoPath);
  std::vector<Sums> onward(positions_, kNoPath);
  std::vector<double> before(beads_.size());  // of the paths to a bead
  arriving.front()[kBothSides] = 0;
  Sums ready = kNoPath;  // of the position looked at, by the kind of the next bead
  for (std::size_t i = 0; i < beads_.size(); ++i) {
    const std::uint32_t from = from_[i];
    if (i == 0 || from != from_[i - 1])
      for (std::size_t next = 0; next < kKinds; ++next)
        ready[next] = log_add(log_add(arriving[from][kBothSides] + gain[kBothSides][next],
                                      arriving[from][kOnlyChinese] + gain[kOnlyChinese][next]),
                              arriving[from][kOnlyEnglish] + gain[kOnlyEnglish][next]);
    const Kind kind = kind_of(beads_[i]);
    before[i] = ready[kind];
    double& sum = arriving[to_[i]][kind];
    sum = log_add(sum, before[i] + scores[i]);
  }
  onward.back() = {0, 0, 0};
  for (std::size_t i = beads_.size(); i-- > 0;) {
    const std::uint32_t from = from_[i];
    const Kind kind = kind_of(beads_[i]);
    leaving[from][kind] = log_add(leaving[from][kind], onward[to_[i]][kind] + scores[i]);
    if (i > 0 && from == from_[i - 1]) continue;
    for (std::size_t last = 0; last < kKinds; ++last)
      onward[from][last] = log_add(log_add(leaving[from][kBothSides] + gain[last][kBothSides],
                                           leaving[from][kOnlyChinese] + gain[last][kOnlyChinese]),
                                   leaving[from][kOnlyEnglish] + gain[last][kOnlyEnglish]);
  }

  Posteriors result;
  result.log_partition = onward.front()[kBothSides];
  const auto probability = [&result](double log_sum) {
    return std::min(1.0, std::exp(log_sum - result.log_partition));
  };
  result.beads.reserve(beads_.size());
  for (std::size_t i = 0; i < beads_.size(); ++i)
    result.beads.push_back(probability(before[i] + scores[i] + onward[to_[i]][kind_of(beads_[i])]));
  for (std::uint32_t at = 0; at < positions_; ++at) {
    for (const Kind last : {kOnlyChinese, kOnlyEnglish}) {
      if (arriving[at][last] == kImpossible) continue;
      for (const Kind next : {kOnlyChinese, kOnlyEnglish})
        (last == next ? result.runs.same_side : result.runs.other_side) +=
            probability(arriving[at][last] + gain[last][next] + leaving[at][next]);
    }
  }
  return result;
}

}  // namespace duizhao
