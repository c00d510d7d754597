#include <duizhao/metrics/renderings.h>

#include <xxhash.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include <duizhao/metrics/term_letters.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t kFewestLetters = 2;

// Characters of words that blanks part.
bool is_spaced(char32_t c) { return is_letter(c) || is_digit(c); }

// Blanks and punctuation of a folded text. Signs are text: {0}, <b>, 50%, C++.
bool is_passed_over(char32_t c) {
  constexpr std::u32string_view kMarks = U",.;:!?'\"-·，。；：！？、…—“”‘’「」『』《》〈〉｡､";
  if (is_ascii_letter(c) || is_digit(c) || is_basic_han(c)) return false;
  return is_blank(c) || kMarks.find(c) != std::u32string_view::npos;
}

// What two texts must share to be the same; empty for a text that is none.
std::u32string folded(std::string_view utf8) {
  std::u32string text;
  text.reserve(utf8.size());
  std::size_t letters = 0;
  char32_t passed = 0;  // the first of the marks or blanks since the last character
  for (std::size_t i = 0; i < utf8.size();) {
    const char32_t c = fold_letter(next_code_point(utf8, i));
    if (is_passed_over(c)) {
      if (passed == 0) passed = is_blank(c) ? U' ' : c;
      continue;
    }
    // They count only where they part words or digits (1.5, 15).
    if (passed != 0 && is_spaced(c) && !text.empty() && is_spaced(text.back()))
      text += is_digit(c) && is_digit(text.back()) ? passed : U' ';
    passed = 0;
    text += c;
    letters += is_han(c) || is_letter(c) ? 1U : 0U;
  }
  if (letters < kFewestLetters) text.clear();
  return text;
}

std::optional<std::uint64_t> key(std::string_view utf8) {
  const std::u32string text = folded(utf8);
  if (text.empty()) return {};
  return XXH3_64bits(text.data(), text.size() * sizeof(char32_t));
}

std::string excerpt(const std::string& utf8) {
  std::u32string text = to_utf32(utf8);
  std::replace_if(text.begin(), text.end(), is_blank, U' ');
  if (text.size() > Renderings::kMaxExcerpt) text.resize(Renderings::kMaxExcerpt);
  return to_utf8(text);
}

}  // namespace

std::optional<Renderings::Keys> Renderings::keys(const Pair& pair) {
  if (pair.fuzzy) return {};
  const auto source = key(pair.source);
  const auto target = key(pair.target);
  if (!source || !target || *source == *target) return {};
  return Keys{*source, *target};
}

void Renderings::add(const Pair& pair) {
  if (const auto found = keys(pair)) {
    pairs_.push_back(*found);
    numbers_.push_back(added_);
  }
  ++added_;
}

std::vector<Renderings::Group> Renderings::groups(Side side, const PairSource& pair_at) {
  const auto text = [&](std::uint32_t i) {
    return side == Side::kSource ? pairs_[i].source : pairs_[i].target;
  };
  const auto rendering = [&](std::uint32_t i) {
    return side == Side::kSource ? pairs_[i].target : pairs_[i].source;
  };
  std::vector<std::uint32_t> order(pairs_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(text(a), rendering(a), a) < std::tuple(text(b), rendering(b), b);
  });
  std::vector<Group> groups;
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    Group group{text(order[begin]), 0, 0, 0, 0, kNoId, true};
    for (std::size_t i = begin; i < order.size() && text(order[i]) == group.text; i = end) {
      end = i;  // pairs i to end have one rendering; i is the first of them in the bitext
      while (end < order.size() && text(order[end]) == group.text &&
             rendering(order[end]) == rendering(order[i]))
        ++end;
      const auto count = static_cast<std::uint32_t>(end - i);
      group.pairs += count;
      const bool more = count > group.usual;
      if (!more && count < group.usual) continue;
      if (!more) group.majority = false;
      if (more) group.majority = true;
      if (!more && order[i] > group.first) continue;
      group.usual = count;
      group.usual_rendering = rendering(order[i]);
      group.first = order[i];
    }
    if (group.pairs > group.usual) groups.push_back(group);
  }
  std::vector<Group*> shown(groups.size());
  std::transform(groups.begin(), groups.end(), shown.begin(), [](Group& g) { return &g; });
  std::sort(shown.begin(), shown.end(),
            [](const Group* a, const Group* b) { return a->first < b->first; });
  for (Group* group : shown) {
    group->first = numbers_[group->first];
    if (!pair_at || shown_.size() == kMaxShown) continue;
    const Pair pair = pair_at(group->first);
    group->shown = static_cast<std::uint32_t>(shown_.size());
    shown_.push_back(excerpt(side == Side::kSource ? pair.target : pair.source));
  }
  groups.shrink_to_fit();
  return groups;
}

void Renderings::finish(const PairSource& pair_at) {
  by_source_ = groups(Side::kSource, pair_at);
  by_target_ = groups(Side::kTarget, pair_at);
  pairs_ = {};
  numbers_ = {};
}

std::optional<Deviation> Renderings::deviation(const Pair& pair, Side side) const {
  const auto& groups = side == Side::kSource ? by_source_ : by_target_;
  if (groups.empty()) return {};
  const auto text = key(side == Side::kSource ? pair.source : pair.target);
  if (!text) return {};
  const auto group =
      std::lower_bound(groups.begin(), groups.end(), *text,
                       [](const Group& g, std::uint64_t wanted) { return g.text < wanted; });
  if (group == groups.end() || group->text != *text) return {};
  const auto both = keys(pair);
  if (!both || (side == Side::kSource ? both->target : both->source) == group->usual_rendering)
    return {};
  return Deviation{group->usual, group->pairs, group->first, group->majority,
                   group->shown == kNoId ? std::string_view() : shown_[group->shown]};
}

}  // namespace duizhao
