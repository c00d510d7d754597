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
  // In any order; a sequence may have several values, each below 2^31.
  explicit TermTrie(std::vector<Entry> entries);

  // kNoId: there is none.
  [[nodiscard]] std::uint32_t child(std::uint32_t node, char32_t letter) const {
    const std::uint32_t index = nodes_[node].base + letter;  // modulo 2^32
    return index < nodes_.size() && nodes_[index].check == node ? index : kNoId;
  }

  // Of the sequence that ends at the node, rising, each once; often none.
  [[nodiscard]] std::span<const std::uint32_t> values(std::uint32_t node) const {
    const std::uint32_t& value = nodes_[node].value;
    if (value < kList) return {&value, 1};
    if (value == kNoId) return {};
    const std::uint32_t* list = lists_.data() + (value - kList);
    return {list + 1, *list};
  }

  [[nodiscard]] bool empty() const { return nodes_.size() < 2; }
  [[nodiscard]] std::size_t bytes() const;  // of memory

 private:
  static constexpr std::uint32_t kList = 0x80000000U;
  struct Node {
    std::uint32_t base = 0, check = kNoId;  // as in TrieUnit
    std::uint32_t value = kNoId;            // from kList: the place of several in lists_
  };
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::vector<std::uint32_t> lists_;  // how many, then those
};

}  // namespace duizhao
