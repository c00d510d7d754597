#include <duizhao/align/aligner.h>

#include <algorithm>
#include <cassert>

#include <duizhao/align/anchors.h>
#include <duizhao/align/confidence.h>
#include <duizhao/align/corridor.h>
#include <duizhao/align/evidence.h>
#include <duizhao/align/pass_one.h>
#include <duizhao/align/search.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

// Tables up to this many positions are searched whole.
constexpr std::uint64_t kSmallTable = 250'000;
// How far from the anchors the search looks at first, in sentences.
constexpr std::uint32_t kFirstRadius = 40;
// Paths this near to a rim that is not the table's may be better outside it.
constexpr std::uint32_t kRimDistance = 6;
// Around the best path, for the posteriors (and a second pass).
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

// A path that comes near the rim of its corridor widens it.
Path search(const Evidence& evidence, Corridor corridor, std::uint32_t max_sentences) {
  for (std::uint32_t more = kFirstRadius;; more *= 2) {
    PassOne model(evidence, corridor, max_sentences);
    Path path = best_path(corridor, model);
    if (!near_rim(corridor, path)) return path;
    corridor = corridor.widened(more);
  }
}

std::vector<double> posteriors(const Evidence& evidence, const Path& path,
                               std::uint32_t max_sentences) {
  std::vector<Position> positions;
  for (const Step& step : path.steps) positions.push_back(step.from);
  const Corridor corridor = Corridor::around(
      positions, kPosteriorRadius, evidence.zh.table.sentences(), evidence.en.table.sentences());
  PassOne model(evidence, corridor, max_sentences);
  return step_posteriors(corridor, model, path, kSharpness);
}

Bead bead_of(const Step& step, bool chinese_first, float confidence) {
  const BeadType& type = kBeadTypes[step.type];
  const std::uint32_t begins[] = {step.from.zh, step.from.en};
  const std::uint32_t ends[] = {step.from.zh + type.zh, step.from.en + type.en};
  const std::size_t source = chinese_first ? 0 : 1;
  return {
      {{begins[source]}, {ends[source]}}, {{begins[1 - source]}, {ends[1 - source]}}, confidence};
}

}  // namespace

Aligner::Aligner(Lexicon lexicon, AlignerOptions options)
    : lexicon_(std::move(lexicon)), options_(options) {
  assert(options_.max_sentences >= 1 && options_.max_sentences <= kMostEnglish);
}

Alignment Aligner::align(const Document& source, const Document& target) const {
  if (source.language == target.language)
    throw UsageError({source.name},
                     "and " + target.name + " are both " +
                         (source.language == Language::kChinese ? "Chinese" : "English"),
                     "give one Chinese and one English text");
  const bool chinese_first = source.language == Language::kChinese;
  const Document& zh = chinese_first ? source : target;
  const Document& en = chinese_first ? target : source;
  const Evidence evidence = gather_evidence(lexicon_, zh.sentences, en.sentences);
  const Path path =
      search(evidence, first_corridor(evidence, options_.full_search), options_.max_sentences);
  const std::vector<double> probabilities = posteriors(evidence, path, options_.max_sentences);

  Alignment alignment;
  for (std::size_t i = 0; i < path.steps.size(); ++i)
    alignment.beads.push_back(
        bead_of(path.steps[i], chinese_first, confidence(path.steps[i], probabilities[i])));
  return alignment;
}

}  // namespace duizhao
