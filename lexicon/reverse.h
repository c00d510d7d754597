// From English to Chinese: the headwords whose glosses hold a stem.
//
//   headwords_with(lexicon, lexicon.find_stem("bank"), 20)  →  银行, 岸, …
#pragma once

#include <cstddef>
#include <vector>

#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

struct Headword {
  WordId word;
  float probability;  // q(stem | word)
};

// At most `limit`, the likeliest first: by q(stem | word) times the word's frequency. Looks through
// the whole lexicon (about 5 ms).
std::vector<Headword> headwords_with(const Lexicon& lexicon, StemId stem, std::size_t limit);

}  // namespace duizhao
