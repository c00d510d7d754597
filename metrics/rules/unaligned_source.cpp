#include <duizhao/metrics/null_bead.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

void check(const PairView& pair, Remarks& remarks) {
  report_null_bead(pair, Side::kSource, "no target sentence is aligned with this one", remarks);
}

}  // namespace

RuleDefinition unaligned_source() {
  return {
      {
          .name = "unaligned-source",
          .family = "alignment",
          .category = "accuracy/omission",
          .its_type = "omission",
          .severity = Severity::kNeutral,
          .summary = "A sentence of the source has no counterpart",
          .finds =
              "Sentences of the source that the aligner left alone when two texts are checked. "
              "Where it is sure of that and the sentence says something, the finding is major: "
              "the sentence was omitted. Otherwise it is for information. Units of a bitext with "
              "an empty side are not meant here; the rule empty finds them.",
          .matters = "A sentence that was omitted leaves no trace in the translation; nobody who "
                     "reads one text alone can see it.",
          .examples = {{.caught = true,
                        .pairs = {{"他昨天把伞忘在了公共汽车上。", ""}},
                        .source_marked = "他昨天把伞忘在了公共汽车上。",
                        .alignment = 0.95F},
                       {.caught = true,
                        .pairs = {{"The library stays open until ten in the evening.", ""}},
                        .source_marked = "The library stays open until ten in the evening.",
                        .alignment = 0.4F},
                       {.caught = false,
                        .pairs = {{"他忘了带伞。", "He forgot his umbrella."}},
                        .alignment = 0.95F},
                       {.caught = false, .pairs = {{"他昨天把伞忘在了公共汽车上。", ""}}},
                       {.caught = false, .pairs = {{"* * *", ""}}, .alignment = 0.95F}},
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
