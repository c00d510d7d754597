#include <duizhao/align/structure.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>

namespace duizhao {
namespace {

// How many places the assumption weighs that the layouts have nothing to do with each other: few
// enough for a page to speak for itself, and one slip in it proves little.
constexpr double kPriorPlaces = 20;

bool is_border(const LayoutMark& mark) { return mark.layout != Layout::kInside; }

bool has_runs(const std::vector<LayoutMark>& marks) {
  return !std::all_of(marks.begin(), marks.end(), is_border);
}

bool share_a_value(const LayoutMark& one, const LayoutMark& other) {
  return std::any_of(one.values.begin(), one.values.end(), [&](std::uint16_t value) {
    return value != 0 &&
           std::find(other.values.begin(), other.values.end(), value) != other.values.end();
  });
}

// log of the share of each outcome among `counts`, to which `prior` adds kPriorPlaces, over its
// chance; 0 for what cannot be.
template <std::size_t kSize>
std::array<double, kSize> gains(const std::array<double, kSize>& counts,
                                const std::array<double, kSize>& prior,
                                const std::array<double, kSize>& chances) {
  const double all = std::accumulate(counts.begin(), counts.end(), kPriorPlaces);
  std::array<double, kSize> result{};
  for (std::size_t i = 0; i < kSize; ++i)
    if (chances[i] > 0)
      result[i] = std::log((counts[i] + kPriorPlaces * prior[i]) / (all * chances[i]));
  return result;
}

using Shares = std::array<double, 2>;  // of the sentences that begin no paragraph, or one

Shares border_shares(const std::vector<LayoutMark>& marks) {
  const auto borders = static_cast<double>(std::count_if(marks.begin(), marks.end(), is_border));
  const double share = borders / static_cast<double>(marks.size());
  return {1 - share, share};
}

// If the places of both texts had nothing to do with each other.
std::array<double, kBorders> border_chances(const Shares& zh, const Shares& en) {
  return {zh[0] * en[0], zh[1] * en[0], zh[0] * en[1], zh[1] * en[1]};
}

// Sentences that begin paragraphs, and how many have the same mark.
using Counts = std::map<LayoutMark, double>;

Counts counts_of(const std::vector<LayoutMark>& marks) {
  Counts counts;
  for (const LayoutMark& mark : marks)
    if (is_border(mark)) ++counts[mark];
  return counts;
}

std::array<double, kLikenesses> likeness_chances(const Structure& structure) {
  const Counts zh = counts_of(structure.zh);
  const Counts en = counts_of(structure.en);
  std::array<double, kLikenesses> chances{};
  double all = 0;
  for (const auto& [zh_mark, zh_count] : zh)
    for (const auto& [en_mark, en_count] : en) {
      chances[likeness(zh_mark, en_mark)] += zh_count * en_count;
      all += zh_count * en_count;
    }
  for (double& chance : chances) chance /= std::max(all, 1.0);
  return chances;
}

// The correlation of borders where beads begin and end, 0 to 1: below 0 is nothing, too.
double correlation(const std::array<double, kBorders>& counts) {
  const double none = counts[kNoBorder];
  const double zh = counts[kChineseBorder];
  const double en = counts[kEnglishBorder];
  const double both = counts[kBothBorders];
  const double scale = (none + zh) * (none + en) * (both + zh) * (both + en);
  return scale > 0 ? std::max(0.0, (none * both - zh * en) / std::sqrt(scale)) : 0;
}

// How often what is seen along the path; a place between two beads counts half with either.
struct Seen {
  std::array<double, kBorders> borders{};
  std::array<double, kLikenesses> likenesses{};
  Shares zh_inside{}, en_inside{};
};

void see_place(const Structure& structure, Position place, Seen& seen) {
  if (place.zh >= structure.zh.size() || place.en >= structure.en.size()) return;
  seen.borders[border(structure.zh[place.zh], structure.en[place.en])] += .5;
}

void see_inside(const std::vector<LayoutMark>& marks, std::uint32_t begin, std::uint32_t end,
                Shares& inside) {
  for (std::uint32_t i = begin + 1; i < end; ++i) ++inside[is_border(marks[i]) ? 1 : 0];
}

Seen seen_along(const Structure& structure, std::span<const Step> path) {
  Seen seen;
  for (const Step& step : path) {
    if (!has_two_sides(step)) continue;
    const Position end = end_of(step);
    see_place(structure, step.from, seen);
    see_place(structure, end, seen);
    see_inside(structure.zh, step.from.zh, end.zh, seen.zh_inside);
    see_inside(structure.en, step.from.en, end.en, seen.en_inside);
    const LayoutMark& zh = structure.zh[step.from.zh];
    const LayoutMark& en = structure.en[step.from.en];
    if (border(zh, en) == kBothBorders) ++seen.likenesses[likeness(zh, en)];
  }
  return seen;
}

double inside_score(const std::vector<LayoutMark>& marks, std::uint32_t begin, std::uint32_t end,
                    const std::array<double, 2>& gains) {
  double score = 0;
  for (std::uint32_t i = begin + 1; i < end; ++i) score += gains[is_border(marks[i]) ? 1 : 0];
  return score;
}

double border_score(const Structure& structure, Position place) {
  if (place.zh >= structure.zh.size() || place.en >= structure.en.size()) return 0;
  return structure.borders[border(structure.zh[place.zh], structure.en[place.en])] / 2;
}

}  // namespace

Border border(const LayoutMark& zh, const LayoutMark& en) {
  return static_cast<Border>((is_border(zh) ? kChineseBorder : kNoBorder) +
                             (is_border(en) ? kEnglishBorder : kNoBorder));
}

Likeness likeness(const LayoutMark& zh, const LayoutMark& en) {
  if (zh.layout != en.layout) return kUnlike;
  if (zh.layout == Layout::kPlain) return kPlainBoth;
  if (zh.layout == Layout::kNumbered) return share_a_value(zh, en) ? kSameNumber : kOtherNumber;
  return zh.values == en.values ? kSameKind : kUnlike;
}

Structure structure_of(std::span<const Sentence> zh, std::span<const Sentence> en) {
  Structure structure;
  structure.zh = layout_marks(zh);
  structure.en = layout_marks(en);
  if (!has_runs(structure.zh) || !has_runs(structure.en)) return {};
  return structure;
}

void learn_gains(Structure& structure, std::span<const Step> path) {
  if (structure.zh.empty()) return;
  const Seen seen = seen_along(structure, path);
  const Shares zh = border_shares(structure.zh);
  const Shares en = border_shares(structure.en);
  const auto chances = border_chances(zh, en);
  structure.borders = gains(seen.borders, chances, chances);
  const auto alike = likeness_chances(structure);
  structure.likenesses = gains(seen.likenesses, alike, alike);
  // The more the borders agree, the less a bead is expected to reach over one.
  std::array<double, kBorders> smoothed = seen.borders;
  for (std::size_t i = 0; i < kBorders; ++i) smoothed[i] += kPriorPlaces * chances[i];
  const double apart = 1 - correlation(smoothed);
  const auto inside = [apart](const Shares& shares) {
    return Shares{1 - apart * shares[1], apart * shares[1]};
  };
  structure.zh_inside = gains(seen.zh_inside, inside(zh), zh);
  structure.en_inside = gains(seen.en_inside, inside(en), en);
}

double structure_score(const Structure& structure, const Step& bead) {
  if (structure.zh.empty() || !has_two_sides(bead)) return 0;
  const Position end = end_of(bead);
  const LayoutMark& zh = structure.zh[bead.from.zh];
  const LayoutMark& en = structure.en[bead.from.en];
  const bool both = border(zh, en) == kBothBorders;
  return border_score(structure, bead.from) + border_score(structure, end) +
         (both ? structure.likenesses[likeness(zh, en)] : 0) +
         inside_score(structure.zh, bead.from.zh, end.zh, structure.zh_inside) +
         inside_score(structure.en, bead.from.en, end.en, structure.en_inside);
}

}  // namespace duizhao
