// Which negations of a pair have no answer on the other side.
//
// One to one, from the cheapest pair on: the cost of a Chinese and an English negator is how far
// they stand from each other by the words around them that render each other (in Chinese
// characters), and more for negators that answer less surely; weak ones (still, few) come last, and
// those a clause apart cannot answer each other. A strong one is unanswered when none is left for
// it; certainly so when the other side has no negator at all.
//
//   unanswered_negations(zh, en, …)   of 他没来，也没打电话。 / "He did not come but called."
//     →  the second 没, not certain
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <duizhao/align/word_links.h>
#include <duizhao/metrics/negation.h>
#include <duizhao/text/language.h>

namespace duizhao {

struct UnansweredNegation {
  Language language = Language::kChinese;  // of the side that negates
  Span span;
  bool certain = false;  // nothing at all on the other side negates
};

struct NegatedText {
  std::u32string_view text;
  std::vector<Negator> negators;
};

// The first strong negator of a side where the other one has no negator at all.
std::optional<UnansweredNegation> lone_negation(const NegatedText& chinese,
                                                const NegatedText& english);

// Those of two sides with negators, in the order of the Chinese text, then of the English one. None
// in texts with more than kMostNegators of them on both sides (the product counts).
inline constexpr std::size_t kMostNegators = 4096;
std::vector<UnansweredNegation> unanswered_negations(const NegatedText& chinese,
                                                     const NegatedText& english,
                                                     const PairLinks& links);

}  // namespace duizhao
