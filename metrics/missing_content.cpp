#include <duizhao/metrics/missing_content.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <duizhao/metrics/detectors.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// The share of the run's sum that may be left when it is linked with a neighbour, for it to count
// as the neighbour's.
constexpr float kSaidByNeighbour = 0.4F;
// Of the log odds: what they are worth where one pair in a hundred is damaged.
constexpr double kConfidenceSlope = 0.9;
constexpr double kConfidenceBias = -0.4;
constexpr double kGrave = 3;
// Share of a text's letters that may be in the other language.
constexpr double kMostForeign = 0.2;
constexpr std::size_t kShown = 60;  // code points of what is missing, in messages
// Content words of each side of a pair that is judged, and of a run that is missing.
constexpr float kLeastContent = 5;
// Where the other side has fewer than that, numbers apart: its own and those of the run, and how
// much more evidence it takes.
constexpr float kLeastLeft = 2;
constexpr double kMoreForShort = 1;
constexpr int kLeastRun = 3, kLeastRunOfShort = 6;

bool has_both_languages(const PairView& pair) {
  const PairLength& length = pair.length();
  return length.han > 0 && length.english > 0 &&
         length.foreign < kMostForeign * (length.foreign + length.english) &&
         length.han > kMostForeign * length.chinese;
}

// The run without function words and marks at its ends.
WordRun trimmed(WordRun run, const std::vector<PairWord>& words) {
  const auto is_small = [&](std::uint32_t i) {
    return words[i].kind == WordKind::kFunction || words[i].kind == WordKind::kPunctuation;
  };
  const WordRun whole = run;
  while (run.first < run.last && is_small(run.first)) ++run.first;
  while (run.last > run.first && is_small(run.last - 1)) --run.last;
  return run.first < run.last ? run : whole;
}

int content_words(const WordRun& run, const std::vector<PairWord>& words) {
  return static_cast<int>(
      std::count_if(words.begin() + run.first, words.begin() + run.last, [](const PairWord& word) {
        return word.kind != WordKind::kFunction && word.kind != WordKind::kPunctuation;
      }));
}

// Is what is missing here left over in the neighbour's other text, so that it has only moved?
// Words that render something in the neighbour itself do not count.
bool is_said_by(const PairView* neighbour, const PairView& pair, const WordRun& run,
                Language language) {
  if (neighbour == nullptr || run.last - run.first < 2) return false;
  const auto& words = pair.coverage().words(language);
  const Span span{words[run.first].span.begin, words[run.last - 1].span.end};
  const bool chinese = language == Language::kChinese;
  const TextView& here = chinese ? pair.chinese() : pair.english();
  const TextView& there = chinese ? neighbour->english() : neighbour->chinese();
  const std::string part = to_utf8(slice(here.text, span));
  const WordLinker& linker = pair.tools().linker;
  const PairLinks links = chinese ? linker.link(part, there.utf8) : linker.link(there.utf8, part);
  const auto& found = chinese ? links.chinese : links.english;
  std::vector<LinkState> states(found.size(), LinkState::kNothing);
  const PairLinks& own = neighbour->links();
  for (const WordLink& link : links.links) {
    const LinkState there_state =
        chinese ? own.english_states[link.english] : own.chinese_states[link.chinese];
    if (there_state != LinkState::kLinked)
      states[chinese ? link.chinese : link.english] = LinkState::kLinked;
  }
  float sum = 0;
  for (std::size_t i = 0; i < found.size(); ++i)
    sum += pair.tools().link_values.value(found[i], states[i], language);
  return sum < kSaidByNeighbour * run.sum;
}

}  // namespace

std::optional<double> unrelated_evidence(const PairView& pair) {
  if (!has_both_languages(pair)) return std::nullopt;
  const Coverage& coverage = pair.coverage();
  if (std::min(coverage.chinese.content, coverage.english.content) < kLeastContent)
    return std::nullopt;
  return evidence(Detector::kUnrelated, pair.meaning());
}

std::optional<MissingContent> missing_content(const PairView& pair, Side side, double least) {
  if (!has_both_languages(pair)) return std::nullopt;
  const auto unrelated = unrelated_evidence(pair);
  if (unrelated && *unrelated >= kUnrelatedFrom) return std::nullopt;
  const Language language = pair.text(side).language;
  const auto& beside = pair.coverage().words(pair.text(other(side)).language);
  const auto left =
      static_cast<float>(std::count_if(beside.begin(), beside.end(), [](const PairWord& word) {
        return word.kind == WordKind::kOther || word.kind == WordKind::kLatin;
      }));
  if (pair.coverage().text(language).content < kLeastContent || left < kLeastLeft)
    return std::nullopt;
  MissingContent missing;
  missing.evidence = evidence(
      language == Language::kChinese ? Detector::kMissingEnglish : Detector::kMissingChinese,
      pair.meaning());
  if (missing.evidence < least + (left < kLeastContent ? kMoreForShort : 0)) return std::nullopt;
  const TextCoverage& text = pair.coverage().text(language);
  const auto& words = pair.coverage().words(language);
  if (content_words(text.run, words) < (left < kLeastContent ? kLeastRunOfShort : kLeastRun))
    return std::nullopt;
  for (const PairView* neighbour : {pair.before(), pair.after()})
    if (is_said_by(neighbour, pair, text.run, language)) return std::nullopt;
  const WordRun run = trimmed(text.run, words);
  missing.span = {words[run.first].span.begin, words[run.last - 1].span.end};
  missing.confidence = static_cast<float>(
      1 / (1 + std::exp(-kConfidenceBias - kConfidenceSlope * missing.evidence)));
  missing.grave = missing.evidence >= kGrave && run.last - run.first > 3;
  return missing;
}

MissingContentRule::MissingContentRule(Side side, const RuleContext& context)
    : side_(side), least_(context.number("evidence")) {}

void MissingContentRule::check(const PairView& pair, Remarks& remarks) const {
  const auto missing = missing_content(pair, side_, least_);
  if (!missing) return;
  const auto text = slice(pair.text(side_).text, missing->span);
  const bool omitted = side_ == Side::kSource;
  Remark remark;
  remark.message =
      (omitted ? "not in the target: " : "not in the source: ") + shortened(text, kShown);
  (omitted ? remark.source_span : remark.target_span) = missing->span;
  remark.confidence = missing->confidence;
  if (missing->grave) remark.severity = Severity::kMajor;
  remarks.push_back(std::move(remark));
}

RuleOption evidence_option() {
  return {"evidence", 0.3,
          "Log odds from which the rule speaks; higher is stricter, 3 is where a finding becomes "
          "major"};
}

}  // namespace duizhao
