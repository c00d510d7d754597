#include <duizhao/metrics/number_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {

RuleDefinition date_mismatch() {
  return {
      {
          .name = "date-mismatch",
          .family = "numbers",
          .category = "accuracy/mistranslation",
          .its_type = "numbers",
          .severity = Severity::kCritical,
          .summary = "A date or time is another one than in the source",
          .finds =
              "Years, months, days, weekdays, clock times, decades and centuries: "
              "二〇二二年, 10月1日, 周三, 9点半, 80年代, 19世纪, 民国112年 (2023) and their "
              "English forms. A date that only one side has is left alone: news writers add and "
              "drop them.",
          .matters = "A reader who acts on a wrong date arrives on the wrong day.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"会议定于10月18日举行。",
                              "The meeting will be held on November 18."}},
                   .source_marked = "10月",
                   .target_marked = "November",
                   .suggestion = "October"},
                  {.caught = true,
                   .pairs = {{"The museum is closed on Mondays.", "博物馆星期二闭馆。"}},
                   .source_marked = "Mondays",
                   .target_marked = "星期二",
                   .suggestion = "星期一"},
                  {.caught = false,
                   .pairs = {{"這張證件到民國一百一十二年為止有效。",
                              "The card is valid until 2023."}}},
                  {.caught = false,
                   .pairs = {{"他们在上世纪90年代搬到这里。", "They moved here in the 1990s."}}},
                  {.caught = false,
                   .pairs = {{"The train leaves at 2:30 p.m.", "火车下午两点半开。"}}},
              },
      },
      plain_rule<check_numbers<NumberRule::kDate>>,
  };
}

}  // namespace duizhao::rules
