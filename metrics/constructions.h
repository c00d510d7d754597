// Chinese constructions that a word-for-word rendering turns round (不是…就是, 与其…不如, 以上),
// and what answers them in English. data/constructions.txt lists them.
//
// Law: in the order of the list; of each its first place, and only where the English has none of
// the words that answer it, wherever they might stand.
//
//   unanswered_constructions(lexicon, U"不是堵车，就是修路。", U"It is not jammed or repaired.")
//     →  不是堵车，就是, "either … or"
#pragma once

#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/units.h>

namespace duizhao {

struct UnansweredConstruction {
  Span span;                 // of the Chinese, from the first part to the last
  std::string_view parts;    // as the list has them: "不是 .. 就是"
  std::string_view meaning;  // in English
};

std::vector<UnansweredConstruction> unanswered_constructions(const Lexicon& lexicon,
                                                             std::u32string_view chinese,
                                                             std::u32string_view english);

}  // namespace duizhao
