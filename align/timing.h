// When sentences are shown, where both texts are subtitles: what renders each other is shown at the
// same time, but for a shift and another speed of the film. Both are learned from the pair itself,
// and so is how closely the times agree; times that do not are left out (docs/method.md, "Times").
#pragma once

#include <span>
#include <vector>

#include <duizhao/align/search.h>
#include <duizhao/text/document.h>

namespace duizhao {

struct Timing {
  std::vector<TimeSpan> zh, en;  // of each sentence, seconds; empty: nothing to go by
  // English time = shift + speed · Chinese time.
  double shift = 0, speed = 1;
  double spread = 0;  // scale of a Laplace distribution of what is left, seconds
  double gap = 0;     // mean time from one English sentence to the next; 0: nothing learned yet
};

// Nothing unless every sentence of both texts has its time.
Timing timing_of(std::span<const Sentence> zh, std::span<const Sentence> en);

// Learns from the beads with two sides, in order, of a path that is mostly right; drops the times
// when these are few or say no more than the order of the sentences.
void learn_times(Timing& timing, std::span<const Step> path);

// What a bead gains, in nats: log of how much more likely its times are for what renders each other
// than by chance. Beads with an empty side, and before anything was learned: 0.
double timing_score(const Timing& timing, const Step& bead);

}  // namespace duizhao
