#include <duizhao/metrics/number_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {

RuleDefinition number_mismatch() {
  return {
      {
          .name = "number-mismatch",
          .family = "numbers",
          .category = "accuracy/mistranslation",
          .its_type = "numbers",
          .severity = Severity::kCritical,
          .summary = "A number stands for another value than in the source",
          .finds = "Numbers are compared by value, in whatever way they are written: 1.82万亿 and "
                   "1.82 trillion, 三成 and 30 percent, 一百二 and 120, 两 and two, half and "
                   "一半. A number that is said approximately may be rounded; a measure may be "
                   "converted (10 miles, 16公里). The rule speaks when both sides have a number "
                   "without a counterpart.",
          .matters =
              "万 and 亿 do not fall on thousand and million; a factor of ten or a hundred is "
              "the most usual and the costliest slip between the two languages.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"工厂去年卖出292万辆车。",
                              "The plant sold 2.29 million cars last year."}},
                   .source_marked = "292万",
                   .target_marked = "2.29 million",
                   .suggestion = "2.92 million"},
                  {.caught = true,
                   .pairs = {{"The library lends 34,500 books a month.",
                              "图书馆每月借出3450册书。"}},
                   .source_marked = "34,500",
                   .target_marked = "3450",
                   .suggestion = "3.45万"},
                  {.caught = false,
                   .pairs = {{"一共三十二块六，他跑了9秒83。",
                              "It comes to 32.60, and he ran 9.83 seconds."}}},
                  {.caught = false,
                   .pairs = {{"投资总额为1.82万亿元。",
                              "Total investment came to 1.82 trillion yuan."}}},
                  {.caught = false,
                   .pairs = {{"The town has about two hundred and forty shops.",
                              "镇上大约有二百四十家店。"}}},
                  {.caught = false,
                   .pairs = {{"他一直想吃三明治，万一店关了就去买面包。",
                              "He always wanted a sandwich; should the shop be closed, he would "
                              "buy bread."}}},
              },
      },
      plain_rule<check_numbers<NumberRule::kNumber>>,
  };
}

}  // namespace duizhao::rules
