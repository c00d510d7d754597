#include <duizhao/metrics/ignored_text.h>

#include <algorithm>

namespace duizhao {
namespace {

// Matches of one expression do not overlap: only the last that begins before the span can hold it.
bool is_inside(const std::optional<Span>& span, const std::vector<std::vector<Span>>& lists) {
  return span && std::any_of(lists.begin(), lists.end(), [&](const std::vector<Span>& matches) {
           const auto behind = std::upper_bound(
               matches.begin(), matches.end(), span->begin,
               [](CodePointIndex place, const Span& match) { return place < match.begin; });
           return behind != matches.begin() && span->end <= (behind - 1)->end;
         });
}

}  // namespace

bool IgnoredText::holds(const Remark& remark) {
  if (expressions_.empty()) return false;
  if (!matches_) {
    matches_.emplace();
    for (const Expression& expression : expressions_) {
      matches_->source.push_back(expression.matches(pair_.source().utf8));
      matches_->target.push_back(expression.matches(pair_.target().utf8));
    }
  }
  return is_inside(remark.source_span, matches_->source) ||
         is_inside(remark.target_span, matches_->target);
}

}  // namespace duizhao
