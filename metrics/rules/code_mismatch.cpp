#include <duizhao/metrics/number_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {

RuleDefinition code_mismatch() {
  return {
      {
          .name = "code-mismatch",
          .family = "numbers",
          .category = "accuracy/mistranslation",
          .its_type = "numbers",
          .severity = Severity::kMajor,
          .summary = "A code has other digits than in the source",
          .finds =
              "Letters with digits behind: model numbers, roads, flights, gates. The rule "
              "speaks when both sides have the same letters with other digits. A code that the "
              "translation names otherwise (新冠 for COVID-19) is left alone.",
          .matters = "Gate B12 is not gate B21.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"请到B12登机口登机。", "Please board at gate B21."}},
                   .source_marked = "B12",
                   .target_marked = "B21"},
                  {.caught = false, .pairs = {{"Take the G4 expressway.", "请走G4高速公路。"}}},
              },
      },
      plain_rule<check_numbers<NumberRule::kCode>>,
  };
}

}  // namespace duizhao::rules
