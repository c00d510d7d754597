// Which beads of an alignment stand out of order.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <duizhao/align/corridor.h>

namespace duizhao {

// Chinese sentences [from.zh, to.zh) with English sentences [from.en, to.en).
struct Box {
  Position from, to;
  friend bool operator==(const Box&, const Box&) = default;
};

inline bool has_two_sides(const Box& box) {
  return box.from.zh != box.to.zh && box.from.en != box.to.en;
}

// 1 for each box that is moved. Law: without the moved ones, all boxes with two sides are in order
// in both languages, and no choice of fewer sentences (both sides counted) would do; of two equal
// ones that cross, the later one in Chinese is moved. A box with an empty side is never moved. No
// sentence is in two boxes.
std::vector<std::uint8_t> moved_boxes(std::span<const Box> boxes);

}  // namespace duizhao
