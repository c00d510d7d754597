#include <algorithm>
#include <cmath>
#include <vector>

#include <duizhao/metrics/missing_content.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

// Words of each text with content, numbers apart: fewer cannot tell.
constexpr int kLeastWords = 4;

int content_words(const std::vector<PairWord>& words) {
  return static_cast<int>(std::count_if(words.begin(), words.end(), [](const PairWord& word) {
    return word.kind == WordKind::kOther;
  }));
}

// Log odds from which the finding is major, and critical.
constexpr double kMajorFrom = 2.5;
constexpr double kCriticalFrom = 4;

Severity severity_of(double evidence) {
  if (evidence >= kCriticalFrom) return Severity::kCritical;
  return evidence >= kMajorFrom ? Severity::kMajor : Severity::kMinor;
}

Span whole(const TextView& view) { return {{0}, {static_cast<std::uint32_t>(view.text.size())}}; }

class WrongPair : public Rule {
 public:
  explicit WrongPair(const RuleContext& context) : least_(context.number("evidence")) {}

  void check(const PairView& pair, Remarks& remarks) const override {
    const auto unrelated = unrelated_evidence(pair);
    if (!unrelated || *unrelated < least_) return;
    const PairLinks& links = pair.links();
    if (std::min(content_words(links.chinese), content_words(links.english)) < kLeastWords) return;
    remarks.push_back(
        {.message = "source and target do not seem to be translations of each other: hardly a "
                    "word of one has a counterpart in the other",
         .source_span = whole(pair.source()),
         .target_span = whole(pair.target()),
         .confidence = static_cast<float>(1 / (1 + std::exp(-0.5 - *unrelated))),
         .severity = severity_of(*unrelated)});
  }

 private:
  double least_;
};

}  // namespace

RuleDefinition wrong_pair() {
  return {
      {
          .name = "wrong-pair",
          .family = "meaning",
          .category = "accuracy/mistranslation",
          .its_type = "mistranslation",
          .severity = Severity::kMajor,
          .summary = "Source and target are no translations of each other",
          .finds = "Pairs in which so few words of one side have a counterpart in the other that "
                   "they must be sentences about different things: lines that slipped, units "
                   "filled from the wrong match. Very short texts, titles that were given anew and "
                   "proverbs cannot be told from that and are left alone.",
          .matters = "A unit of a translation memory with the wrong target is offered again and "
                     "again; a slipped line makes everything behind it wrong.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"我们上个星期在海边捡了很多漂亮的贝壳。",
                              "The company will publish its annual report on Thursday."}},
                   .source_marked = "我们上个星期在海边捡了很多漂亮的贝壳。",
                   .target_marked = "The company will publish its annual report on Thursday."},
                  {.caught = true,
                   .pairs = {{"The old bridge was closed to traffic last winter.",
                              "这家面包店的蛋糕又便宜又好吃。"}},
                   .source_marked = "The old bridge was closed to traffic last winter.",
                   .target_marked = "这家面包店的蛋糕又便宜又好吃。"},
                  {.caught = false,
                   .pairs = {{"我们上个星期在海边捡了很多漂亮的贝壳。",
                              "Last week we picked up lots of pretty shells at the seaside."}}},
                  {.caught = false,
                   .pairs = {{"The old bridge was closed to traffic last winter.",
                              "去年冬天，这座老桥禁止车辆通行。"}}},
                  {.caught = false, .pairs = {{"好久不见！", "What a surprise!"}}},
              },
          .options = {{"evidence", kUnrelatedFrom,
                       "Log odds from which the rule speaks; higher is stricter"}},
      },
      kept_rule<WrongPair>,
  };
}

}  // namespace duizhao::rules
