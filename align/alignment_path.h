// The way from evidence to a path of beads and to each bead's posterior.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <duizhao/align/evidence.h>
#include <duizhao/align/search.h>

namespace duizhao {

struct PathOptions {
  std::uint32_t max_sentences = 6;  // of one side in one bead, 1 to 6
  bool full_search = false;         // every position of the table instead of a corridor
};

// The best path by pass 1. A path that comes near the rim of its corridor widens it there. Nothing
// when the corridor would hold more than 2^30 positions: long texts that hardly any word ties.
std::optional<Path> find_path(const Evidence& evidence, const PathOptions& options);

// The probability of each step among all paths near `path`; see step_posteriors.
std::vector<double> path_posteriors(const Evidence& evidence, const Path& path,
                                    const PathOptions& options);

}  // namespace duizhao
