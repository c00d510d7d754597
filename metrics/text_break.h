// Does one side of a pair break off in mid-sentence?
//
// Evidence, of the texts alone: the side ends without a mark while the other one ends its sentence;
// its last word is one that no sentence ends with ("the", 因为); it is shorter than such a text is
// (length_model.h). Titles, list items and messages have no end mark either: where the pairs beside
// it have none, nothing is said.
//
//   text_break(pair)   of 他说今天不来，因为孩子病了。 / "He said he would not come today because"
//     →  target, "because", share 0.7
#pragma once

#include <optional>

#include <duizhao/metrics/pair_view.h>
#include <duizhao/text/units.h>

namespace duizhao {

struct TextBreak {
  Side side = Side::kTarget;
  Span last_word;
  bool lacks_mark = false;  // the other side ends its sentence
  bool unfinished = false;  // the last word hardly ever ends a sentence
  double share = 1;         // of the usual length; above 0
  float confidence = 0;
};

std::optional<TextBreak> text_break(const PairView& pair);

}  // namespace duizhao
