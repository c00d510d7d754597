// align --em-rounds: what the confident beads of the documents at hand teach, before they are
// aligned for good.
#pragma once

#include <cstdint>
#include <vector>

#include <duizhao/align/aligner.h>
#include <duizhao/cli/context.h>
#include <duizhao/cli/pair_list.h>
#include <duizhao/cli/text_pair.h>

namespace duizhao {

// Aligns all pairs `rounds` times, with `known` and what the round before has taught. Locked
// beads are kept in every round. Pairs that cannot be read or aligned, or do not look like
// translations, teach nothing. The result does not depend on the
// order of the pairs or the number of threads.
LearnedCounts learn_from_documents(const std::vector<ListedPair>& pairs,
                                   const TextPairOptions& texts, const Lexicon& lexicon,
                                   const LearnedCounts& known, std::uint32_t rounds,
                                   const Context& context);

}  // namespace duizhao
