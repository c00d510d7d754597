#include <duizhao/lexicon/trie.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <numeric>

namespace duizhao {

namespace {

// In characters; the longest headwords have about twenty.
constexpr std::size_t kLongestWord = 1000;

}  // namespace

bool Trie::is_within_bounds() const {
  return !units_.empty() && words_.is_within_bounds(units_.size()) && letters_.is_within_bounds();
}

std::u32string Trie::spelling(WordId word) const {
  std::u32string characters;
  for (std::uint32_t node = words_.position(word); node != 0;) {
    const std::uint32_t parent = units_[node].check;
    // In a file that was made wrong, units may not lead to the root.
    if (parent >= units_.size() || characters.size() == kLongestWord) break;
    const std::uint32_t letter = node - units_[parent].base;
    if (letter >= characters_.size()) break;
    characters += characters_[letter];
    node = parent;
  }
  std::reverse(characters.begin(), characters.end());
  return characters;
}

namespace {

// A node of the plain trie: the words [begin, end) agree in their first `depth` letters.
struct Node {
  std::uint32_t begin, end, depth;
  std::uint32_t first_child = 0, children = 0;
  std::uint32_t letter = 0;
};

std::vector<Node> make_nodes(const std::vector<std::u32string>& words) {
  std::vector<Node> nodes = {{0, static_cast<std::uint32_t>(words.size()), 0}};
  for (std::size_t n = 0; n < nodes.size(); ++n) {
    const auto [begin, end, depth, first, children, letter] = nodes[n];
    nodes[n].first_child = static_cast<std::uint32_t>(nodes.size());
    std::uint32_t i = begin;
    if (i < end && words[i].size() == depth) ++i;  // the word that ends here
    while (i < end) {
      const std::uint32_t start = i;
      while (i < end && words[i][depth] == words[start][depth]) ++i;
      nodes.push_back({start, i, depth + 1, 0, 0, words[start][depth]});
      ++nodes[n].children;
    }
  }
  return nodes;
}

// Gives every node with children a base at which all of them fall on free units. Nodes with many
// children go first; single children, which fit anywhere, fill the holes.
class Packer {
 public:
  explicit Packer(const std::vector<Node>& nodes)
      : nodes_(nodes), base_(nodes.size(), 0), index_(nodes.size(), 0) {}

  std::vector<TrieUnit> pack() {
    std::vector<std::uint32_t> order(nodes_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return nodes_[a].children > nodes_[b].children;
    });
    take(0);  // the root
    for (const std::uint32_t n : order)
      if (nodes_[n].children > 0) place(n);
    return units();
  }

  // Of a node, once packed.
  [[nodiscard]] std::uint32_t index(std::uint32_t node) const { return index_[node]; }

 private:
  void place(std::uint32_t n) {
    const Node& node = nodes_[n];
    const std::uint32_t first = nodes_[node.first_child].letter;
    if (node.children != width_) {  // a narrower node may fit where wider ones did not
      width_ = node.children;
      start_ = 0;
    }
    start_ = next_free(start_);
    std::uint32_t slot = start_;
    for (std::uint32_t failures = 0; !fits(node, slot - first); slot = next_free(slot + 1))
      if (++failures % kPatience == 0) start_ = slot;  // too full for nodes of this width
    base_[n] = slot - first;
    for (std::uint32_t c = node.first_child; c < node.first_child + node.children; ++c)
      take(base_[n] + nodes_[c].letter);
  }

  [[nodiscard]] bool fits(const Node& node, std::uint32_t base) const {
    for (std::uint32_t c = node.first_child; c < node.first_child + node.children; ++c)
      if (used(base + nodes_[c].letter)) return false;
    return true;
  }

  // Nodes are in breadth-first order: a parent has its index before its children need it.
  [[nodiscard]] std::vector<TrieUnit> units() {
    std::vector<TrieUnit> units(size_);
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const Node& node = nodes_[n];
      units[index_[n]].base = base_[n];
      for (std::uint32_t c = node.first_child; c < node.first_child + node.children; ++c) {
        index_[c] = base_[n] + nodes_[c].letter;
        units[index_[c]].check = index_[n];
      }
    }
    return units;
  }

  [[nodiscard]] bool used(std::uint32_t slot) const {
    return slot / 64 < used_.size() && ((used_[slot / 64] >> (slot % 64)) & 1U) != 0;
  }

  [[nodiscard]] std::uint32_t next_free(std::uint32_t slot) const {
    while (slot / 64 < used_.size()) {
      const std::uint64_t free = ~used_[slot / 64] >> (slot % 64);
      if (free != 0) return slot + static_cast<std::uint32_t>(std::countr_zero(free));
      slot = (slot / 64 + 1) * 64;
    }
    return slot;
  }

  void take(std::uint32_t slot) {
    if (slot / 64 >= used_.size()) used_.resize(slot / 64 + 1, 0);
    used_[slot / 64] |= std::uint64_t{1} << (slot % 64);
    size_ = std::max(size_, slot + 1);
  }

  static constexpr std::uint32_t kPatience = 1000;  // slots tried before a stretch is given up
  const std::vector<Node>& nodes_;
  std::vector<std::uint32_t> base_, index_;  // by node
  std::vector<std::uint64_t> used_;          // a bit a unit
  std::uint32_t size_ = 0, width_ = 0, start_ = 0;
};

}  // namespace

TrieArrays build_trie(const std::vector<std::u32string>& words) {
  assert(std::is_sorted(words.begin(), words.end()));
  const std::vector<Node> nodes = make_nodes(words);
  Packer packer(nodes);
  std::vector<TrieUnit> units = packer.pack();
  std::vector<std::uint32_t> ends(words.size());
  for (std::uint32_t n = 0; n < nodes.size(); ++n) {
    const Node& node = nodes[n];
    if (node.begin < node.end && words[node.begin].size() == node.depth)
      ends[node.begin] = packer.index(n);
  }
  const auto size = static_cast<std::uint32_t>(units.size());
  TrieArrays arrays{std::move(units), rank_blocks(ends, size), {}};
  const RankedBits ranked(arrays.words);
  arrays.ids.reserve(words.size());
  for (const std::uint32_t end : ends) arrays.ids.push_back(ranked.rank(end));
  return arrays;
}

}  // namespace duizhao
