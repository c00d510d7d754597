// The words of a Chinese text and of its English rendering, with what the checks need of each.
//
//   const PairReader reader(lexicon);
//   reader.chinese("他3月去上海。")       他 function | 3 number | 月 other | 去 function | …
//   reader.english("He went to Shanghai.")  He function | went other, stem "go" | …
//
// Const and safe to share between threads. Law: spans ascend and do not overlap; two words of one
// language with the same stem, or the same spelling, have the same key.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/quantity.h>
#include <duizhao/text/units.h>

namespace duizhao {

enum class WordKind : std::uint8_t {
  kOther,        // with content
  kFunction,     // of align/data/function_words.txt: needs no counterpart of its own
  kNumber,       // digits, or numerals in words
  kLatin,        // Latin letters in the Chinese text
  kPunctuation,  // one mark
};

struct PairWord {
  Span span;  // code points of the text given
  WordKind kind = WordKind::kOther;
  bool capital = false;        // English: starts with a capital letter
  std::uint32_t word = kNoId;  // Chinese: WordId; English: StemId; kNoId: unknown to the lexicon
  // What it is spelled like, for words that are the same in both texts: a hash of the stem of
  // English words and Latin runs, of the value of digits; of a mark its Western form ("," for ，
  // and 、); 0 for other Chinese words.
  std::uint64_t key = 0;
  friend bool operator==(const PairWord&, const PairWord&) = default;
};

// One side of a pair.
struct PairText {
  std::u32string text;  // code point for code point; Chinese simplified, full-width ASCII as ASCII
  std::vector<PairWord> words;
  std::vector<Quantity> quantities;  // numbers, dates and times by value (text/quantity.h)
};

class PairReader {
 public:
  explicit PairReader(const Lexicon& lexicon);

  // `cuts`: as in align/chinese_pieces.h.
  [[nodiscard]] PairText chinese(std::string_view utf8, const std::vector<bool>& cuts = {}) const;
  [[nodiscard]] PairText english(std::string_view utf8) const;

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

}  // namespace duizhao
