// What the layout of both texts says of beads: paragraphs begin together, headings render headings,
// the third item renders the third item. How far that holds is learned from the pair itself, so
// that texts which are cut otherwise, or by somebody else, are not believed (docs/method.md,
// "Layout").
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include <duizhao/align/search.h>
#include <duizhao/text/layout.h>

namespace duizhao {

// Of two places, one in each text, by where paragraphs begin.
enum Border : std::size_t { kNoBorder, kChineseBorder, kEnglishBorder, kBothBorders, kBorders };

// Of two sentences that begin paragraphs, by what these are.
enum Likeness : std::size_t {
  kPlainBoth,
  kUnlike,       // of two kinds
  kSameKind,     // headings, bullets, rows with as many cells
  kSameNumber,   // 三、 and (c)
  kOtherNumber,  // 三、 and 4.
  kLikenesses
};

Border border(const LayoutMark& zh, const LayoutMark& en);
Likeness likeness(const LayoutMark& zh, const LayoutMark& en);

// All gains are logarithms of how much more frequent something is in right beads than by chance.
struct Structure {
  std::vector<LayoutMark> zh, en;          // of each sentence; empty: nothing to go by
  std::array<double, kBorders> borders{};  // where a bead begins or ends
  std::array<double, kLikenesses>
      likenesses{};  // of the first sentences of a bead, both at borders
  std::array<double, 2> zh_inside{}, en_inside{};  // inside a bead: no border, border
};

// Without gains. No marks unless both texts have paragraphs of several sentences: where each is one
// of its own, as in texts cut a sentence a line, the cut is not the author's.
Structure structure_of(std::span<const Sentence> zh, std::span<const Sentence> en);

// Sets the gains by the beads with two sides of a path that is mostly right.
void learn_gains(Structure& structure, std::span<const Step> path);

// What a bead gains. Beads with an empty side: 0.
double structure_score(const Structure& structure, const Step& bead);

}  // namespace duizhao
