#include <duizhao/metrics/residue.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

void check(const PairView& pair, Remarks& remarks) {
  const std::u32string_view source = pair.source().text;
  const std::u32string_view target = pair.target().text;
  if (!is_same_text(source, target) || !has_words_to_translate(pair.lexicon(), source)) return;
  const auto whole = [](std::u32string_view text) {
    return Span{{0}, {static_cast<std::uint32_t>(text.size())}};
  };
  Remark remark{.message = "the target is the source"};
  remark.source_span = whole(source);
  remark.target_span = whole(target);
  remark.confidence = 0.97F;
  remarks.push_back(remark);
}

}  // namespace

RuleDefinition same_as_source() {
  return {
      {
          .name = "same-as-source",
          .family = "language",
          .category = "accuracy/untranslated",
          .its_type = "untranslated",
          .severity = Severity::kCritical,
          .profile = Profile::kMinimal,
          .summary = "The target is the source, not a translation",
          .finds = "Targets that equal their source but for blanks, punctuation, letter case and "
                   "width, where there is something to translate: Han characters, or English words "
                   "written small that the lexicon knows. Numbers, names, codes and addresses may "
                   "stay as they are.",
          .matters = "The unit was skipped, or the two columns were mixed up.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"会议改到明天。", "会议改到明天"}},
                   .source_marked = "会议改到明天。",
                   .target_marked = "会议改到明天"},
                  {.caught = true,
                   .pairs = {{"Press the green button to start.",
                              "Press the green button to start."}},
                   .source_marked = "Press the green button to start.",
                   .target_marked = "Press the green button to start."},
                  {.caught = false, .pairs = {{"iPhone 15 Pro Max", "iPhone 15 Pro Max"}}},
                  {.caught = false,
                   .pairs = {{"https://example.org/help", "https://example.org/help"}}},
                  {.caught = false, .pairs = {{"3.5 kg", "3.5 kg"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
