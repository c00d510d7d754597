#include <duizhao/metrics/term_trie.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace duizhao {

TermTrie::TermTrie(std::vector<Entry> entries) {
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  std::vector<std::u32string> sequences;
  std::vector<std::size_t> begins;  // of each sequence's entries
  sequences.reserve(entries.size());
  begins.reserve(entries.size() + 1);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    assert(entries[i].value < kList);
    if (entries[i].letters.empty()) continue;
    if (!sequences.empty() && sequences.back() == entries[i].letters) continue;
    sequences.push_back(std::move(entries[i].letters));
    begins.push_back(i);
  }
  if (sequences.empty()) return;
  begins.push_back(entries.size());
  const TrieArrays arrays = build_trie(sequences);
  nodes_.resize(arrays.units.size());
  for (std::size_t i = 0; i < nodes_.size(); ++i)
    nodes_[i] = {arrays.units[i].base, arrays.units[i].check, kNoId};
  const RankedBits ends(arrays.words);
  for (std::size_t s = 0; s < sequences.size(); ++s) {
    std::uint32_t& value = nodes_[ends.position(arrays.ids[s])].value;
    const std::size_t count = begins[s + 1] - begins[s];
    value = entries[begins[s]].value;
    if (count == 1) continue;
    value = kList + static_cast<std::uint32_t>(lists_.size());
    lists_.push_back(static_cast<std::uint32_t>(count));
    for (std::size_t i = begins[s]; i < begins[s + 1]; ++i) lists_.push_back(entries[i].value);
  }
  lists_.shrink_to_fit();
}

std::size_t TermTrie::bytes() const {
  return nodes_.capacity() * sizeof(Node) + lists_.capacity() * sizeof(std::uint32_t);
}

}  // namespace duizhao
