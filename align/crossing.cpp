#include <duizhao/align/crossing.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

#include <duizhao/align/pass_two.h>

namespace duizhao {
namespace {

// Nats by which two crossing beads must beat the beads in order: how rare crossing is.
constexpr double kCrossingMargin = 3;
constexpr double kLeastEvidence = -6;   // of the words of each, in nats
constexpr std::size_t kLongestRun = 3;  // beads

// Beads [begin, end) of the path, over two sentences of each side.
struct Run {
  std::size_t begin, end;
  double gain = 0;  // of the two crossing beads over the run's, less the margin
};

std::vector<Run> runs_of_two(const FoundPath& path) {
  std::vector<Run> runs;
  for (std::size_t begin = 0; begin < path.size(); ++begin) {
    Position sum{0, 0};
    for (std::size_t end = begin + 1; end <= std::min(path.size(), begin + kLongestRun); ++end) {
      const Step& step = path[end - 1].step;
      if (end - 1 > begin && step.from != end_of(path[end - 2].step)) break;  // a moved block
      const BeadType& type = kBeadTypes[step.type];
      sum = {sum.zh + type.zh, sum.en + type.en};
      if (sum == Position{2, 2}) runs.push_back({begin, end});
      if (sum.zh > 2 || sum.en > 2) break;
    }
  }
  return runs;
}

Step pair_at(Position from) { return {from, 0}; }
static_assert(kBeadTypes[0].zh == 1 && kBeadTypes[0].en == 1);

// The first Chinese sentence with the second English one, and the other way round.
std::array<Step, 2> crossing_pairs(Position at) {
  return {pair_at({at.zh, at.en + 1}), pair_at({at.zh + 1, at.en})};
}

}  // namespace

void exchange_neighbours(const Evidence& evidence, FoundPath& path) {
  std::vector<Run> runs = runs_of_two(path);
  std::vector<Step> pairs;
  for (const Run& run : runs)
    for (const Step& pair : crossing_pairs(path[run.begin].step.from)) pairs.push_back(pair);
  const auto place = [](const Step& step) { return std::tie(step.from.zh, step.from.en); };
  std::sort(pairs.begin(), pairs.end(),
            [&](const Step& a, const Step& b) { return place(a) < place(b); });
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  BeadMeter meter(evidence, pairs);
  std::vector<double> scores;
  for (const Step& pair : pairs) {
    const BeadMeasures measures = meter.measure(pair);
    scores.push_back(word_evidence(measures) > kLeastEvidence
                         ? score(evidence, pair, measures, kFittedWeights)
                         : -std::numeric_limits<double>::infinity());
  }
  const auto score_of = [&](const Step& pair) {
    const auto found =
        std::lower_bound(pairs.begin(), pairs.end(), pair,
                         [&](const Step& a, const Step& b) { return place(a) < place(b); });
    return scores[static_cast<std::size_t>(found - pairs.begin())];
  };

  for (Run& run : runs) {
    run.gain = -kCrossingMargin;
    for (std::size_t i = run.begin; i < run.end; ++i) run.gain -= path[i].score;
    for (const Step& pair : crossing_pairs(path[run.begin].step.from)) run.gain += score_of(pair);
  }
  std::stable_sort(runs.begin(), runs.end(),
                   [](const Run& a, const Run& b) { return a.gain > b.gain; });
  std::vector<std::uint8_t> taken(path.size(), 0);
  std::vector<const Run*> starts(path.size(), nullptr);
  for (const Run& run : runs) {
    if (run.gain <= 0) break;
    const auto begin = taken.begin() + static_cast<std::ptrdiff_t>(run.begin);
    const auto end = taken.begin() + static_cast<std::ptrdiff_t>(run.end);
    if (std::find(begin, end, 1) != end) continue;
    std::fill(begin, end, std::uint8_t{1});
    starts[run.begin] = &run;
  }
  FoundPath result;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (taken[i] == 0) result.push_back(path[i]);
    if (starts[i] == nullptr) continue;
    for (const Step& pair : crossing_pairs(path[i].step.from))
      result.push_back({pair, score_of(pair), 1 / (1 + std::exp(-starts[i]->gain))});
  }
  path = std::move(result);
}

}  // namespace duizhao
