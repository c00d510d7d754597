#include <vector>

#include <duizhao/metrics/gathered_facts.h>
#include <duizhao/metrics/rendering_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

constexpr float kConfidence = 0.6F;

class InconsistentSource : public Rule {
 public:
  explicit InconsistentSource(const RuleContext& context)
      : short_texts_(context.flag("short-texts")) {}

  void check(const PairView& pair, Remarks& remarks) const override {
    if (pair.facts() == nullptr) return;
    const auto deviation = pair.facts()->renderings.deviation(pair.pair(), Side::kTarget);
    if (!deviation) return;
    if (short_texts_ || kind_of(pair.target()) == TextKind::kLong)
      report_rendering(pair, Side::kTarget, *deviation, kConfidence, remarks);
  }

 private:
  bool short_texts_;
};

std::vector<Example> examples() {
  return {
      {.caught = true,
       .pairs = {{"商店晚上九点关门。", "The shop closes at nine in the evening."},
                 {"商店晚上十点关门。", "The shop closes at nine in the evening."}},
       .source_marked = "商店晚上十点关门。",
       .target_marked = "The shop closes at nine in the evening."},
      {.caught = true,
       .pairs = {{"The old town is quiet in winter.", "老城的冬天很安静。"},
                 {"The old town is crowded in summer.", "老城的冬天很安静。"}},
       .source_marked = "The old town is crowded in summer.",
       .target_marked = "老城的冬天很安静。"},
      {.caught = false, .pairs = {{"没有。", "No."}, {"不行。", "No."}, {"不是。", "No."}}},
      {.caught = false,
       .pairs = {{"请把门关上，谢谢您。", "Please close the door, thank you."},
                 {"请把门关上, 谢谢您！", "Please close the door, thank you."}}},
      {.caught = false, .pairs = {{"保存", "Save"}, {"储存", "Save"}}},
  };
}

}  // namespace

RuleDefinition inconsistent_source() {
  return {
      {
          .name = "inconsistent-source",
          .family = "consistency",
          .category = "terminology/inconsistent-use-of-terminology",
          .its_type = "inconsistency",
          .severity = Severity::kMinor,
          .summary = "Another source text has the same translation",
          .finds =
              "Compares all pairs of the bitext: a target text of at least eight Han characters "
              "or five words that stands for several source texts. Letter case, width, blanks "
              "and punctuation do not count. The pairs that depart from the usual "
              "source are reported; where none is usual, all but those that agree with the "
              "first. Short translations may stand for many texts and are left alone.",
          .matters = "A sentence taken over from a similar one, or pairs that have slipped by a "
                     "line.",
          .examples = examples(),
          .options = {{.name = "short-texts",
                       .standard = false,
                       .description = "Report short target texts as well"}},
      },
      kept_rule<InconsistentSource>,
  };
}

}  // namespace duizhao::rules
