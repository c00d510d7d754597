// Finds the words of a term list in the texts of a pair, all of them in one pass.
//
//   const TermMatcher matcher(lexicon, terms);
//   matcher.find(Language::kEnglish, U"two bank accounts")   →  0 to 17: "bank account" …
//
// Law: built once, const and safe to share between threads; 70,000 terms take about half a second
// and 14 MB; a pair's time hardly grows with their number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/chinese_terms.h>
#include <duizhao/metrics/english_terms.h>
#include <duizhao/text/language.h>
#include <duizhao/text/term.h>
#include <duizhao/text/units.h>

namespace duizhao {

// A word of an entry stands in a text.
struct TermHit {
  Span span;               // code points of the text
  std::uint32_t term = 0;  // entry of the list, from 0
  std::uint32_t word = 0;  // of the entry's words in the text's language, from 0
  friend auto operator<=>(const TermHit&, const TermHit&) = default;
};

class TermMatcher {
 public:
  // `terms` must outlive the matcher.
  TermMatcher(const Lexicon& lexicon, std::span<const Term> terms);

  // All places of all words, also those inside longer ones, in order.
  [[nodiscard]] std::vector<TermHit> find(Language language, std::u32string_view text) const;

  // False for a piece of Chinese that is cut across words (ChineseTerms::is_whole).
  [[nodiscard]] bool is_whole(Language language, std::u32string_view text, Span place) const;

  [[nodiscard]] std::span<const Term> terms() const { return terms_; }
  [[nodiscard]] const std::vector<TermWord>& words(Language language, std::uint32_t term) const {
    return language == Language::kChinese ? terms_[term].chinese : terms_[term].english;
  }
  [[nodiscard]] const TermWord& word(Language language, const TermHit& hit) const {
    return words(language, hit.term)[hit.word];
  }
  [[nodiscard]] std::size_t bytes() const;  // of memory

 private:
  struct Place {
    std::uint32_t term, word;
    bool capitals;  // to be found with its capitals only
  };
  static std::vector<Place> places(Language language, std::span<const Term> terms);

  std::span<const Term> terms_;
  std::vector<Place> chinese_places_, english_places_;  // of the words that the two below know
  ChineseTerms chinese_;
  EnglishTerms english_;
};

}  // namespace duizhao
