// How close an alignment comes to a hand-made one, as Vecalign and Bertalign count it: a bead is
// right strictly when the gold has it, laxly when it shares a source and a target sentence with a
// gold bead. Precision counts all beads of the alignment, recall only gold beads with both sides.
// Scores of several documents are summed bead by bead: score += score_alignment(…).
//
//   score_alignment(gold, automatic).strict.f1()
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <duizhao/text/bead_sets.h>

namespace duizhao {

struct Counts {
  std::uint64_t system = 0, system_right = 0;  // for precision
  std::uint64_t gold = 0, gold_found = 0;      // for recall
  [[nodiscard]] double precision() const;      // 0 when nothing was counted
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  Counts& operator+=(const Counts& other);
  friend bool operator==(const Counts&, const Counts&) = default;
};

struct AlignmentScore {
  Counts strict, lax;
  std::map<std::string, Counts> strict_by_type;  // "1-1", "1-2" …
  AlignmentScore& operator+=(const AlignmentScore& other);
  friend bool operator==(const AlignmentScore&, const AlignmentScore&) = default;
};

// Beads count as sets: a bead given twice counts once, an empty one ("[]:[]") not at all.
AlignmentScore score_alignment(const std::vector<BeadSets>& gold,
                               const std::vector<BeadSets>& automatic);

}  // namespace duizhao
