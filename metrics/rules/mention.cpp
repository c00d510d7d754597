#include <duizhao/metrics/address_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

void check(const PairView& pair, Remarks& remarks) {
  report_addresses(pair, AddressKind::kMention, "name", {.changed = 0.9F, .missing = 0.6F},
                   remarks);
}

}  // namespace

RuleDefinition mention() {
  return {
      {
          .name = "mention",
          .family = "markup",
          .category = "accuracy/mistranslation",
          .its_type = "inconsistent-entities",
          .severity = Severity::kMinor,
          .summary = "An @name of the source is missing or another one",
          .finds = "@names in Latin letters of the source. The letter case and the @ do not count; "
                   "names in Chinese, which may be rendered as one likes, and #topics, which are "
                   "translated, are left alone.",
          .matters = "An account has one name in every language.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"感谢@tea_lover88的照片！", "Thanks to @tea_lover for the photo!"}},
                   .source_marked = "@tea_lover88",
                   .target_marked = "@tea_lover",
                   .suggestion = "@tea_lover88"},
                  {.caught = true,
                   .pairs = {{"Follow @slow_kitchen for more recipes.",
                              "关注我们，了解更多菜谱。"}},
                   .source_marked = "@slow_kitchen"},
                  {.caught = false,
                   .pairs = {{"关注 @SlowKitchen，每周一道菜。",
                              "Follow @slowkitchen: one dish a week."}}},
                  {.caught = false, .pairs = {{"Lunch @ noon? #weekend", "中午一起吃饭？#周末"}}},
                  {.caught = false, .pairs = {{"照片来自@老王爱拍照。", "Photo by Lao Wang."}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
