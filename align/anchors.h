// A coarse path through a long pair of documents: sentence pairs that rare words tie together.
//
// A point is a pair of sentences that share translations of words which are rare in both documents;
// its weight is the sum of those words' likelihood gains. The anchors are the heaviest chain of
// points that ascends in both languages. O(P log P) in the number of points, which is linear in the
// text's length.
#pragma once

#include <vector>

#include <duizhao/align/corridor.h>
#include <duizhao/align/evidence.h>

namespace duizhao {

// Ascending in both; positions before the anchored sentences. Empty when nothing ties the texts.
std::vector<Position> find_anchors(const Evidence& evidence);

}  // namespace duizhao
