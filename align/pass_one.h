// The first model of a bead: prior of its type, length, and word likelihood ratios both ways
// (docs/method.md, "Pass 1"). Nothing in it is trained.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include <duizhao/align/corridor.h>
#include <duizhao/align/evidence.h>
#include <duizhao/align/search.h>

namespace duizhao {

// λ: the share of a text's words that the translation table, rather than chance, is asked to
// explain.
inline constexpr double kTranslatedShare = 0.1;

class PassOne : public BeadScorer {
 public:
  // Beads with more than `max_sentences` on a side are forbidden. Stripes of rows are scored on up
  // to `threads` threads (0: one a core), which changes no score. Both references must outlive
  // this.
  PassOne(const Evidence& evidence, const Corridor& corridor, std::uint32_t max_sentences,
          std::uint32_t threads = 1);
  ~PassOne() override;
  PassOne(const PassOne&) = delete;
  PassOne& operator=(const PassOne&) = delete;

  // `row` lies within the corridor's.
  void score_row(std::uint32_t zh, Corridor::Row row, std::span<float> scores) override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace duizhao
