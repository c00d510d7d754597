// One unit of a bitext: a source text and its translation, as a file of any format gives them.
//
//   Pair{"7", "今天下雨。", "It is raining today.", 7}
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace duizhao {

struct Pair {
  std::string id;      // the file's own, else made from the line or the unit's number; may repeat
  std::string source;  // UTF-8, as in the file: never trimmed, never normalised; may be empty
  std::string target;
  std::uint64_t line = 0;  // of the file, where the unit begins, from 1; 0: not known
  bool fuzzy = false;      // the file says that the translation is not finished
  // Names, families or categories of rules that shall not speak on this pair.
  std::vector<std::string> ignored = {};
  // Of a bead that an aligner made: its confidence, 0 to 1; nothing for a unit of a bitext.
  std::optional<float> alignment = {};
  bool moved = false;  // a bead out of order (Bead::moved)
  // Of such a bead: where paragraphs of the file begin inside the texts, in code points, ascending.
  std::vector<std::uint32_t> source_breaks = {}, target_breaks = {};
  friend bool operator==(const Pair&, const Pair&) = default;
};

}  // namespace duizhao
