// Where English writes a small letter that should be a capital.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

struct SourceAndTarget {
  std::u32string_view source, target;
};

// Do both texts end their sentence, so that the next pair starts one?
bool end_sentences(const SourceAndTarget& pair);

// The first word of a target that is a sentence and starts it with a small letter; not a word with
// a small letter of its own (iPhone), nor one that the source has, too. `before`: the pair before.
std::optional<Span> small_start(const SourceAndTarget& pair, const SourceAndTarget* before);

// The word I written small, not the variable.
std::vector<Span> small_pronouns(std::u32string_view text);

}  // namespace duizhao
