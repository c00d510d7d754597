// Texts that stand in a bitext several times, and how each is rendered: 保存 is "Save" in twelve
// pairs and "Keep" in one.
//
// Texts are the same when they differ only in letter case, width, blanks and punctuation (but not
// between digits). Left out: texts with fewer than two Han characters or letters on a side, pairs
// whose sides are the same, unfinished (fuzzy) ones.
//
// Memory: 20 bytes a pair while pairs are added, 4 more in finish(); then 40 bytes a text with
// several renderings, and at most kMaxShown excerpts. Law: nothing depends on the order of hashing;
// of renderings that are equally usual the first in the bitext counts as the usual one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/metrics/bitext_facts.h>
#include <duizhao/metrics/pair_view.h>
#include <duizhao/text/pair.h>

namespace duizhao {

// A pair that renders a text otherwise than most pairs, or than the first one.
struct Deviation {
  std::uint32_t usual = 0;     // pairs with the usual rendering
  std::uint32_t pairs = 0;     // pairs with the text
  std::uint32_t first = 0;     // number of the first pair with the usual rendering, from 0
  bool majority = false;       // the usual rendering is in more pairs than any other
  std::string_view rendering;  // the usual one, cut to kMaxExcerpt; empty when not kept
};

class Renderings {
 public:
  void add(const Pair& pair);
  // Without `pair_at` no renderings are kept to be shown.
  void finish(const PairSource& pair_at);

  // Of the pair's text on `side`, rendered on the other one.
  [[nodiscard]] std::optional<Deviation> deviation(const Pair& pair, Side side) const;

  static constexpr std::size_t kMaxShown = 20'000;  // excerpts
  static constexpr std::size_t kMaxExcerpt = 200;   // characters

 private:
  struct Keys {
    std::uint64_t source, target;
  };
  struct Group {  // a text with several renderings
    std::uint64_t text, usual_rendering;
    std::uint32_t usual, pairs, first;
    std::uint32_t shown;  // place in shown_, kNoId: not kept
    bool majority;
  };
  static std::optional<Keys> keys(const Pair& pair);
  std::vector<Group> groups(Side side, const PairSource& pair_at);

  std::vector<Keys> pairs_;
  std::vector<std::uint32_t> numbers_;  // of pairs_, in the bitext; pairs left out are in neither
  std::uint32_t added_ = 0;
  std::vector<Group> by_source_, by_target_;  // by text
  std::vector<std::string> shown_;
};

}  // namespace duizhao
