#include <duizhao/align/guidance.h>

#include <algorithm>
#include <limits>
#include <tuple>

namespace duizhao {
namespace {

// Does a run of `count` sentences from `begin` on reach over a seam?
bool reaches_over(const std::vector<std::uint8_t>& seams, std::uint32_t begin,
                  std::uint32_t count) {
  for (std::uint32_t i = begin + 1; i < begin + count && i < seams.size(); ++i)
    if (seams[i] != 0) return true;
  return false;
}

bool before(Position a, Position b) { return std::tie(a.zh, a.en) < std::tie(b.zh, b.en); }

}  // namespace

double guidance_score(const Guidance& guidance, const Step& bead) {
  const BeadType& type = kBeadTypes[bead.type];
  if (reaches_over(guidance.zh_seams, bead.from.zh, type.zh) ||
      reaches_over(guidance.en_seams, bead.from.en, type.en))
    return -std::numeric_limits<double>::infinity();
  const bool turns =
      std::binary_search(guidance.turns.begin(), guidance.turns.end(), end_of(bead), before);
  return turns ? kTurnGain : 0;
}

void GuidedScorer::score_row(std::uint32_t zh, Corridor::Row row, std::span<float> scores) {
  model_.score_row(zh, row, scores);
  if (guidance_.empty()) return;
  const std::size_t width = row.end - row.begin;
  for (std::uint32_t type = 0; type < kTypes; ++type)
    for (std::uint32_t en = row.begin; en < row.end; ++en)
      scores[type * width + (en - row.begin)] +=
          static_cast<float>(guidance_score(guidance_, {{zh, en}, type}));
}

}  // namespace duizhao
