// What pass 2 measures of a bead: how well its words explain each other, with regard to their
// places, and how its lengths agree (docs/method.md, "Pass 2").
//
//   BeadMeter meter(evidence, lattice.beads());
//   for (const Step& bead : lattice.beads()) … meter.measure(bead)[kLengthOfPair] …
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include <duizhao/align/evidence.h>
#include <duizhao/align/search.h>

namespace duizhao {

// The sums are natural logarithms. "Place": what regard to the places adds to the sum without.
enum Measure : std::size_t {
  kEnglishContent,        // Σ g over the English content words
  kEnglishFunction,       // … function words
  kEnglishContentPlace,   // Σ g' - g
  kEnglishFunctionPlace,  //
  kChineseContent,        // Σ h
  kChineseFunction,       //
  kChineseContentPlace,   // Σ h' - h
  kChineseFunctionPlace,  //
  kLengthOfPair,          // the length term of a 1-1 bead, -12 to 0
  kLengthOfOther,         // … of another bead with two sides
  kLengthGap,             // min(|d|, 5) of a bead with two sides
  kRepeated,              // sentences that say again what the one before in the bead says
  kUsualPair,             // Evidence::usual_pair of a 1-1 bead
  kChineseAlone,          // log(1 + tokens) of a 1-0 bead
  kEnglishAlone,          // … of a 0-1 bead
  kMeasures
};
using BeadMeasures = std::array<double, kMeasures>;

// Σ g' + Σ h': above 0, the words speak for the bead rather than for chance.
double word_evidence(const BeadMeasures& measures);

class BeadMeter {
 public:
  // `beads` are the ones that will be measured; both references must outlive this.
  BeadMeter(const Evidence& evidence, std::span<const Step> beads);
  ~BeadMeter();
  BeadMeter(const BeadMeter&) = delete;
  BeadMeter& operator=(const BeadMeter&) = delete;

  // One of the beads, asked for with `from.zh` never falling.
  BeadMeasures measure(const Step& bead);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace duizhao
