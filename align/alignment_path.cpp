#include <duizhao/align/alignment_path.h>

#include <algorithm>
#include <cstddef>

#include <duizhao/align/anchors.h>
#include <duizhao/align/corridor.h>
#include <duizhao/align/crossing.h>
#include <duizhao/align/guidance.h>
#include <duizhao/align/moved_blocks.h>
#include <duizhao/align/pass_one.h>
#include <duizhao/align/pass_two.h>
#include <duizhao/align/piece.h>

namespace duizhao {
namespace {

// Tables up to this many positions are searched whole.
constexpr std::uint64_t kSmallTable = 100'000;
// A position costs a byte. So many take minutes, and only texts that are hardly tied need them.
constexpr std::uint64_t kMostPositions = std::uint64_t{1} << 30;
// How far from the anchors the search looks at first, in sentences.
constexpr std::uint32_t kFirstRadius = 14;
// A path this near to a rim that is not the table's own may be better outside it.
constexpr std::uint32_t kRimDistance = 6;
// Longer gaps are looked at as if they were so long.
constexpr std::uint32_t kLongestGap = 200;
constexpr std::size_t kIsland = 8;  // steps
// Where the languages take turns, the way is known when no turn is longer, in sentences.
constexpr std::uint32_t kLongestTurn = 100;
// Beyond what was widened, the path is searched anew for so many sentences more on either side, and
// must come out as it was for so many steps.
constexpr std::uint32_t kSettled = 40;
constexpr std::size_t kSettledSteps = 10;
// Pass 2 looks this far from the path of pass 1, in sentences, and
constexpr std::uint32_t kSecondRadius = 6;
// at beads on paths whose score by pass 1 is at most so many nats below the best.
constexpr double kLikelyMargin = 30;

// Does one language give way to the other so often that the path can hardly leave these places?
bool are_close(const std::vector<Position>& turns, Position end) {
  if (turns.empty()) return false;
  Position last{0, 0};
  const auto reaches = [&](Position next) {
    const bool near = next.zh - last.zh <= kLongestTurn && next.en - last.en <= kLongestTurn;
    last = next;
    return near;
  };
  return std::all_of(turns.begin(), turns.end(), reaches) && reaches(end);
}

Corridor first_corridor(const Evidence& evidence, bool full) {
  const std::uint32_t zh = evidence.zh.table.sentences();
  const std::uint32_t en = evidence.en.table.sentences();
  if (full || (std::uint64_t{zh} + 1) * (std::uint64_t{en} + 1) <= kSmallTable)
    return Corridor::full(zh, en);
  if (are_close(evidence.guidance.turns, {zh, en}))
    return Corridor::around(evidence.guidance.turns, kFirstRadius, zh, en);
  return Corridor::around(find_anchors(evidence), kFirstRadius, zh, en);
}

// Of each step that stands without a second side, and those between such: how many there are. Up to
// kIsland steps between two of them are part of the gap.
std::vector<std::uint32_t> lengths_of_gaps(const std::vector<Step>& path) {
  std::vector<std::uint32_t> lengths(path.size(), 0);
  for (std::size_t begin = 0; begin < lengths.size(); ++begin) {
    if (has_two_sides(path[begin])) continue;
    std::uint32_t count = 0;
    std::size_t end = begin;  // of the gap
    for (std::size_t i = begin; i < lengths.size() && i <= end + kIsland; ++i) {
      if (has_two_sides(path[i])) continue;
      ++count;
      end = i + 1;
    }
    std::fill(lengths.begin() + static_cast<std::ptrdiff_t>(begin),
              lengths.begin() + static_cast<std::ptrdiff_t>(end), count);
    begin = end;
  }
  return lengths;
}

// Where the path comes near the corridor's rim. At a gap, what it leaves out may have its
// counterpart as far away as the gap is long.
std::vector<Position> places_near_rim(const Corridor& corridor, const std::vector<Step>& path) {
  const std::vector<std::uint32_t> gaps = lengths_of_gaps(path);
  std::vector<Position> places;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const std::uint32_t distance = std::clamp(gaps[i], kRimDistance, kLongestGap);
    if (corridor.near_rim(path[i].from, distance)) places.push_back(path[i].from);
  }
  return places;
}

// Asks another scorer, whose rows and columns start elsewhere.
class ShiftedScorer : public BeadScorer {
 public:
  ShiftedScorer(BeadScorer& scorer, Position origin) : scorer_(scorer), origin_(origin) {}
  void score_row(std::uint32_t zh, Corridor::Row row, std::span<float> scores) override {
    scorer_.score_row(zh + origin_.zh, {row.begin + origin_.en, row.end + origin_.en}, scores);
  }

