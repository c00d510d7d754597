// Pairs that are settled before the search: it goes around them.
#pragma once

#include <optional>
#include <vector>

#include <duizhao/align/alignment_path.h>
#include <duizhao/align/evidence.h>
#include <duizhao/align/found_path.h>
#include <duizhao/align/moved_boxes.h>

namespace duizhao {

// No sentence is in two boxes; every box has sentences. Those with two sides that are in order
// (the heaviest chain of them, moved_boxes.h) part the texts: what stands before one on one side
// pairs in order with nothing behind it on the other. The others take their sentences out and say
// nothing of the rest.
struct Settled {
  [[nodiscard]] bool empty() const {
    return in_order.empty() && moved.empty() && delimiters.empty();
  }

  std::vector<Box> in_order;    // locked, wherever they stand
  std::vector<Box> moved;       // locked, and known to stand out of order
  std::vector<Box> delimiters;  // ascending on both sides; not even moved blocks cross them
};

// The best path by pass 2 of all sentences that are in no box, with what has changed places;
// nothing as in find_path.
std::optional<FoundPath> find_path_around(const Settled& settled, Evidence& evidence,
                                          const PathOptions& options);

}  // namespace duizhao
