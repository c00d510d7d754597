// A coarse path through a long pair of documents: sentence pairs that rare words tie together.
//
// A point is a pair of sentences that share translations of rare words; its weight is the sum of
// those words' likelihood gains. The anchors are the heaviest chain of points that ascends in both
// languages: first of words that are rare in the whole documents, then, near that chain, of words
// that are rare in their neighbourhood. O(P log P) in the number of points, of which there are at
// most so many a sentence.
#pragma once

#include <vector>

#include <duizhao/align/corridor.h>
#include <duizhao/align/evidence.h>

namespace duizhao {

// Ascending in both; positions before the anchored sentences. Empty when nothing ties the texts.
std::vector<Position> find_anchors(const Evidence& evidence);

}  // namespace duizhao
