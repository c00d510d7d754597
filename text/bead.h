// A bead pairs a run of source sentences with a run of target sentences; either may be empty.
// An alignment is a list of beads that uses every sentence of both documents exactly once.
//
//   Bead{{{0}, {1}}, {{0}, {2}}, 0.97F}   // source sentence 0 with target sentences 0 and 1: "1-2"
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

struct Bead {
  SourceRange source;
  TargetRange target;
  // Calibrated probability, 0 to 1, that the bead is as a person would draw it.
  float confidence = 1;
  // Its sides stand at different places of the two texts: without the moved beads, the rest is in
  // order on both sides.
  bool moved = false;
  friend bool operator==(const Bead&, const Bead&) = default;
};

// Beads below this confidence are pointed out.
inline constexpr float kDoubtfulConfidence = 0.5F;

// "1-2", or "moved".
std::string type(const Bead& bead);

// "[0]:[0,1]:0.97", Vecalign's format (the `ids` output).
std::ostream& operator<<(std::ostream& out, const Bead& bead);

struct Alignment {
  // In the order of the source; those without one stand where their target does. Moved beads cross
  // others.
  std::vector<Bead> beads;
  bool trusted = true;  // false: the texts do not look like translations of each other
  std::string doubt;    // why not, one line; empty when trusted
  friend bool operator==(const Alignment&, const Alignment&) = default;
};

}  // namespace duizhao
