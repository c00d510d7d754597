// What is wrong with beads that are to be taken as they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include <duizhao/text/bead.h>

namespace duizhao {

struct BeadFault {
  std::size_t bead = 0;    // which one
  bool in_target = false;  // on which side
  std::string problem;     // "target sentence 7 is not there: the text has 5, 0 to 4"
  std::optional<std::size_t> other = {};  // the bead that holds the sentence, too
};

// The first fault: a bead without sentences, a sentence that the text does not have, one that
// stands in two beads. Nothing when there is none.
std::optional<BeadFault> find_fault(std::span<const Bead> beads, std::uint32_t source_sentences,
                                    std::uint32_t target_sentences);

}  // namespace duizhao
