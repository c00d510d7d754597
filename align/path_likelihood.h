// How probable pass 2 makes a hand-made alignment, and how that changes with the weights: what
// scripts/fit_aligner.cpp maximises.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <duizhao/align/lattice.h>
#include <duizhao/align/pass_two.h>
#include <duizhao/text/bead_sets.h>

namespace duizhao {

// 1 for each bead of the lattice that the gold alignment (source Chinese, target English) allows.
// Gold beads that are runs of sentences of a known type, in order with all others and in the
// lattice are demanded; several sentences without counterpart are so many beads. Elsewhere, which
// is where gold has no path of the lattice, any bead is allowed.
std::vector<std::uint8_t> allowed_beads(const Lattice& lattice, const std::vector<BeadSets>& gold);

struct PathLikelihood {
  double log_likelihood = 0;  // of the allowed paths among all; 0 or less, -infinity: none is left
  Weights gradient{};
};

PathLikelihood path_likelihood(const Lattice& lattice, std::span<const Features> features,
                               std::span<const std::uint8_t> allowed, const Weights& weights);

}  // namespace duizhao
