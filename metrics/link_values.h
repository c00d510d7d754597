// How much it says about a pair of texts that a word in it has a link, or none.
//
//   v(w, s) = ln( (q(s|w) + 0.01) / (r(s|w) + 0.01) )
//
// s: the word's link state (align/word_links.h); r: its share among translations, q: its share
// among texts that are set beside another sentence of like length. Above 0, in nats: speaks for
// a counterpart that is missing. Words that are rarely rendered literally and function words come
// out near 0 by themselves. A word that was too rare to be counted has the values of its class.
// scripts/count_links.cpp made the table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <duizhao/align/word_links.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/language.h>

namespace duizhao {

inline constexpr std::size_t kLinkStates = 3;
inline constexpr std::size_t kWordClasses = 6;

// 0 to kWordClasses - 1: function words, numbers, Latin letters in Chinese or capitals in English,
// others by how many characters they have (Chinese: one, two, more; English: all alike).
std::size_t word_class(const PairWord& word, Language language);

class LinkValues {
 public:
  using Values = std::array<float, kLinkStates>;

  // The table that is part of the program. Words that the lexicon does not have are left out.
  explicit LinkValues(const Lexicon& lexicon);
  // Throws Error naming the line for a table that is none.
  LinkValues(const Lexicon& lexicon, std::string_view table);

  // 0 for punctuation.
  [[nodiscard]] float value(const PairWord& word, LinkState state, Language language) const;

 private:
  struct Side {
    std::array<Values, kWordClasses> classes{};
    std::vector<std::uint16_t> row_of;  // of a WordId or StemId; 0: none
    std::vector<Values> rows{Values{}};
  };
  void read_line(const Lexicon& lexicon, std::string_view line, std::uint32_t number);
  [[nodiscard]] Side& side(Language language) {
    return language == Language::kChinese ? chinese_ : english_;
  }

  Side chinese_, english_;
};

}  // namespace duizhao
