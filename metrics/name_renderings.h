// How the names of a bitext are rendered: 特朗普 stands in six pairs, and "trump" in five of them.
//
// Counted are pairs, not mentions: of a Chinese name, and of a Chinese name together with each
// capitalised English word. Names and words are known by hashes; memory: 16 bytes a name and word
// of a pair up to kMostEntries (64 MB), what comes later is not counted; afterwards 16 bytes for
// each two that stand together in two pairs or more. Law: nothing depends on the order of hashing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duizhao {

// The usual rendering of a name.
struct UsualRendering {
  std::string_view word;    // lower case, as english_words() has it
  std::uint32_t pairs = 0;  // pairs with both
  std::uint32_t said = 0;   // pairs with the name
};

class NameRenderings {
 public:
  static constexpr std::size_t kMostEntries = std::size_t{1} << 22U;
  static constexpr std::size_t kMostWords = 200'000;  // English words whose text is kept

  // A pair's Chinese names (simplified) and English words; repeats count once.
  void add(std::vector<std::u32string_view> chinese, std::vector<std::string_view> english);
  void finish();

  // In how many pairs both stand; 0 also for those that stand together in one pair only.
  [[nodiscard]] std::uint32_t together(std::u32string_view chinese, std::string_view english) const;

  // The word that stands with the name most often, the first in the alphabet of equals; nothing
  // where that is fewer than two pairs.
  [[nodiscard]] std::optional<UsualRendering> usual(std::u32string_view chinese) const;

 private:
  struct Entry {
    std::uint64_t name;
    std::uint32_t word;   // kNoWord: the name itself
    std::uint32_t pairs;  // 1 until finish()
  };
  static constexpr std::uint32_t kNoWord = 0;  // words are numbered from 1

  std::vector<Entry> entries_;  // after finish(): by name and word, of two pairs or more
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> words_ = {""};  // by number
};

}  // namespace duizhao
