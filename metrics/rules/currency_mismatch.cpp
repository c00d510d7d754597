#include <duizhao/metrics/number_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {

RuleDefinition currency_mismatch() {
  return {
      {
          .name = "currency-mismatch",
          .family = "numbers",
          .category = "accuracy/mistranslation",
          .its_type = "numbers",
          .severity = Severity::kCritical,
          .summary = "The same amount is given in another currency",
          .finds = "The currency before or behind an amount: 元, RMB, 美元, US$, 欧元, € and "
                   "so on. $ alone may be any dollar, ¥ yuan or yen; 元 is the currency that "
                   "was named before it (港币120元).",
          .matters = "An amount in yuan printed as dollars is seven times too much.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"一张票卖80元。", "A ticket costs 80 dollars."}},
                   .source_marked = "80元",
                   .target_marked = "80 dollars"},
                  {.caught = true,
                   .pairs = {{"The house sold for £450,000.", "这栋房子以45万欧元售出。"}},
                   .source_marked = "£450,000",
                   .target_marked = "45万欧元"},
                  {.caught = false,
                   .pairs = {{"票價：成人港幣120元，小童60元。",
                              "Tickets: HK$120 for adults, HK$60 for children."}}},
                  {.caught = false, .pairs = {{"一张票卖80元。", "A ticket costs RMB 80."}}},
                  {.caught = false, .pairs = {{"The watch cost $300.", "这块表花了300美元。"}}},
              },
      },
      plain_rule<check_numbers<NumberRule::kCurrency>>,
  };
}

}  // namespace duizhao::rules
