#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

// A passage of several moved pairs is one finding, on its first pair.
void check(const PairView& pair, Remarks& remarks) {
  if (!pair.pair().moved) return;
  if (pair.before() != nullptr && pair.before()->pair().moved) return;
  Remark remark;
  remark.message = "source and target of this passage stand at different places of the texts";
  remark.source_span = span_of(0, pair.source().text.size());
  remark.target_span = span_of(0, pair.target().text.size());
  remark.confidence = pair.pair().alignment.value_or(1.0F);
  remarks.push_back(std::move(remark));
}

}  // namespace

RuleDefinition moved() {
  return {
      {
          .name = "moved",
          .family = "alignment",
          .category = "linguistic-conventions/textual-conventions",
          .its_type = "other",
          .severity = Severity::kNeutral,
          .summary = "A passage stands at another place in the target",
          .finds = "Sentences that the aligner found out of order when two texts are checked: a "
                   "paragraph or page that was moved, or two sentences that were exchanged. Of a "
                   "moved passage the first pair has the finding. It is for information, as a "
                   "translator may have had reasons. Units of a bitext have no order of their own "
                   "and are not meant.",
          .matters = "A page that was bound or pasted at the wrong place reads well sentence by "
                     "sentence; only the order shows it.",
          .examples = {{.caught = true,
                        .pairs = {{"第二天早上雪停了。", "The next morning the snow had stopped."}},
                        .source_marked = "第二天早上雪停了。",
                        .target_marked = "The next morning the snow had stopped.",
                        .alignment = 0.9F,
                        .moved = true},
                       {.caught = true,
                        .pairs = {{"Fold the paper twice.", "把纸对折两次。"}},
                        .source_marked = "Fold the paper twice.",
                        .target_marked = "把纸对折两次。",
                        .alignment = 0.9F,
                        .moved = true},
                       {.caught = false,
                        .pairs = {{"第二天早上雪停了。", "The next morning the snow had stopped."}},
                        .alignment = 0.9F}},
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
