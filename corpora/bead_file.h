// Alignments kept in Vecalign's format, the `ids` output: a bead a line, sentence numbers from 0,
// anything after a second colon ignored (a score or a confidence).
//
//   [0]:[0,1]:0.97
//   [1]:[]
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/bead_sets.h>

namespace duizhao {

// Beads in the order of the lines, the numbers of a side ascending. Blank lines and a byte order
// mark are passed over. Throws Error with line and column: not a bead, a number below 0 or over
// 4294967295, a number twice in one side. Beads may repeat. `name` is for the messages.
std::vector<BeadSets> parse_beads(std::string_view text, const std::string& name);

// read_file and parse_beads.
std::vector<BeadSets> read_beads(const std::string& path);

}  // namespace duizhao
