#include <duizhao/metrics/number_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {

RuleDefinition unit_mismatch() {
  return {
      {
          .name = "unit-mismatch",
          .family = "numbers",
          .category = "accuracy/mistranslation",
          .its_type = "numbers",
          .severity = Severity::kCritical,
          .summary = "The same figure is given in another unit",
          .finds = "The unit behind a number: length, area, volume, weight, temperature, time. A "
                   "figure that was converted with its unit (10 miles, 16公里; 25 acres, 150亩) "
                   "is right.",
          .matters = "Ten kilometres are not ten miles; a dose in milligrams is not one in grams.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"从村子到县城有18公里。",
                              "It is 18 miles from the village to the county town."}},
                   .source_marked = "18公里",
                   .target_marked = "18 miles"},
                  {.caught = true,
                   .pairs = {{"Take 20 mg before bed.", "睡前服20克。"}},
                   .source_marked = "20 mg",
                   .target_marked = "20克"},
                  {.caught = false,
                   .pairs = {{"从村子到县城有18公里。",
                              "It is 18 kilometres from the village to the county town."}}},
                  {.caught = false, .pairs = {{"The road is 10 miles long.", "这条路长16公里。"}}},
              },
      },
      plain_rule<check_numbers<NumberRule::kUnit>>,
  };
}

}  // namespace duizhao::rules
