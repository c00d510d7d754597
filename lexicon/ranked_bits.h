// A set of positions, each with its rank among them: dense numbers for the members of a sparse set.
//
//   rank_blocks({1, 4}, 6)  →  contains(1), contains(4); rank(4) == 1; position(1) == 4
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace duizhao {

struct RankBlock {
  std::uint64_t bits = 0;
  std::uint32_t before = 0;  // members in all blocks before this one
  std::uint32_t unused = 0;
};

class RankedBits {
 public:
  RankedBits() = default;
  explicit RankedBits(std::span<const RankBlock> blocks) : blocks_(blocks) {}

  [[nodiscard]] bool contains(std::uint32_t position) const {
    const std::uint32_t block = position / 64;
    return block < blocks_.size() && ((blocks_[block].bits >> (position % 64)) & 1U) != 0;
  }

  // How many members are below `position`, which must be within the blocks.
  [[nodiscard]] std::uint32_t rank(std::uint32_t position) const {
    const RankBlock& block = blocks_[position / 64];
    const std::uint64_t below = block.bits & ((std::uint64_t{1} << (position % 64)) - 1);
    return block.before + static_cast<std::uint32_t>(std::popcount(below));
  }

  // The member of that rank, which must be below size().
  [[nodiscard]] std::uint32_t position(std::uint32_t rank) const {
    auto block = std::upper_bound(blocks_.begin(), blocks_.end(), rank,
                                  [](std::uint32_t r, const RankBlock& b) { return r < b.before; });
    --block;
    std::uint64_t bits = block->bits;
    for (std::uint32_t i = block->before; i < rank; ++i) bits &= bits - 1;
    return static_cast<std::uint32_t>((block - blocks_.begin()) * 64 + std::countr_zero(bits));
  }

  // Are the ranks right, and all members below `limit`?
  [[nodiscard]] bool is_within_bounds(std::size_t limit) const {
    std::uint32_t before = 0;
    for (const RankBlock& block : blocks_) {
      if (block.before != before) return false;
      before += static_cast<std::uint32_t>(std::popcount(block.bits));
    }
    return before == 0 || position(before - 1) < limit;
  }

  [[nodiscard]] std::uint32_t size() const {
    if (blocks_.empty()) return 0;
    return blocks_.back().before + static_cast<std::uint32_t>(std::popcount(blocks_.back().bits));
  }

 private:
  std::span<const RankBlock> blocks_;
};

// Blocks for positions 0 to limit - 1 with the members given (in any order, each once).
inline std::vector<RankBlock> rank_blocks(std::span<const std::uint32_t> members,
                                          std::uint32_t limit) {
  std::vector<RankBlock> blocks((limit + 63) / 64);
  for (const std::uint32_t member : members)
    blocks[member / 64].bits |= std::uint64_t{1} << (member % 64);
  std::uint32_t before = 0;
  for (RankBlock& block : blocks) {
    block.before = before;
    before += static_cast<std::uint32_t>(std::popcount(block.bits));
  }
  return blocks;
}

}  // namespace duizhao
