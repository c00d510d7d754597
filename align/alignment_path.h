// The way from evidence to a path of beads and to each bead's posterior.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <duizhao/align/evidence.h>
#include <duizhao/align/found_path.h>
#include <duizhao/align/lattice.h>
#include <duizhao/align/search.h>

namespace duizhao {

struct PathOptions {
  std::uint32_t max_sentences = 6;  // of one side in one bead, 1 to 6
  bool full_search = false;         // every position of the table instead of a corridor
  std::uint32_t threads = 1;        // at most; 0: one a core. Does not change the path.
};

// The best path by pass 1. A path that comes near the rim of its corridor widens it there, and is
// searched anew there. Nothing when the corridor would hold more than 2^30 positions: long texts
// that hardly any word ties.
std::optional<std::vector<Step>> first_path(const Evidence& evidence, const PathOptions& options);

// The beads near that path which pass 1 does not rule out.
Lattice likely_lattice(const Evidence& evidence, const std::vector<Step>& path,
                       const PathOptions& options);

// The best path of the lattice by pass 2.
FoundPath second_path(const Evidence& evidence, const Lattice& lattice, const PathOptions& options);

// The best path by pass 2 among those beads, with what has changed places; nothing as above.
std::optional<FoundPath> find_path(Evidence& evidence, const PathOptions& options);

}  // namespace duizhao
