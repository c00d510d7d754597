#include <duizhao/metrics/number_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {

RuleDefinition number_missing() {
  return {
      {
          .name = "number-missing",
          .family = "numbers",
          .category = "accuracy/omission",
          .its_type = "numbers",
          .severity = Severity::kNeutral,
          .profile = Profile::kStrict,
          .summary = "A number of one side has no counterpart on the other",
          .finds = "A number in digits or a large one in words that only one side has. Dates are "
                   "left alone.",
          .matters =
              "Translators rephrase small numbers and add or drop years; a large figure that is "
              "gone is worth a look.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"仓库里有4,250箱苹果。", "The warehouse is full of apples."}},
                   .source_marked = "4,250"},
                  {.caught = false,
                   .pairs = {{"The shop opened in 2015.", "这家店是前几年开的。"}}},
              },
      },
      plain_rule<check_numbers<NumberRule::kMissing>>,
  };
}

}  // namespace duizhao::rules
