// Blocks of text that stand at another place in the translation: what the path in order left over
// on both sides is paired where the words say so.
#pragma once

#include <vector>

#include <duizhao/align/found_path.h>
#include <duizhao/align/piece.h>

namespace duizhao {

// Stretches of the path that pair nothing (beads with an empty side, or whose words speak against
// them) are tried against one another, each Chinese stretch with the English ones at most 16
// stretches away. Two stretches that align well (docs/method.md, "Moved blocks") are aligned with
// each other; what they leave over stays alone. `path` is that of the pieces, in order; afterwards
// moved beads stand where their Chinese does.
void pair_moved_blocks(PieceAligner& pieces, std::vector<Piece> rest, FoundPath& path);

}  // namespace duizhao
