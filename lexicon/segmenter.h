// Chinese words by the best path over the lexicon: the cutting whose words' log frequencies add up
// to the most (unigram model; a character outside the lexicon costs a fixed penalty; Latin letters
// and digits in a row are one word). Everything that overlaps stays reachable by Lexicon::prefixes.
//
//   segment(lexicon, U"他们的理由站不住脚")  →  他们 | 的 | 理由 | 站不住脚
#pragma once

#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/units.h>

namespace duizhao {

struct ChineseWord {
  Span span;            // code points of the text given
  WordId word = kNoId;  // kNoId: not in the lexicon
  friend bool operator==(const ChineseWord&, const ChineseWord&) = default;
};

// The words in order; white space and punctuation belong to none. Traditional text is looked up in
// simplified form, spans are of the text as given.
std::vector<ChineseWord> segment(const Lexicon& lexicon, std::u32string_view text);

}  // namespace duizhao
