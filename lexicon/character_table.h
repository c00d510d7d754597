// A number for each character, 0 for most of them: a two-stage table (pages of 256 characters; the
// pages without numbers share one).
//
//   table[U'汉']
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace duizhao {

inline constexpr std::uint32_t kPageBits = 8;
inline constexpr std::uint32_t kPageSize = 1U << kPageBits;
inline constexpr std::uint32_t kPages = 0x110000U >> kPageBits;

class CharacterTable {
 public:
  CharacterTable() = default;
  CharacterTable(std::span<const std::uint16_t> pages, std::span<const std::uint32_t> blocks)
      : pages_(pages), blocks_(blocks) {}

  // Do all pages lead to a block? operator[] relies on it.
  [[nodiscard]] bool is_within_bounds() const {
    return std::all_of(pages_.begin(), pages_.end(), [this](std::uint32_t page) {
      return (std::size_t{page} + 1) << kPageBits <= blocks_.size();
    });
  }

  [[nodiscard]] std::span<const std::uint32_t> numbers() const { return blocks_; }

  [[nodiscard]] std::uint32_t operator[](char32_t character) const {
    const std::uint32_t page = character >> kPageBits;
    if (page >= pages_.size()) return 0;
    return blocks_[(std::uint32_t{pages_[page]} << kPageBits) | (character & (kPageSize - 1))];
  }

 private:
  std::span<const std::uint16_t> pages_;
  std::span<const std::uint32_t> blocks_;
};

struct CharacterTableParts {
  std::vector<std::uint16_t> pages;
  std::vector<std::uint32_t> blocks;
};

// Characters must be below 0x110000.
inline CharacterTableParts make_character_table(const std::map<char32_t, std::uint32_t>& numbers) {
  CharacterTableParts parts;
  parts.pages.assign(kPages, 0);
  parts.blocks.assign(kPageSize, 0);
  for (const auto& [character, number] : numbers) {
    std::uint16_t& page = parts.pages[character >> kPageBits];
    if (page == 0) {
      page = static_cast<std::uint16_t>(parts.blocks.size() >> kPageBits);
      parts.blocks.resize(parts.blocks.size() + kPageSize, 0);
    }
    parts.blocks[(std::uint32_t{page} << kPageBits) | (character & (kPageSize - 1))] = number;
  }
  return parts;
}

}  // namespace duizhao
