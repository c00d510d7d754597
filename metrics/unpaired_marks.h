// Quotation marks or brackets of a text that lack their partner.
//
// Law: every mark is paired at most once; pairs nest. A pair may mix widths — （ ) — or straight
// and curly marks — “ " —: that is a pair, listed as mixed.
//
//   unpaired_marks(U"他说：“走吧。", marks, MarkKind::kQuote, Language::kChinese)
//     →  unpaired: the “, which opens
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <duizhao/metrics/punctuation.h>
#include <duizhao/text/language.h>

namespace duizhao {

struct UnpairedMark {
  Mark mark;
  bool opens = false;
};

struct MixedPair {
  Mark open, close;
};

struct MarkPairs {
  std::vector<UnpairedMark> unpaired;  // in the order of the text
  std::vector<MixedPair> mixed;
};

// `kind`: kQuote or kBracket. Of brackets, list markers — 1) — smileys and intervals — [0, 1) — are
// left out; of quotes, apostrophes, inches, and an opening that repeats at a paragraph's start.
MarkPairs unpaired_marks(std::u32string_view text, const std::vector<Mark>& marks, MarkKind kind,
                         Language language);

}  // namespace duizhao
