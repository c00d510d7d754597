#include <duizhao/metrics/name_renderings.h>

#include <xxhash.h>

#include <algorithm>
#include <tuple>

namespace duizhao {
namespace {

std::uint64_t key(std::u32string_view name) {
  return XXH3_64bits(name.data(), name.size() * sizeof(char32_t));
}

template <class T>
void sort_out(std::vector<T>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

}  // namespace

void NameRenderings::add(std::vector<std::u32string_view> chinese,
                         std::vector<std::string_view> english) {
  sort_out(chinese);
  sort_out(english);
  if (entries_.size() + chinese.size() * (english.size() + 1) > kMostEntries) return;
  std::vector<std::uint32_t> numbers;
  for (const std::string_view word : english) {
    const auto known = numbers_.find(std::string(word));
    if (known != numbers_.end()) {
      numbers.push_back(known->second);
    } else if (words_.size() <= kMostWords) {
      numbers.push_back(static_cast<std::uint32_t>(words_.size()));
      numbers_.emplace(word, numbers.back());
      words_.emplace_back(word);
    }
  }
  for (const std::u32string_view name : chinese) {
    entries_.push_back({key(name), kNoWord, 1});
    for (const std::uint32_t number : numbers) entries_.push_back({key(name), number, 1});
  }
}

void NameRenderings::finish() {
  const auto place = [](const Entry& entry) { return std::tuple(entry.name, entry.word); };
  std::sort(entries_.begin(), entries_.end(),
            [&](const Entry& a, const Entry& b) { return place(a) < place(b); });
  std::size_t kept = 0;
  for (std::size_t begin = 0, end = 0; begin < entries_.size(); begin = end) {
    while (end < entries_.size() && place(entries_[end]) == place(entries_[begin])) ++end;
    if (end - begin < 2) continue;
    entries_[kept] = entries_[begin];
    entries_[kept++].pairs = static_cast<std::uint32_t>(end - begin);
  }
  entries_.resize(kept);
  entries_.shrink_to_fit();
}

std::uint32_t NameRenderings::together(std::u32string_view chinese,
                                       std::string_view english) const {
  const auto number = numbers_.find(std::string(english));
  if (number == numbers_.end()) return 0;
  const std::tuple wanted(key(chinese), number->second);
  const auto found = std::lower_bound(entries_.begin(), entries_.end(), wanted,
                                      [](const Entry& entry, const auto& place) {
                                        return std::tuple(entry.name, entry.word) < place;
                                      });
  if (found == entries_.end() || std::tuple(found->name, found->word) != wanted) return 0;
  return found->pairs;
}

std::optional<UsualRendering> NameRenderings::usual(std::u32string_view chinese) const {
  const std::uint64_t name = key(chinese);
  auto entry = std::lower_bound(
      entries_.begin(), entries_.end(), name,
      [](const Entry& known, std::uint64_t wanted) { return known.name < wanted; });
  UsualRendering usual;
  for (; entry != entries_.end() && entry->name == name; ++entry) {
    if (entry->word == kNoWord) {
      usual.said = entry->pairs;
    } else if (const std::string_view word = words_[entry->word];
               entry->pairs > usual.pairs || (entry->pairs == usual.pairs && word < usual.word)) {
      usual.word = word;
      usual.pairs = entry->pairs;
    }
  }
  if (usual.pairs == 0) return {};
  return usual;
}

}  // namespace duizhao
