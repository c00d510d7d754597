// Best path and likely beads among the beads of a corridor, for any model that scores single beads.
//
// A path goes from (0, 0) to (n, m) in steps of kBeadTypes; its score is the sum of its beads'
// scores. With a full corridor the search is exact over all alignments (Viterbi, O(n m) beads).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <duizhao/align/bead_types.h>
#include <duizhao/align/corridor.h>

namespace duizhao {

// A model of beads. Rows are asked for in ascending order of zh, each at most once.
class BeadScorer {
 public:
  virtual ~BeadScorer() = default;
  // scores[k * width + (en - row.begin)], with width = row.end - row.begin, is the score of the
  // bead of type k that starts at (zh, en); any value where the bead would leave the table;
  // -infinity forbids.
  virtual void score_row(std::uint32_t zh, Corridor::Row row, std::span<float> scores) = 0;
};

struct Step {
  Position from;
  std::uint32_t type;  // index into kBeadTypes
  friend bool operator==(const Step&, const Step&) = default;
};

inline Position end_of(const Step& step) {
  return {step.from.zh + kBeadTypes[step.type].zh, step.from.en + kBeadTypes[step.type].en};
}

inline bool has_two_sides(const Step& step) {
  return kBeadTypes[step.type].zh != 0 && kBeadTypes[step.type].en != 0;
}

struct Path {
  std::vector<Step> steps;
  double score = 0;
  friend bool operator==(const Path&, const Path&) = default;
};

// The path with the highest score; of equal ones the one whose last differing step (from the end)
// has the smaller type number.
Path best_path(const Corridor& corridor, BeadScorer& scorer);

// All beads of the corridor that lie on a path whose score is at most `margin` below the best
// path's; ascending by zh, en and type. O(positions · types).
std::vector<Step> likely_beads(const Corridor& corridor, BeadScorer& scorer, double margin);

}  // namespace duizhao
