#include <duizhao/metrics/term_remarks.h>

#include <algorithm>
#include <cstddef>

#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

constexpr std::size_t kMaxQuoted = 3;
constexpr std::uint32_t kMaxReach = 1000;  // characters; a listed word has as many bytes at most

bool holds(const Span& outer, const Span& inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end && outer.size() > inner.size();
}

}  // namespace

std::vector<const TermWord*> wanted_words(const std::vector<TermWord>& words) {
  std::vector<const TermWord*> wanted;
  for (const TermStatus status : {TermStatus::kPreferred, TermStatus::kAdmitted})
    for (const TermWord& word : words)
      if (word.status == status) wanted.push_back(&word);
  return wanted;
}

std::string quoted(const std::vector<const TermWord*>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == kMaxQuoted) return text + " …";
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += "“" + words[i]->text + "”";
  }
  return text;
}

std::string quoted(std::u32string_view text) { return "“" + to_utf8(text) + "”"; }

bool counts(const PairView& pair, Side side, const TermHit& hit) {
  const TermMatcher& matcher = *pair.matcher();
  const TextView& text = pair.text(side);
  const auto& hits = pair.terms(side);
  // Hits are by their begin, and none is longer than kMaxReach.
  const std::uint32_t begin = hit.span.begin.value;
  const Span reach{{begin - std::min(begin, kMaxReach)}, {}};
  const bool inside = std::any_of(
      std::lower_bound(hits.begin(), hits.end(), TermHit{reach, 0, 0}),
      std::upper_bound(hits.begin(), hits.end(), begin,
                       [](std::uint32_t at, const TermHit& h) { return at < h.span.begin.value; }),
      [&](const TermHit& longer) {
        return holds(longer.span, hit.span) &&
               matcher.word(text.language, longer).status != TermStatus::kForbidden &&
               matcher.is_whole(text.language, text.text, longer.span);
      });
  return !inside && matcher.is_whole(text.language, text.text, hit.span);
}

std::size_t end_of_place(const std::vector<TermHit>& hits, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < hits.size() && hits[end].span == hits[begin].span) ++end;
  return end;
}

}  // namespace duizhao::rules