 private:
  BeadScorer& scorer_;
  Position origin_;
};

// Steps [begin, end) of a path.
struct Section {
  std::size_t begin, end;
};

// The sections of the path at most `reach` Chinese sentences from one of these places (ascending).
std::vector<Section> sections_near(const std::vector<Step>& path,
                                   const std::vector<Position>& places, std::uint32_t reach) {
  const auto starts_before = [](const Step& step, std::uint32_t zh) { return step.from.zh < zh; };
  const auto first_from = [&](std::uint32_t zh) {
    return static_cast<std::size_t>(std::lower_bound(path.begin(), path.end(), zh, starts_before) -
                                    path.begin());
  };
  std::vector<Section> sections;
  for (const Position& place : places) {
    const Section section{first_from(place.zh - std::min(place.zh, reach)),
                          first_from(place.zh + reach + 1)};
    if (!sections.empty() && section.begin <= sections.back().end)
      sections.back().end = section.end;
    else
      sections.push_back(section);
  }
  return sections;
}

// The best path between two positions.
std::vector<Step> best_section(const Corridor& corridor, BeadScorer& model, Position from,
                               Position to) {
  ShiftedScorer scorer(model, from);
  std::vector<Step> steps = best_path(corridor.between(from, to), scorer).steps;
  for (Step& step : steps) step.from = {step.from.zh + from.zh, step.from.en + from.en};
  return steps;
}

// Is the path through the ends of a section what it was? Else it would go elsewhere if it could.
bool keeps_its_ends(const std::vector<Step>& path, const Section& section,
                    const std::vector<Step>& found) {
  const std::size_t ends = std::min({kSettledSteps, section.end - section.begin, found.size()});
  const auto begin = path.begin() + static_cast<std::ptrdiff_t>(section.begin);
  const auto end = path.begin() + static_cast<std::ptrdiff_t>(section.end);
  const auto count = static_cast<std::ptrdiff_t>(ends);
  return (section.begin == 0 || std::equal(begin, begin + count, found.begin())) &&
         (section.end == path.size() || std::equal(end - count, end, found.end() - count));
}

// The path with these sections replaced by the best ones of the corridor; nothing when they are
// most of it, or when it would rather leave the path beyond their ends.
std::optional<std::vector<Step>> searched_anew(const Corridor& corridor, BeadScorer& model,
                                               const std::vector<Step>& path,
                                               const std::vector<Section>& sections) {
  std::size_t steps = 0;
  for (const Section& section : sections) steps += section.end - section.begin;
  if (steps > path.size() / 2) return std::nullopt;
  const Position end{corridor.zh_sentences(), corridor.en_sentences()};
  const auto at = [&](std::size_t i) { return i < path.size() ? path[i].from : end; };
  std::vector<Step> result;
  std::size_t kept = 0;
  for (const Section& section : sections) {
    const auto found = best_section(corridor, model, at(section.begin), at(section.end));
    if (!keeps_its_ends(path, section, found)) return std::nullopt;
    result.insert(result.end(), path.begin() + static_cast<std::ptrdiff_t>(kept),
                  path.begin() + static_cast<std::ptrdiff_t>(section.begin));
    result.insert(result.end(), found.begin(), found.end());
    kept = section.end;
  }
  result.insert(result.end(), path.begin() + static_cast<std::ptrdiff_t>(kept), path.end());
  return result;
}

std::vector<Step> whole_path(const Evidence& evidence, const Corridor& corridor,
                             const PathOptions& options) {
  PassOne model(evidence, corridor, options.max_sentences, options.threads);
  GuidedScorer guided(model, evidence.guidance);
  return best_path(corridor, guided).steps;
}

// How probable it is that a sentence has no counterpart, wherever that is said on the other side.
struct AloneShares {
  std::vector<double> zh, en;  // of each sentence, 0 to 1
};

AloneShares alone_shares(const Evidence& evidence, const Lattice& lattice,
                         const Posteriors& posteriors) {
  AloneShares shares{std::vector<double>(evidence.zh.table.sentences()),
                     std::vector<double>(evidence.en.table.sentences())};
  for (std::size_t i = 0; i < lattice.beads().size(); ++i) {
    const Step& bead = lattice.beads()[i];
    const BeadType& type = kBeadTypes[bead.type];
    if (type.en == 0) shares.zh[bead.from.zh] += posteriors.beads[i];
    if (type.zh == 0) shares.en[bead.from.en] += posteriors.beads[i];
  }
  for (std::vector<double>* const side : {&shares.zh, &shares.en})
    for (double& share : *side) share = std::min(1.0, share);
  return shares;
}

}  // namespace

