// What of a pair's texts settings tell to leave alone (CheckSettings::ignore): found once a pair,
// when there is first something to say about it.
#pragma once

#include <optional>
#include <vector>

#include <duizhao/metrics/expression.h>
#include <duizhao/metrics/pair_view.h>
#include <duizhao/metrics/rule.h>

namespace duizhao {

class IgnoredText {
 public:
  // Both outlive it.
  IgnoredText(const std::vector<Expression>& expressions, const PairView& pair)
      : expressions_(expressions), pair_(pair) {}

  // Does one of the remark's spans lie inside a match on its side?
  bool holds(const Remark& remark);

 private:
  struct Matches {  // a list an expression, from left to right
    std::vector<std::vector<Span>> source, target;
  };
  const std::vector<Expression>& expressions_;
  const PairView& pair_;
  std::optional<Matches> matches_;
};

}  // namespace duizhao
