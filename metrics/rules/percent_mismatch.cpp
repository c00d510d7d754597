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
          .finds = "Percentages, basis points, per mille, 成 and 百分之 by value; 百分之二 is 2 "
                   "percent, "
                   "三成五 is 35 percent. 七折 counts as 70 percent and as 30 percent off, so that "
                   "the one written for the other is not found. The rule also speaks when a figure "
                   "is a percentage on "
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
                   .pairs = {{"央行把利率下调了0.5个百分点。",
                              "The central bank cut its rate by 50 basis points."}}},
                  {.caught = false,
                   .pairs = {{"故障率低于千分之一。", "Fewer than one in a thousand fail."}}},
                  {.caught = false,
                   .pairs = {{"三成五的人骑车上班。",
                              "Thirty-five percent ride a bicycle to work."}}},
              },
      },
      plain_rule<check_numbers<NumberRule::kPercent>>,
  };
}

}  // namespace duizhao::rules
