// Do words that stand side by side in the English text render words that stand side by side in the
// Chinese one? In a translation they mostly do; where the English words have been shuffled they
// lead anywhere.
//
//   D = sum over neighbours of |place of the Chinese word of one - place of that of the other|
//
// over the English content words with links, compared with what D comes to in a random order:
// mean and variance over all orders are exact sums over pairs of places.
#pragma once

#include <duizhao/align/word_links.h>

namespace duizhao {

// Standard deviations by which D is above its mean over all orders: about 0 in shuffled texts,
// below -2 in most translations of a dozen words; 0 with fewer than four linked words.
double stray_links(const PairLinks& links);

}  // namespace duizhao
