#include <duizhao/align/alignment_path.h>

#include <algorithm>

#include <duizhao/align/anchors.h>
#include <duizhao/align/corridor.h>
#include <duizhao/align/pass_one.h>

namespace duizhao {
namespace {

// Tables up to this many positions are searched whole.
constexpr std::uint64_t kSmallTable = 250'000;
// How far from the anchors the search looks at first, in sentences.
constexpr std::uint32_t kFirstRadius = 40;
// A path this near to a rim that is not the table's own may be better outside it.
constexpr std::uint32_t kRimDistance = 6;
// Around the best path, for the posteriors.
constexpr std::uint32_t kPosteriorRadius = 6;

Corridor first_corridor(const Evidence& evidence, bool full) {
  const std::uint32_t zh = evidence.zh.table.sentences();
  const std::uint32_t en = evidence.en.table.sentences();
  if (full || (std::uint64_t{zh} + 1) * (std::uint64_t{en} + 1) <= kSmallTable)
    return Corridor::full(zh, en);
  return Corridor::around(find_anchors(evidence), kFirstRadius, zh, en);
}

bool near_rim(const Corridor& corridor, const Path& path) {
  return std::any_of(path.steps.begin(), path.steps.end(), [&corridor](const Step& step) {
    return corridor.near_rim(step.from, kRimDistance);
  });
}

}  // namespace

Path find_path(const Evidence& evidence, const PathOptions& options) {
  Corridor corridor = first_corridor(evidence, options.full_search);
  for (std::uint32_t more = kFirstRadius;; more *= 2) {
    PassOne model(evidence, corridor, options.max_sentences);
    Path path = best_path(corridor, model);
    if (!near_rim(corridor, path)) return path;
    corridor = corridor.widened(more);
  }
}

std::vector<double> path_posteriors(const Evidence& evidence, const Path& path,
                                    const PathOptions& options) {
  std::vector<Position> positions;
  for (const Step& step : path.steps) positions.push_back(step.from);
  const Corridor corridor = Corridor::around(
      positions, kPosteriorRadius, evidence.zh.table.sentences(), evidence.en.table.sentences());
  PassOne model(evidence, corridor, options.max_sentences);
  return step_posteriors(corridor, model, path);
}

}  // namespace duizhao
