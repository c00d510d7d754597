#include <duizhao/align/aligner.h>

#include <algorithm>
#include <cassert>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include <duizhao/align/alignment_path.h>
#include <duizhao/align/blank_lines.h>
#include <duizhao/align/confidence.h>
#include <duizhao/align/evidence.h>
#include <duizhao/align/moved_boxes.h>
#include <duizhao/align/settled.h>
#include <duizhao/align/support.h>
#include <duizhao/text/bead_fault.h>
#include <duizhao/text/error.h>
#include <duizhao/text/two_languages.h>

namespace duizhao {
namespace {

// The two documents as the models know them.
struct Texts {
  const Document& zh;
  const Document& en;
  bool chinese_first;

  Texts(const Document& source, const Document& target)
      : zh(source.language == Language::kChinese ? source : target),
        en(source.language == Language::kChinese ? target : source),
        chinese_first(source.language == Language::kChinese) {}
};

Box box_of(const Step& step) { return {step.from, end_of(step)}; }

Box box_of(const Bead& bead, bool chinese_first) {
  const Box box{{bead.source.begin.value, bead.target.begin.value},
                {bead.source.end.value, bead.target.end.value}};
  if (chinese_first) return box;
  return {{box.from.en, box.from.zh}, {box.to.en, box.to.zh}};
}

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

void expect_no_fault(std::span<const Bead> locked, const Document& source, const Document& target) {
  const auto fault = find_fault(locked, static_cast<std::uint32_t>(source.sentences.size()),
                                static_cast<std::uint32_t>(target.sentences.size()));
  if (fault)
    throw UsageError({fault->in_target ? target.name : source.name},
                     "a locked bead is wrong: " + fault->problem,
                     "lock each sentence once, with numbers from 0");
  if (const auto wrong = find_delimiter_fault(locked, source.delimiters, target.delimiters))
    throw UsageError({wrong->in_target ? target.name : source.name}, wrong->problem,
                     kDelimiterAdvice);
}

void expect_as_many_delimiters(const Document& source, const Document& target) {
  const std::size_t sources = source.delimiters.size();
  const std::size_t targets = target.delimiters.size();
  if (sources == targets) return;
  const auto count = [](std::size_t number) {
    return "has " + std::to_string(number) + " delimiter line" + (number == 1 ? "" : "s");
  };
  throw UsageError({target.name},
                   count(targets) + ", and " + source.name + " has " + std::to_string(sources),
                   "give both texts the same number of them");
}

// Of two documents that are one text.
std::vector<Position> turns_of(const Texts& texts) {
  std::vector<Position> result;
  if (!texts.zh.by_turns || !texts.en.by_turns) return result;
  for (const Turn& turn : turns(texts.zh, texts.en)) result.push_back({turn.one, turn.other});
  return result;
}

// Locked beads, and the delimiters of both texts paired in order.
Settled settle(const Texts& texts, std::span<const Bead> locked) {
  Settled settled;
  for (std::size_t i = 0; i < texts.zh.delimiters.size(); ++i) {
    const Position from{texts.zh.delimiters[i], texts.en.delimiters[i]};
    settled.delimiters.push_back({from, {from.zh + 1, from.en + 1}});
  }
  for (const Bead& bead : locked) {
    const Box box = box_of(bead, texts.chinese_first);
    const bool is_delimiter =
        has_two_sides(box) &&
        std::binary_search(texts.zh.delimiters.begin(), texts.zh.delimiters.end(), box.from.zh);
    if (!is_delimiter) (bead.moved ? settled.moved : settled.in_order).push_back(box);
  }
  return settled;
}

// Boxes with one side, from `placed` on, have no place on the other one: they get that behind the
// sentence before them. `boxes` have all sentences.
void place_one_sided(std::vector<Box>& boxes, std::size_t placed, Position end) {
  std::vector<std::uint32_t> behind_zh(std::size_t{end.zh} + 1, 0);  // English place
  std::vector<std::uint32_t> behind_en(std::size_t{end.en} + 1, 0);
  std::vector<std::size_t> zh_alone;
  std::vector<std::size_t> en_alone;
  const auto enter = [&](const Box& box) {
    for (std::uint32_t i = box.from.zh; i < box.to.zh; ++i) behind_zh[i + 1] = box.to.en;
    for (std::uint32_t j = box.from.en; j < box.to.en; ++j) behind_en[j + 1] = box.to.zh;
  };
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (i < placed || has_two_sides(boxes[i]))
      enter(boxes[i]);
    else
      (boxes[i].from.zh != boxes[i].to.zh ? zh_alone : en_alone).push_back(i);
  }
  std::sort(zh_alone.begin(), zh_alone.end(),
            [&](std::size_t a, std::size_t b) { return boxes[a].from.zh < boxes[b].from.zh; });
  for (const std::size_t i : zh_alone) {
    boxes[i].from.en = boxes[i].to.en = behind_zh[boxes[i].from.zh];
    enter(boxes[i]);
    behind_en[boxes[i].to.en] = boxes[i].to.zh;  // English of the same place comes behind it
  }
  std::sort(en_alone.begin(), en_alone.end(),
            [&](std::size_t a, std::size_t b) { return boxes[a].from.en < boxes[b].from.en; });
  for (const std::size_t i : en_alone) {
    boxes[i].from.zh = boxes[i].to.zh = behind_en[boxes[i].from.en];
    enter(boxes[i]);
  }
}

// Of the sentences that the models see.
Evidence gather(const Texts& texts, const SeenSentences& seen, const Lexicon& lexicon,
                const LearnedCounts& learned) {
  const auto& zh = texts.zh.sentences;
  const auto& en = texts.en.sentences;
  Evidence evidence = seen.all()
                          ? gather_evidence(lexicon, learned, zh, en)
                          : gather_evidence(lexicon, learned, seen.chinese(zh), seen.english(en));
  evidence.guidance.turns = turns_of(texts);
  return evidence;
}

// What was found, then what was settled, delimiters last.
std::vector<Box> all_boxes(const FoundPath& found, const Settled& settled) {
  std::vector<Box> boxes;
  for (const FoundStep& found_step : found) boxes.push_back(box_of(found_step.step));
  for (const auto* settled_boxes : {&settled.in_order, &settled.moved, &settled.delimiters})
    boxes.insert(boxes.end(), settled_boxes->begin(), settled_boxes->end());
  return boxes;
}

// In the order of the source; what has changed places stands where its source does. The first boxes
// are those found; from `placed` on, those with one side have no place on the other one yet.
std::vector<Bead> beads_of(const FoundPath& found, std::vector<Box> boxes, std::size_t placed,
                           const Texts& texts) {
  if (boxes.size() > placed)
    place_one_sided(boxes, placed,
                    {static_cast<std::uint32_t>(texts.zh.sentences.size()),
                     static_cast<std::uint32_t>(texts.en.sentences.size())});
  const std::vector<std::uint8_t> moved = moved_boxes(boxes);
  std::vector<Bead> beads;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const float sure = i < found.size() ? confidence(found[i].step, found[i].posterior) : 1.0F;
    beads.push_back(bead_of(boxes[i], texts.chinese_first, sure, moved[i] != 0));
  }
  std::stable_sort(beads.begin(), beads.end(), [](const Bead& a, const Bead& b) {
    return std::tie(a.source, a.target.begin) < std::tie(b.source, b.target.begin);
  });
  return beads;
}

}  // namespace

