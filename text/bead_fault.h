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

// The first bead that holds a delimiter line (Document::delimiters) and is not that line alone with
// its own counterpart: the delimiters of both texts are paired in order.
std::optional<BeadFault> find_delimiter_fault(std::span<const Bead> beads,
                                              std::span<const std::uint32_t> source_delimiters,
                                              std::span<const std::uint32_t> target_delimiters);

inline constexpr const char* kDelimiterAdvice = "leave delimiter lines out of the locked beads";

}  // namespace duizhao
