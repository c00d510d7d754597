// What is known of the way of the path beside the words: places that no bead may reach over, and
// places that it is likely to pass.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <duizhao/align/corridor.h>
#include <duizhao/align/search.h>

namespace duizhao {

struct Guidance {
  // 1 for a sentence that does not follow the one before it, because something was taken out
  // between them; empty: none.
  std::vector<std::uint8_t> zh_seams, en_seams;
  // Where one language gives way to the other in a text that holds both by turns, ascending.
  std::vector<Position> turns;

  [[nodiscard]] bool empty() const { return zh_seams.empty() && en_seams.empty() && turns.empty(); }
};

// What a path gains, in nats, by a bead that ends where the languages take turns: such a place is
// passed by nearly all right paths, and by a path among others one time in fifty or so.
inline constexpr double kTurnGain = 4;

// What the guidance adds to a bead's score in either model; -infinity forbids it.
double guidance_score(const Guidance& guidance, const Step& bead);

// A model of beads, guided. Both references must outlive this.
class GuidedScorer : public BeadScorer {
 public:
  GuidedScorer(BeadScorer& model, const Guidance& guidance) : model_(model), guidance_(guidance) {}
  void score_row(std::uint32_t zh, Corridor::Row row, std::span<float> scores) override;

 private:
  BeadScorer& model_;
  const Guidance& guidance_;
};

}  // namespace duizhao
