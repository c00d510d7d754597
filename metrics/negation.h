// Words that negate, in both languages, by how surely the other language must answer them.
//
// Chinese is cut by the longest match over the negators and the lexicon's headwords, so that 未来
// and 别人 are whole words; English has words, phrases and negative affixes whose base WordNet
// knows.
//
// Law: negators are in the order of the text and do not overlap.
//
//   finder.chinese(U"我没有来过非洲。")        →  没有 strong
//   finder.english(U"It can't help being unfair.", …)  →  can't help neutral, unfair affix
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/english.h>
#include <duizhao/text/units.h>

namespace duizhao {

enum class NegatorKind : std::uint8_t {
  kNone,
  kStrong,   // not, never; 不, 没有: asks for an answer
  kDouble,   // 不吃不喝: one answer is enough for both
  kLexical,  // fail, without; 禁止, 拒绝: may answer
  kAffix,    // unfair, homeless
  kWeak,     // lose, only; 不如, 未必
  kNeutral,  // whether or not; 不得不, 难免: asks for nothing
};

struct Negator {
  Span span;
  NegatorKind kind = NegatorKind::kNone;
  friend bool operator==(const Negator&, const Negator&) = default;
};

class NegatorFinder {
 public:
  explicit NegatorFinder(Lexicon lexicon) : lexicon_(std::move(lexicon)) {}

  // `words` are english_words() of the text.
  [[nodiscard]] std::vector<Negator> english(std::u32string_view text,
                                             const std::vector<EnglishWord>& words) const;
  [[nodiscard]] std::vector<Negator> chinese(std::u32string_view text) const;

 private:
  Lexicon lexicon_;
};

}  // namespace duizhao
