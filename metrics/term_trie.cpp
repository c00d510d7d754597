#include <duizhao/metrics/term_trie.h>

#include <algorithm>
#include <utility>

namespace duizhao {

TermTrie::TermTrie(std::vector<Entry> entries) {
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  std::vector<std::u32string> sequences;
  sequences.reserve(entries.size());
  begins_.clear();
  for (Entry& entry : entries) {
    if (entry.letters.empty()) continue;
    if (sequences.empty() || sequences.back() != entry.letters) {
      sequences.push_back(std::move(entry.letters));
      begins_.push_back(static_cast<std::uint32_t>(values_.size()));
    }
    values_.push_back(entry.value);
  }
  begins_.push_back(static_cast<std::uint32_t>(values_.size()));
  if (sequences.empty()) return;
  TrieArrays arrays = build_trie(sequences);
  units_ = std::move(arrays.units);
  sequences_.assign(units_.size(), kNoId);
  const RankedBits ends(arrays.words);
  for (std::uint32_t i = 0; i < arrays.ids.size(); ++i)
    sequences_[ends.position(arrays.ids[i])] = i;
  units_.shrink_to_fit();
  begins_.shrink_to_fit();
  values_.shrink_to_fit();
}

std::size_t TermTrie::bytes() const {
  return units_.capacity() * sizeof(TrieUnit) +
         (sequences_.capacity() + begins_.capacity() + values_.capacity()) * sizeof(std::uint32_t);
}

}  // namespace duizhao
