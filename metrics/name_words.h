// Which headwords of the lexicon are names: 柏林, 特朗普, 联合国; not 高达 (also "to reach").
//
// A headword is a name when it has two characters or more, each of its entries is written with a
// capital letter in pinyin (or comes from CLDR) and its first sense begins with one. Found out when
// first asked, kept from then (what is kept depends on the lexicon alone); safe to share between
// threads.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

class NameWords {
 public:
  explicit NameWords(Lexicon lexicon);
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] bool is_name(WordId word) const;
  // Is `stem` in the name itself, not in what the dictionary explains it by? For 武汉 (Wuhan,
  // capital of Hubei Province) "wuhan", not "hubei". Only of names.
  [[nodiscard]] bool renders(WordId word, StemId stem) const;
  // How the character may be written in Latin letters, in all its readings; lower case.
  [[nodiscard]] const std::vector<std::string>& spellings(char32_t character) const;

 private:
  enum Known : std::uint8_t { kUnknown, kName, kNoName };
  [[nodiscard]] bool look(WordId word) const;

  Lexicon lexicon_;
  using Stems = std::vector<StemId>;
  [[nodiscard]] Stems stems(WordId word) const;

  std::unique_ptr<std::atomic<std::uint8_t>[]> known_;  // by word
  mutable std::shared_mutex mutex_;                     // of the two below
  mutable std::unordered_map<WordId, Stems> stems_;
  mutable std::unordered_map<char32_t, std::vector<std::string>> spellings_;
};

}  // namespace duizhao
