// A bead as a file of gold alignments may hold it: any sentence numbers, also out of order or with
// gaps, where a Bead holds two runs.
//
//   BeadSets{{0}, {1, 3}}   // "[0]:[1,3]"
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace duizhao {

struct BeadSets {
  std::vector<std::uint32_t> source;  // ascending, from 0
  std::vector<std::uint32_t> target;
  friend auto operator<=>(const BeadSets&, const BeadSets&) = default;
};

}  // namespace duizhao
