// What the rules about listed terms share.
#pragma once

#include <string>
#include <vector>

#include <duizhao/metrics/pair_view.h>

namespace duizhao::rules {

// The words that may be written, preferred ones first.
std::vector<const TermWord*> wanted_words(const std::vector<TermWord>& words);

// “bank account”, “account” or “bank book”; at most three, then "…".
std::string quoted(const std::vector<const TermWord*>& words);
std::string quoted(std::u32string_view text);

// A hit that counts: no piece of Chinese cut across words, and not inside a longer word of the list
// that counts (account in bank account). Forbidden words take nothing in.
bool counts(const PairView& pair, Side side, const TermHit& hit);

// The hits [begin, end) of one side that share the place of the first.
std::size_t end_of_place(const std::vector<TermHit>& hits, std::size_t begin);

}  // namespace duizhao::rules
