// Sequences of letters that lead to values: the double-array trie of lexicon/trie.h over letters of
// any kind (characters, or numbers of words), walked a letter at a time.
//
//   const TermTrie trie({{U"人工", 7}, {U"人工智能", 8}});
//   trie.values(trie.child(trie.child(TermTrie::kRoot, U'人'), U'工'))  →  7
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <duizhao/lexicon/trie.h>

namespace duizhao {

class TermTrie {
 public:
  static constexpr std::uint32_t kRoot = 0;
  struct Entry {
    std::u32string letters;  // empty ones are left out
    std::uint32_t value = 0;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };

  TermTrie() = default;
  // In any order; a sequence may have several values.
  explicit TermTrie(std::vector<Entry> entries);

  // kNoId: there is none.
  [[nodiscard]] std::uint32_t child(std::uint32_t node, char32_t letter) const {
    const std::uint32_t index = units_[node].base + letter;  // modulo 2^32
    return index < units_.size() && units_[index].check == node ? index : kNoId;
  }

  // Of the sequence that ends at the node, rising, each once; often none.
  [[nodiscard]] std::span<const std::uint32_t> values(std::uint32_t node) const {
    const std::uint32_t sequence = sequences_[node];
    if (sequence == kNoId) return {};
    return {values_.data() + begins_[sequence], begins_[sequence + 1] - begins_[sequence]};
  }

  [[nodiscard]] bool empty() const { return values_.empty(); }
  [[nodiscard]] std::size_t bytes() const;  // of memory

 private:
  std::vector<TrieUnit> units_ = std::vector<TrieUnit>(1);
  std::vector<std::uint32_t> sequences_ = {
      kNoId};                                // by node: number of the sequence that ends there
  std::vector<std::uint32_t> begins_ = {0};  // of each sequence's values, and one more
  std::vector<std::uint32_t> values_;
};

}  // namespace duizhao
