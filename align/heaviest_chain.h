// The heaviest chain of points that ascends in both languages.
//
//   heaviest_chain({{{0, 0}, 1}, {{1, 5}, 1}, {{2, 1}, 2}})   →  {0, 2}
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <duizhao/align/corridor.h>

namespace duizhao {

struct ChainPoint {
  Position at;
  double weight;  // above 0
};

// `points` are in order of zh, then en, without repeats. Numbers of those in the chain, each one
// after the one before it in both languages; of equal chains the one that ends first in Chinese.
// O(P log P).
std::vector<std::size_t> heaviest_chain(std::span<const ChainPoint> points);

}  // namespace duizhao
