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

std::vector<std::uint32_t> Lattice::best_path(std::span<const double> scores) const {
  std::vector<double> best(positions_, kImpossible);
  std::vector<std::uint32_t> arrived(positions_, kNoBead);
  best.front() = 0;
  for (std::uint32_t bead = 0; bead < beads_.size(); ++bead) {
    const double total = best[from_[bead]] + scores[bead];
    if (total > best[to_[bead]]) {
      best[to_[bead]] = total;
      arrived[to_[bead]] = bead;
    }
  }
  std::vector<std::uint32_t> path;
  for (std::uint32_t at = positions_ - 1; at != 0; at = from_[path.back()]) {
    assert(arrived[at] != kNoBead);
    path.push_back(arrived[at]);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

Posteriors Lattice::posteriors(std::span<const double> scores) const {
  std::vector<double> forward(positions_, kImpossible);
  std::vector<double> backward(positions_, kImpossible);
  forward.front() = 0;
  for (std::size_t i = 0; i < beads_.size(); ++i)
    forward[to_[i]] = log_add(forward[to_[i]], forward[from_[i]] + scores[i]);
  backward.back() = 0;
  for (std::size_t i = beads_.size(); i-- > 0;)
    backward[from_[i]] = log_add(backward[from_[i]], backward[to_[i]] + scores[i]);

  Posteriors result;
  result.log_partition = forward.back();
  result.beads.reserve(beads_.size());
  for (std::size_t i = 0; i < beads_.size(); ++i) {
    const double log_probability =
        forward[from_[i]] + scores[i] + backward[to_[i]] - result.log_partition;
    result.beads.push_back(std::min(1.0, std::exp(log_probability)));
  }
  return result;
}

}  // namespace duizhao
