// How close an alignment comes to a hand-made one, as Vecalign and Bertalign count it: a bead is
// right strictly when the gold has it, laxly when it shares a source and a target sentence with a
// gold bead. Precision counts all beads of the alignment, recall only gold beads with both sides.
//
//   score_alignment(gold, automatic).strict.f1()
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace duizhao {

// A bead as a file of gold alignments may hold it: any sentence numbers, also out of order.
struct BeadSets {
  std::vector<std::uint32_t> source;  // ascending, from 0
  std::vector<std::uint32_t> target;
  friend auto operator<=>(const BeadSets&, const BeadSets&) = default;
};

struct Counts {
  std::uint64_t system = 0, system_right = 0;  // for precision
  std::uint64_t gold = 0, gold_found = 0;      // for recall
  [[nodiscard]] double precision() const;      // 0 when nothing was counted
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  friend bool operator==(const Counts&, const Counts&) = default;
};

struct AlignmentScore {
  Counts strict, lax;
  std::map<std::string, Counts> strict_by_type;  // "1-1", "1-2" …
};

AlignmentScore score_alignment(const std::vector<BeadSets>& gold,
                               const std::vector<BeadSets>& automatic);

}  // namespace duizhao
