// A list of text pairs: source, target and output path a line, separated by tabs; a fourth path is
// a file of locked beads (--anchors).
//
//   news/1.zh.txt<TAB>news/1.en.txt<TAB>news/1.tmx
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace duizhao {

struct ListedPair {
  std::string source, target, output;
  std::uint64_t line = 0;  // in the list, from 1
  std::string problem;     // the line is wrong in this way; empty: it is right
  std::string locked;      // path of the locked beads; empty: none
  friend bool operator==(const ListedPair&, const ListedPair&) = default;
};

// A pair for each line that is not blank; a wrong line has its problem and loses no other one. It
// is wrong, too, to write what another line reads or writes: pairs are worked on in any order; or
// one of the `kept` files.
// Throws Error when the list cannot be read or holds no pair.
std::vector<ListedPair> read_pair_list(const std::string& path,
                                       const std::vector<std::string>& kept = {});

}  // namespace duizhao
