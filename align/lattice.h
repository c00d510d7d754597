// A table of positions with the few beads that are worth a closer look: a directed graph without
// cycles, from position (0, 0) to (n, m), whose paths are alignments.
//
//   const Lattice lattice(corridor, likely_beads(corridor, pass_one, 30));
//   const Path path = lattice.best_path(scores);            // scores[i] is that of
//   lattice.beads()[i]
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include <duizhao/align/corridor.h>
#include <duizhao/align/search.h>

namespace duizhao {

// What a bead with an empty side gains by following another one: sentences without counterpart come
// in runs.
struct RunScores {
  double same_side = 0;   // 1-0 after 1-0, 0-1 after 0-1
  double other_side = 0;  // 0-1 after 1-0, 1-0 after 0-1
};

// The probabilities of all beads when a path's is proportional to exp(sum of its beads' scores and
// of what its runs gain).
struct Posteriors {
  std::vector<double> beads;  // of each bead of the lattice, 0 to 1
  RunScores runs;             // expected number of such pairs of beads
  double log_partition = 0;   // log of the sum of exp(score) over all paths; -infinity: no path
};

class Lattice {
 public:
  // The beads lie in the corridor with both ends; ascending by zh, en and type, without repeats.
  // Some path of them leads through.
  Lattice(const Corridor& corridor, std::vector<Step> beads);

  [[nodiscard]] const std::vector<Step>& beads() const { return beads_; }

  // Numbers of the beads of the path with the highest score, in order; of equal scores the earlier
  // bead wins. O(beads).
  [[nodiscard]] std::vector<std::uint32_t> best_path(std::span<const double> scores,
                                                     const RunScores& runs) const;

  // Forward-backward; a score of -infinity takes a bead out. O(beads).
  [[nodiscard]] Posteriors posteriors(std::span<const double> scores, const RunScores& runs) const;

 private:
  // By its empty side.
  enum Kind : std::uint8_t { kBothSides, kOnlyChinese, kOnlyEnglish, kKinds };
  // What bead of which kind gains behind which.
  using Gains = std::array<std::array<double, kKinds>, kKinds>;
  static Kind kind_of(const Step& bead);
  static Gains gains(const RunScores& runs);

  std::vector<Step> beads_;
  std::vector<std::uint32_t> from_, to_;  // positions as numbers; every bead has from < to
  std::uint32_t positions_ = 0;
};

}  // namespace duizhao
