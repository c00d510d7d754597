// Content of one text of a pair that the other one lacks: what the rules omission and addition say.
//
// Law: nothing is said of a pair whose sides are not one Chinese and one English text, nor of one
// whose texts are no translations of each other (the rule wrong-pair speaks of these), nor where a
// neighbouring pair has the content on the other side.
#pragma once

#include <optional>
#include <string_view>

#include <duizhao/metrics/pair_view.h>
#include <duizhao/metrics/rule.h>

namespace duizhao {

struct MissingContent {
  Span span;             // of the side that has it
  double evidence = 0;   // log odds (detectors.h)
  float confidence = 0;  // probability that a reader would agree
  bool grave = false;    // sure, and more than a few words
};

// What `side` has and the other one lacks, when the evidence reaches `least`.
std::optional<MissingContent> missing_content(const PairView& pair, Side side, double least);

// Says it: of the source as omission, of the target as addition; major where it is grave.
class MissingContentRule : public Rule {
 public:
  MissingContentRule(Side side, const RuleContext& context);
  void check(const PairView& pair, Remarks& remarks) const override;

 private:
  Side side_;
  double least_;
};

// The option that the rule reads from its context.
RuleOption evidence_option();

// Log odds that the two texts are no translations of each other; nothing for a pair that cannot be
// judged: a side that is empty, very short or in the wrong language.
std::optional<double> unrelated_evidence(const PairView& pair);

// Log odds from which a pair counts as unrelated.
inline constexpr double kUnrelatedFrom = 0.9;

}  // namespace duizhao
