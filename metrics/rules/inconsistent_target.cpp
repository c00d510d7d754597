#include <string>
#include <vector>

#include <duizhao/metrics/gathered_facts.h>
#include <duizhao/metrics/rendering_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

constexpr float kConfidence = 0.8F;

// A label has a usual rendering when three pairs in four agree, and at least so many.
constexpr std::uint32_t kFewestAgreeing = 3;

class InconsistentTarget : public Rule {
 public:
  explicit InconsistentTarget(const RuleContext& context)
      : every_short_text_(context.flag("every-short-text")) {}

  void check(const PairView& pair, Remarks& remarks) const override {
    if (pair.facts() == nullptr) return;
    const auto deviation = pair.facts()->renderings.deviation(pair.pair(), Side::kSource);
    if (!deviation) return;
    const TextKind kind = kind_of(pair.source());
    const bool settled = deviation->usual >= kFewestAgreeing &&
                         std::uint64_t{deviation->usual} * 4 >= std::uint64_t{deviation->pairs} * 3;
    if (kind == TextKind::kLong || every_short_text_ || (kind == TextKind::kLabel && settled))
      report_rendering(pair, Side::kSource, *deviation, kConfidence, remarks);
  }

 private:
  bool every_short_text_;
};

std::vector<Example> examples() {
  return {
      {.caught = true,
       .pairs = {{"保存", "Save"}, {"保存", "Save"}, {"保存。", "save"}, {"保存", "Keep"}},
       .source_marked = "保存",
       .target_marked = "Keep"},
      {.caught = true,
       .pairs = {{"The bridge is closed for repairs.", "大桥正在维修，暂停通行。"},
                 {"The ferry is running.", "渡轮照常行驶。"},
                 {"The bridge is closed for repairs.", "大桥封闭施工。"}},
       .source_marked = "The bridge is closed for repairs.",
       .target_marked = "大桥封闭施工。"},
      {.caught = true,
       .pairs = {{"打开", "Open"}, {"打开", "Turn on"}},
       .source_marked = "打开",
       .target_marked = "Turn on",
       .options = {{"every-short-text", true}}},
      {.caught = false, .pairs = {{"打开文件", "Open file"}, {"打开文件：", "Open  File:"}}},
      {.caught = false, .pairs = {{"打开", "Open"}, {"打开", "Turn on"}}},
      {.caught = false,
       .pairs = {{"真的吗？", "Really?"},
                 {"真的吗？", "Really?"},
                 {"真的吗？", "Really?"},
                 {"真的吗？", "Are you sure?"}}},
      {.caught = false, .pairs = {{"第{0}页", "Page {0}"}, {"第{1}页", "Page number {1}"}}},
  };
}

}  // namespace

RuleDefinition inconsistent_target() {
  return {
      {
          .name = "inconsistent-target",
          .family = "consistency",
          .category = "terminology/inconsistent-use-of-terminology",
          .its_type = "inconsistency",
          .severity = Severity::kMinor,
          .summary = "A text that recurs is translated in another way here",
          .finds =
              "Compares all pairs of the bitext: a source text that stands in it several times "
              "should have one translation. Letter case, width, blanks and punctuation "
              "do not count; texts that differ in a placeholder or a number are different texts. "
              "The usual translation is shown, and the pairs that depart from it are reported; "
              "where none is usual, all but those that agree with the first. Short texts (below "
              "eight Han characters or five words) are reported only where three pairs in four, "
              "and at least three, agree, and never when they are speech (a question, an "
              "exclamation, I, you): people answer in many ways. Unfinished pairs are left out.",
          .matters = "Readers take two wordings for two things; in a program the button is no "
                     "longer called what the manual calls it.",
          .examples = examples(),
          .options = {{.name = "every-short-text",
                       .standard = false,
                       .description = "Report short texts and speech like long texts"}},
      },
      kept_rule<InconsistentTarget>,
  };
}

}  // namespace duizhao::rules