std::optional<std::vector<Step>> first_path(const Evidence& evidence, const PathOptions& options) {
  Corridor corridor = first_corridor(evidence, options.full_search);
  if (corridor.positions() > kMostPositions) return std::nullopt;
  std::vector<Step> path = whole_path(evidence, corridor, options);
  // Ends: what is as wide as the text has no rim but the table's own.
  for (std::uint32_t more = kFirstRadius;; more *= 2) {
    const std::vector<Position> places = places_near_rim(corridor, path);
    if (places.empty()) return path;
    corridor = corridor.widened(places, more);
    if (corridor.positions() > kMostPositions) return std::nullopt;
    PassOne model(evidence, corridor, options.max_sentences, options.threads);
    GuidedScorer guided(model, evidence.guidance);
    auto found =
        searched_anew(corridor, guided, path, sections_near(path, places, more + kSettled));
    path = found ? *std::move(found) : whole_path(evidence, corridor, options);
  }
}

Lattice likely_lattice(const Evidence& evidence, const std::vector<Step>& path,
                       const PathOptions& options) {
  std::vector<Position> positions;
  positions.reserve(path.size());
  for (const Step& step : path) positions.push_back(step.from);
  const Corridor corridor = Corridor::around(
      positions, kSecondRadius, evidence.zh.table.sentences(), evidence.en.table.sentences());
  PassOne model(evidence, corridor, options.max_sentences, options.threads);
  GuidedScorer guided(model, evidence.guidance);
  return {corridor, likely_beads(corridor, guided, kLikelyMargin)};
}

FoundPath second_path(const Evidence& evidence, const Lattice& lattice,
                      const PathOptions& options) {
  std::vector<double> scores = bead_scores(evidence, lattice, kFittedWeights, options.threads);
  if (!evidence.guidance.empty())
    for (std::size_t i = 0; i < scores.size(); ++i)
      scores[i] += guidance_score(evidence.guidance, lattice.beads()[i]);
  const RunScores runs = run_scores(kFittedWeights);
  const Posteriors posteriors = lattice.posteriors(scores, runs);
  const AloneShares alone = alone_shares(evidence, lattice, posteriors);
  FoundPath path;
  for (const std::uint32_t number : lattice.best_path(scores, runs)) {
    const Step& bead = lattice.beads()[number];
    const BeadType& type = kBeadTypes[bead.type];
    double posterior = posteriors.beads[number];
    if (type.en == 0) posterior = alone.zh[bead.from.zh];
    if (type.zh == 0) posterior = alone.en[bead.from.en];
    path.push_back({bead, scores[number], posterior});
  }
  return path;
}

std::optional<FoundPath> find_path(Evidence& evidence, const PathOptions& options) {
  const auto first = first_path(evidence, options);
  if (!first) return std::nullopt;
  evidence.usual_pair = usual_pair(*first);
  learn_gains(evidence.structure, *first);
  learn_times(evidence.timing, *first);
  FoundPath path = second_path(evidence, likely_lattice(evidence, *first, options), options);
  PieceAligner pieces(evidence, options);
  const Position end{evidence.zh.table.sentences(), evidence.en.table.sentences()};
  pair_moved_blocks(pieces, {whole_piece({0, 0}, end)}, path);
  exchange_neighbours(evidence, path);
  return path;
}

}  // namespace duizhao
