#include <duizhao/metrics/address_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

void check(const PairView& pair, Remarks& remarks) {
  report_addresses(pair, AddressKind::kEmail, "e-mail address",
                   {.changed = 0.97F, .missing = 0.85F}, remarks);
}

}  // namespace

RuleDefinition email() {
  return {
      {
          .name = "email",
          .family = "markup",
          .category = "accuracy/mistranslation",
          .its_type = "inconsistent-entities",
          .severity = Severity::kMajor,
          .summary = "An e-mail address is another one than in the source, or on one side only",
          .finds = "E-mail addresses, with or without mailto:, whatever the letter case. One "
                   "missing on one side is minor; one named again is left alone.",
          .matters = "A letter to a wrong address is lost.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"请把简历发到hr@teahouse.cn。",
                              "Please send your résumé to hr@teahouse.com."}},
                   .source_marked = "hr@teahouse.cn",
                   .target_marked = "hr@teahouse.com",
                   .suggestion = "hr@teahouse.cn"},
                  {.caught = true,
                   .pairs = {{"Questions? Write to help@example.org.", "有问题请写信。"}},
                   .source_marked = "help@example.org"},
                  {.caught = false,
                   .pairs = {{"请写信至Info@Example.org，我们会尽快回复。",
                              "Write to info@example.org and we will reply soon."}}},
                  {.caught = false, .pairs = {{"Let's meet @ 5 tomorrow.", "我们明天五点见。"}}},
                  {.caught = false,
                   .pairs = {{"联系人：李明（liming@example.cn）。",
                              "Contact: Li Ming <liming@example.cn>."}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
