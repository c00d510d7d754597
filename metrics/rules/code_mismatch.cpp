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
          .summary = "A code, version or telephone number has other digits than in the source",
          .finds =
              "Letters with digits behind (model numbers, roads, flights, gates), versions such as "
              "2.10.3, and telephone numbers. The rule speaks when both sides have the same "
              "letters, or none, with other digits. A code that the translation names otherwise "
              "(新冠 for COVID-19) and digits that are grouped otherwise are left alone.",
          .matters = "Gate B12 is not gate B21.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"请到B12登机口登机。", "Please board at gate B21."}},
                   .source_marked = "B12",
                   .target_marked = "B21"},
                  {.caught = true,
                   .pairs = {{"Upgrade to version 2.10.3.", "请升级到2.10.4版。"}},
                   .source_marked = "2.10.3",
                   .target_marked = "2.10.4"},
                  {.caught = false, .pairs = {{"手机：13812345678", "Mobile: 138 1234 5678"}}},
                  {.caught = false,
                   .pairs = {{"PM2.5 levels fell by 12.5 percent.", "PM2.5浓度下降了12.5%。"}}},
                  {.caught = false, .pairs = {{"Take the G4 expressway.", "请走G4高速公路。"}}},
              },
      },
      plain_rule<check_numbers<NumberRule::kCode>>,
  };
}

}  // namespace duizhao::rules
