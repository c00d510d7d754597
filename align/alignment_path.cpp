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
// Pass 2 looks this far from the path of pass 1, in sentences, and
constexpr std::uint32_t kSecondRadius = 6;
// at beads on paths whose score by pass 1 is at most so many nats below the best.
constexpr double kLikelyMargin = 30;

bool is_one_sided(const Step& step) {
  return kBeadTypes[step.type].zh == 0 || kBeadTypes[step.type].en == 0;
}

Corridor first_corridor(const Evidence& evidence, bool full) {
  const std::uint32_t zh = evidence.zh.table.sentences();
  const std::uint32_t en = evidence.en.table.sentences();
  if (full || (std::uint64_t{zh} + 1) * (std::uint64_t{en} + 1) <= kSmallTable)
    return Corridor::full(zh, en);
  if (!evidence.guidance.turns.empty())
    return Corridor::around(evidence.guidance.turns, kFirstRadius, zh, en);
  return Corridor::around(find_anchors(evidence), kFirstRadius, zh, en);
}

// Of each step that stands without a second side, and those between such: how many there are. Up to
// kIsland steps between two of them are part of the gap.
std::vector<std::uint32_t> lengths_of_gaps(const Path& path) {
  std::vector<std::uint32_t> lengths(path.steps.size(), 0);
  for (std::size_t begin = 0; begin < lengths.size(); ++begin) {
    if (!is_one_sided(path.steps[begin])) continue;
    std::uint32_t count = 0;
    std::size_t end = begin;  // of the gap
    for (std::size_t i = begin; i < lengths.size() && i <= end + kIsland; ++i) {
      if (!is_one_sided(path.steps[i])) continue;
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
std::vector<Position> places_near_rim(const Corridor& corridor, const Path& path) {
  const std::vector<std::uint32_t> gaps = lengths_of_gaps(path);
  std::vector<Position> places;
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    const std::uint32_t distance = std::clamp(gaps[i], kRimDistance, kLongestGap);
    if (corridor.near_rim(path.steps[i].from, distance)) places.push_back(path.steps[i].from);
  }
  return places;
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

std::optional<Path> first_path(const Evidence& evidence, const PathOptions& options) {
  Corridor corridor = first_corridor(evidence, options.full_search);
  // Ends: what is as wide as the text has no rim but the table's own.
  for (std::uint32_t more = kFirstRadius;; more *= 2) {
    if (corridor.positions() > kMostPositions) return std::nullopt;
    PassOne model(evidence, corridor, options.max_sentences);
    GuidedScorer guided(model, evidence.guidance);
    Path path = best_path(corridor, guided);
    const std::vector<Position> places = places_near_rim(corridor, path);
    if (places.empty()) return path;
    corridor = corridor.widened(places, more);
  }
}

Lattice likely_lattice(const Evidence& evidence, const Path& path, const PathOptions& options) {
  std::vector<Position> positions;
  for (const Step& step : path.steps) positions.push_back(step.from);
  const Corridor corridor = Corridor::around(
      positions, kSecondRadius, evidence.zh.table.sentences(), evidence.en.table.sentences());
  PassOne model(evidence, corridor, options.max_sentences);
  GuidedScorer guided(model, evidence.guidance);
  return {corridor, likely_beads(corridor, guided, kLikelyMargin)};
}

FoundPath second_path(const Evidence& evidence, const Lattice& lattice) {
  std::vector<double> scores = bead_scores(evidence, lattice, kFittedWeights);
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
  const std::optional<Path> first = first_path(evidence, options);
  if (!first) return std::nullopt;
  evidence.usual_pair = usual_pair(*first);
  FoundPath path = second_path(evidence, likely_lattice(evidence, *first, options));
  PieceAligner pieces(evidence, options);
  const Position end{evidence.zh.table.sentences(), evidence.en.table.sentences()};
  pair_moved_blocks(pieces, {whole_piece({0, 0}, end)}, path);
  exchange_neighbours(evidence, path);
  return path;
}

}  // namespace duizhao
