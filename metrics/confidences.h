// What the confidences of rules mean: a rule says how sure it is by its own lights, and this makes
// of it the probability that a reviewer would agree.
//
//   logit(confidence) = shift + slope · logit(what the rule says)
//
// shift and slope are those of the rule in metrics/data/confidences.tsv, fitted by
// scripts/fit_confidences.py on documents with planted errors; slope is above 0, so that what is
// surer stays surer. A rule that is not in the table means what it says.
//
//   const Confidences confidences;
//   confidences.of("omission")(0.8F)    // 0.35
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace duizhao {

class Confidences {
 public:
  struct Line {
    float shift = 0, slope = 1;
    // 0 to 1; what is certain, or out of the question, counts as 0.995, or 0.005.
    [[nodiscard]] float operator()(float said) const;
  };

  // The table that is part of the program.
  Confidences();
  // Throws Error naming the line for a table that is none.
  explicit Confidences(std::string_view table);

  [[nodiscard]] Line of(std::string_view rule) const;

 private:
  std::map<std::string, Line, std::less<>> lines_;
};

}  // namespace duizhao
