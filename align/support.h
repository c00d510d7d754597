// How much the words of a path speak for it: tells translations from texts that have nothing to do
// with each other.
#pragma once

#include <span>
#include <string>

#include <duizhao/align/evidence.h>
#include <duizhao/align/moved_boxes.h>

namespace duizhao {

struct Support {
  double known = 0;     // Evidence::known
  double words = 0;     // in beads with two sides, both sides counted
  double gain = 0;      // LLR(T|S) + LLR(S|T), summed over those beads; nats
  double unpaired = 0;  // share of one side's sentences in beads without the other; the larger
};

// `beads`: those found and those locked, in any order.
Support support(const Evidence& evidence, std::span<const Box> beads);

// Why texts with this support do not look like translations of each other, one line; empty when
// they do, or when there are too few words to tell, or the lexicon knows too few of them.
std::string doubt(const Support& support);

}  // namespace duizhao
