// Beads that a person has locked, a line each: as `align --format ids` or `--format jsonl` writes
// them, mixed as one likes; blank lines are passed over.
//
//   [3]:[4,5]                                 sentences 4 and 5 render sentence 3
//   [7]:[]                                    sentence 7 has no counterpart
//   {"src":[9],"tgt":[2],"type":"moved"}      these stand out of order
#pragma once

#include <string>
#include <vector>

#include <duizhao/text/bead.h>
#include <duizhao/text/document.h>

namespace duizhao {

// In the order of the lines, with confidence 1; what a line says of confidence is ignored. Throws
// Error with line and column: no bead, a confidence that is no number, sentences of a side that do
// not follow one another, and what find_fault and find_delimiter_fault find.
std::vector<Bead> read_locked_beads(const std::string& path, const Document& source,
                                    const Document& target);

}  // namespace duizhao
