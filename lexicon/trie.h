// The headwords as a double-array trie over characters: child = base(parent) + letter, valid when
// check(child) == parent. One step is one memory access, whatever the number of children.
// Reference: J. Aoe, "An efficient digital search algorithm by using a double-array structure",
// IEEE Transactions on Software Engineering 15(9), 1989.
//
// Letters are small numbers for characters, the same one for a traditional character and its
// simplified form and for both cases and widths of a Latin letter; so a text need not be folded.
// Law: each word's id is below size(); find(spelling(id)) == id.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/character_table.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/lexicon/ranked_bits.h>

namespace duizhao {

struct TrieUnit {
  std::uint32_t base = 0;
  std::uint32_t check = kNoId;  // index of the parent; kNoId: not in use (and of the root)
};

class Trie {
 public:
  Trie() = default;
  Trie(CharacterTable letters, std::span<const char32_t> characters,
       std::span<const TrieUnit> units, RankedBits words)
      : letters_(letters), characters_(characters), units_(units), words_(words) {}

  [[nodiscard]] std::uint32_t size() const { return words_.size(); }

  // All words that start at text[0], shortest first, appended to `matches`.
  void prefixes(std::u32string_view text, std::vector<Match>& matches) const {
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      node = child(node, text[i]);
      if (node == kNoId) return;
      if (words_.contains(node))
        matches.push_back({static_cast<std::uint32_t>(i + 1), words_.rank(node)});
    }
  }

  // kNoId when it is not a word.
  [[nodiscard]] WordId find(std::u32string_view word) const {
    if (word.empty()) return kNoId;
    std::uint32_t node = 0;
    for (const char32_t character : word) {
      node = child(node, character);
      if (node == kNoId) return kNoId;
    }
    return words_.contains(node) ? words_.rank(node) : kNoId;
  }

  // In simplified characters and lower case; `word` must be below size().
  [[nodiscard]] std::u32string spelling(WordId word) const;

  // Are words and letters within the trie? The functions above rely on it.
  [[nodiscard]] bool is_within_bounds() const;

 private:
  [[nodiscard]] std::uint32_t child(std::uint32_t parent, char32_t character) const {
    const std::uint32_t letter = letters_[character];
    if (letter == 0) return kNoId;
    const std::uint32_t index = units_[parent].base + letter;  // modulo 2^32
    return index < units_.size() && units_[index].check == parent ? index : kNoId;
  }

  CharacterTable letters_;
  std::span<const char32_t> characters_;  // of each letter
  std::span<const TrieUnit> units_;       // [0] is the root
  RankedBits words_;                      // over units
};

// A trie's arrays, built from words as sequences of letters (from 1).
struct TrieArrays {
  std::vector<TrieUnit> units;
  std::vector<RankBlock> words;
  std::vector<WordId> ids;  // of the words, in the order given
};

// The words must be sorted, each once, none empty.
TrieArrays build_trie(const std::vector<std::u32string>& words);

}  // namespace duizhao