Aligner::Aligner(Lexicon lexicon, LearnedCounts learned, AlignerOptions options)
    : lexicon_(std::move(lexicon)), learned_(std::move(learned)), options_(options) {
  assert(options_.max_sentences >= 1 && options_.max_sentences <= kMostEnglish);
}

Alignment Aligner::align(const Document& source, const Document& target) const {
  return align(source, target, {});
}

Alignment Aligner::align(const Document& source, const Document& target,
                         std::span<const Bead> locked) const {
  expect_two_languages(source, target);
  expect_no_fault(locked, source, target);
  expect_as_many_delimiters(source, target);
  const Texts texts(source, target);
  const Settled settled_in_text = settle(texts, locked);
  const SeenSentences seen(texts.zh.sentences, texts.en.sentences, settled_in_text);
  const Settled settled = seen.all() ? settled_in_text : seen.seen(settled_in_text);
  Evidence evidence = gather(texts, seen, lexicon_, learned_);
  const PathOptions options{options_.max_sentences, options_.full_search, options_.threads};
  const std::optional<FoundPath> found = find_path_around(settled, evidence, options);
  if (!found)
    throw Error(
        {target.name},
        "the text and its translation have too few words in common to be aligned as a whole",
        "cut both into chapters and align these one by one");
  Alignment alignment;
  std::vector<Box> boxes = all_boxes(*found, settled);
  const std::size_t sentences = boxes.size() - settled.delimiters.size();
  alignment.doubt = doubt(support(evidence, std::span(boxes).first(sentences)));
  if (!seen.all()) seen.add_blanks(boxes);
  const std::size_t placed = seen.all() ? found->size() : 0;
  alignment.beads = beads_of(*found, std::move(boxes), placed, texts);
  alignment.trusted = alignment.doubt.empty();
  return alignment;
}

}  // namespace duizhao
