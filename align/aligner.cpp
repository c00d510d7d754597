#include <duizhao/align/aligner.h>

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

#include <duizhao/align/alignment_path.h>
#include <duizhao/align/confidence.h>
#include <duizhao/align/evidence.h>
#include <duizhao/align/moved_boxes.h>
#include <duizhao/align/support.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

Box box_of(const Step& step) { return {step.from, end_of(step)}; }

Bead bead_of(const Box& box, bool chinese_first, float confidence, bool moved) {
  const std::uint32_t begins[] = {box.from.zh, box.from.en};
  const std::uint32_t ends[] = {box.to.zh, box.to.en};
  const std::size_t source = chinese_first ? 0 : 1;
  const std::size_t target = 1 - source;
  return {
      {{begins[source]}, {ends[source]}}, {{begins[target]}, {ends[target]}}, confidence, moved};
}

void expect_two_languages(const Document& source, const Document& target) {
  if (source.language != target.language) return;
  const std::string_view name = source.language == Language::kChinese ? "Chinese" : "English";
  throw UsageError({source.name}, "and " + target.name + " are both " + std::string(name),
                   "give one Chinese and one English text");
}

}  // namespace

Aligner::Aligner(Lexicon lexicon, AlignerOptions options)
    : lexicon_(std::move(lexicon)), options_(options) {
  assert(options_.max_sentences >= 1 && options_.max_sentences <= kMostEnglish);
}

Alignment Aligner::align(const Document& source, const Document& target) const {
  expect_two_languages(source, target);
  const bool chinese_first = source.language == Language::kChinese;
  const Document& zh = chinese_first ? source : target;
  const Document& en = chinese_first ? target : source;
  Evidence evidence = gather_evidence(lexicon_, zh.sentences, en.sentences);
  const PathOptions options{options_.max_sentences, options_.full_search};
  const std::optional<FoundPath> found = find_path(evidence, options);
  if (!found)
    throw Error(
        {target.name},
        "the text and its translation have too few words in common to be aligned as a whole",
        "cut both into chapters and align these one by one");
  Alignment alignment;
  std::vector<Box> boxes;
  for (const FoundStep& found_step : *found) boxes.push_back(box_of(found_step.step));
  const std::vector<std::uint8_t> moved = moved_boxes(boxes);
  for (std::size_t i = 0; i < boxes.size(); ++i)
    alignment.beads.push_back(bead_of(boxes[i], chinese_first,
                                      confidence((*found)[i].step, (*found)[i].posterior),
                                      moved[i] != 0));
  // What has changed places stands where its source does.
  std::stable_sort(alignment.beads.begin(), alignment.beads.end(),
                   [](const Bead& a, const Bead& b) { return a.source.begin < b.source.begin; });
  alignment.doubt = doubt(support(evidence, *found));
  alignment.trusted = alignment.doubt.empty();
  return alignment;
}

}  // namespace duizhao
