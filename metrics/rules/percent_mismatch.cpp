#include <duizhao/metrics/number_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {

RuleDefinition percent_mismatch() {
  return {
      {
          .name = "percent-mismatch",
          .family = "numbers",
          .category = "accuracy/mistranslation",
          .its_type = "numbers",
          .severity = Severity::kCritical,
          .summary = "A percentage has another value, or is a percentage on one side only",
          .finds = "Percentages, per mille, 成 and 百分之 by value; 百分之二 is 2 percent, "
                   "三成五 is 35 percent. The rule also speaks when a figure is a percentage on "
                   "one side and a plain number on the other.",
          .matters = "45 percent of the visitors and 45 visitors are different news.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"有45%的顾客步行来店。",
                              "Some 45 customers come to the shop on foot."}},
                   .source_marked = "45%",
                   .target_marked = "45"},
                  {.caught = true,
                   .pairs = {{"Prices rose by 12 percent.", "价格上涨了百分之二十一。"}},
                   .source_marked = "12 percent",
                   .target_marked = "百分之二十一",
                   .suggestion = "12%"},
                  {.caught = false,
                   .pairs = {{"三成五的人骑车上班。",
                              "Thirty-five percent ride a bicycle to work."}}},
              },
      },
      plain_rule<check_numbers<NumberRule::kPercent>>,
  };
}

}  // namespace duizhao::rules
