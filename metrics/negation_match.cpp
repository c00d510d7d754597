#include <duizhao/metrics/negation_match.h>

#include <duizhao/text/slice.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <tuple>

namespace duizhao {
namespace {

constexpr double kLettersPerCharacter = 3.2;  // of English for one of Chinese
constexpr double kFar = 25;                   // Chinese characters; from here on no answer
constexpr double kNowhere = 1000;             // cost where no word around is linked

// Where a word that renders another stands on both sides, code points.
struct Anchor {
  double chinese = 0, english = 0;
};

double middle(Span span) { return (span.begin.value + span.end.value) / 2.0; }

std::vector<Anchor> anchors_of(const PairLinks& links) {
  std::vector<Anchor> anchors;
  for (const WordLink& link : links.links) {
    const PairWord& zh = links.chinese[link.chinese];
    const PairWord& en = links.english[link.english];
    const auto counts = [](const PairWord& word) {
      return word.kind != WordKind::kFunction && word.kind != WordKind::kPunctuation;
    };
    if (counts(zh) && counts(en)) anchors.push_back({middle(zh.span), middle(en.span)});
  }
  return anchors;
}

// How far `there` is from where the words around `here` lead: the least distance over the four
// nearest anchors inside [here - behind, here + ahead].
double distance(const std::vector<Anchor>& anchors, double Anchor::*from, double Anchor::*to,
                double here, double there, double behind, double ahead) {
  constexpr std::size_t kNearest = 4;
  std::vector<std::pair<double, double>> near;  // distance from here, distance from there
  for (const Anchor& anchor : anchors) {
    const double offset = anchor.*from - here;
    if (offset < -behind || offset > ahead) continue;
    near.emplace_back(std::abs(offset), std::abs(anchor.*to - there));
  }
  std::sort(near.begin(), near.end());
  if (near.size() > kNearest) near.resize(kNearest);
  double best = kNowhere;
  for (const auto& [offset, away] : near) best = std::min(best, away);
  return best;
}

double distance(const std::vector<Anchor>& anchors, double chinese, double english) {
  const double from_english =
      distance(anchors, &Anchor::english, &Anchor::chinese, english, chinese, 28, 48);
  const double from_chinese =
      distance(anchors, &Anchor::chinese, &Anchor::english, chinese, english, 6, 12) /
      kLettersPerCharacter;
  return std::min(from_english, from_chinese);
}

// How much less than a strong negator one of another kind answers, in Chinese characters: "few"
// beside 不会 must not take it from a "not" that stands a clause away.
double cost_of(NegatorKind kind) {
  switch (kind) {
    case NegatorKind::kStrong:
    case NegatorKind::kDouble:
      return 0;
    case NegatorKind::kAffix:
    case NegatorKind::kLexical:
      return 2;
    default:
      return 5;
  }
}

struct Candidate {
  double cost = 0;
  std::size_t chinese = 0, english = 0;
  bool weak = false;  // one of the two is
};

std::vector<Candidate> candidates_of(const NegatedText& chinese, const NegatedText& english,
                                     const std::vector<Anchor>& anchors) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < chinese.negators.size(); ++i) {
    for (std::size_t k = 0; k < english.negators.size(); ++k) {
      const Negator& zh = chinese.negators[i];
      const Negator& en = english.negators[k];
      const double away = distance(anchors, middle(zh.span), middle(en.span));
      const bool weak = zh.kind == NegatorKind::kWeak || en.kind == NegatorKind::kWeak;
      if (zh.kind == NegatorKind::kWeak && en.kind == NegatorKind::kWeak) continue;
      if (away < kFar)
        candidates.push_back({away + cost_of(zh.kind) + cost_of(en.kind), i, k, weak});
    }
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.cost, a.chinese, a.english) < std::tie(b.cost, b.chinese, b.english);
  });
  return candidates;
}

// 不吃、不喝: one answer for several in a row.
bool continues_chinese(const std::vector<Negator>& negators, const std::vector<bool>& answered,
                       std::size_t i) {
  constexpr std::uint32_t kNear = 6;  // characters
  return i > 0 && answered[i - 1] &&
         negators[i].span.begin.value - negators[i - 1].span.end.value <= kNear;
}

// Does the text join what it negates by "or", "nor"?
bool has_or(std::u32string_view english) {
  constexpr std::array<std::u32string_view, 3> kOr = {U" or ", U" nor ", U"either "};
  return std::any_of(kOr.begin(), kOr.end(), [&](std::u32string_view joint) {
    return english.find(joint) != std::u32string_view::npos;
  });
}

