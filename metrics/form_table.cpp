#include <duizhao/metrics/form_table.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace duizhao {

FormTable::FormTable(const std::vector<Entry>& entries) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
  keys.reserve(entries.size());
  for (const Entry& entry : entries) {
    assert(entry.number < kList);
    FormKey key;
    for (const char32_t letter : entry.form) key.add(letter);
    keys.emplace_back(key.value(), entry.number);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::size_t size = 1;
  while (size * 2 <= keys.size() * 3) size *= 2;
  slots_.resize(size);
  mask_ = size - 1;
  for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
    while (end < keys.size() && keys[end].first == keys[begin].first) ++end;
    std::uint32_t number = keys[begin].second;
    if (end - begin > 1) {
      number = kList + static_cast<std::uint32_t>(lists_.size());
      lists_.push_back(static_cast<std::uint32_t>(end - begin));
      for (std::size_t i = begin; i < end; ++i) lists_.push_back(keys[i].second);
    }
    std::size_t slot = keys[begin].first & mask_;
    while (slots_[slot].number != kFree) slot = (slot + 1) & mask_;
    slots_[slot] = {keys[begin].first, number};
  }
  lists_.shrink_to_fit();
}

}  // namespace duizhao