// 不会涨价，也不会关门: Chinese negates each part with the same word, English once: "not rise or
// close".
bool repeats_chinese(const NegatedText& chinese, const std::vector<bool>& answered, std::size_t i) {
  constexpr std::uint32_t kNear = 24;  // characters
  const Span span = chinese.negators[i].span;
  const auto word = slice(chinese.text, span);
  for (std::size_t k = 0; k < chinese.negators.size(); ++k) {
    if (k == i || !answered[k] || slice(chinese.text, chinese.negators[k].span) != word) continue;
    const Span other = chinese.negators[k].span;
    const auto [first, second] = std::minmax(span, other);
    if (second.begin.value - first.end.value > kNear) continue;
    const auto between = chinese.text.substr(first.end.value, second.begin.value - first.end.value);
    if (between.find_first_of(U"。！？；") == std::u32string_view::npos &&
        between.find_first_of(U"，、也,") != std::u32string_view::npos)
      return true;
  }
  return false;
}

// "no tea, no coffee"; "nor", "unless" have none of their own.
bool continues_english(const NegatedText& english, const std::vector<bool>& answered,
                       std::size_t i) {
  const Span span = english.negators[i].span;
  const auto word = slice(english.text, span);
  if (word == U"nor" || word == U"Nor" || word == U"unless" || word == U"Unless") return true;
  if (i == 0 || !answered[i - 1]) return false;
  constexpr std::uint32_t kNear = 60;  // letters
  const std::uint32_t begin = english.negators[i - 1].span.end.value;
  if (span.begin.value - begin > kNear) return false;
  const auto between = english.text.substr(begin, span.begin.value - begin);
  constexpr std::array<std::u32string_view, 4> kJoints = {U",", U" and ", U" or ", U" but "};
  return std::any_of(kJoints.begin(), kJoints.end(), [&](std::u32string_view joint) {
    return between.find(joint) != std::u32string_view::npos;
  });
}

std::vector<Negator>::const_iterator first_strong(const std::vector<Negator>& negators) {
  return std::find_if(negators.begin(), negators.end(),
                      [](const Negator& n) { return n.kind == NegatorKind::kStrong; });
}

bool has_strong(const NegatedText& side) {
  return first_strong(side.negators) != side.negators.end();
}

}  // namespace

std::optional<UnansweredNegation> lone_negation(const NegatedText& chinese,
                                                const NegatedText& english) {
  if (chinese.negators.empty() == english.negators.empty()) return {};
  const bool in_chinese = english.negators.empty();
  const std::vector<Negator>& negators = in_chinese ? chinese.negators : english.negators;
  const auto strong = first_strong(negators);
  if (strong == negators.end()) return {};
  return UnansweredNegation{in_chinese ? Language::kChinese : Language::kEnglish, strong->span,
                            true};
}

std::vector<UnansweredNegation> unanswered_negations(const NegatedText& chinese,
                                                     const NegatedText& english,
                                                     const PairLinks& links) {
  std::vector<UnansweredNegation> found;
  if (!has_strong(chinese) && !has_strong(english)) return found;
  if (chinese.negators.size() * english.negators.size() > kMostNegators) return found;
  const std::vector<Anchor> anchors = anchors_of(links);
  if (anchors.empty()) return found;
  const std::vector<Candidate> candidates = candidates_of(chinese, english, anchors);
  std::vector<bool> zh_answered(chinese.negators.size()), en_answered(english.negators.size());
  // A weak word answers only what no surer one does.
  for (const bool weak_too : {false, true}) {
    for (const Candidate& candidate : candidates) {
      if (zh_answered[candidate.chinese] || en_answered[candidate.english]) continue;
      if (candidate.weak && !weak_too) continue;
      zh_answered[candidate.chinese] = en_answered[candidate.english] = true;
    }
  }
  for (std::size_t i = 0; i < chinese.negators.size(); ++i) {
    if (continues_chinese(chinese.negators, zh_answered, i) ||
        (has_or(english.text) && repeats_chinese(chinese, zh_answered, i)))
      zh_answered[i] = true;
    const Negator& negator = chinese.negators[i];
    if (negator.kind == NegatorKind::kStrong && !zh_answered[i])
      found.push_back({Language::kChinese, negator.span});
  }
  for (std::size_t i = 0; i < english.negators.size(); ++i) {
    if (continues_english(english, en_answered, i)) en_answered[i] = true;
    const Negator& negator = english.negators[i];
    if (negator.kind == NegatorKind::kStrong && !en_answered[i])
      found.push_back({Language::kEnglish, negator.span});
  }
  return found;
}

}  // namespace duizhao
