#include <vector>

#include <duizhao/metrics/name_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

std::vector<Example> examples() {
  return {
      {.caught = true,
       .pairs = {{"贝尔尼走进厨房。", "Beirne went into the kitchen."},
                 {"贝尔尼说，水开了。", "The water was boiling, Beirne said."},
                 {"没有人理会贝尔尼。", "Nobody listened to Beirne."},
                 {"贝尔尼说，茶凉了。", "The tea was cold, Researcher said."}},
       .source_marked = "贝尔尼",
       .target_marked = "Researcher"},
      {.caught = true,
       .pairs = {{"We reached Lisbon at noon.", "我们中午到了里斯本。"},
                 {"It rains in Lisbon in winter.", "里斯本冬天多雨。"},
                 {"The old trams of Lisbon are yellow.", "里斯本的旧电车是黄色的。"},
                 {"Her brother stayed in Gadbois.", "她的弟弟留在里斯本。"}},
       .source_marked = "Gadbois",
       .target_marked = "里斯本"},
      {.caught = false,
       .pairs = {{"贝尔尼走进厨房。", "Beirne went into the kitchen."},
                 {"贝尔尼说，水开了。", "The water was boiling, Beirne said."},
                 {"没有人理会贝尔尼。", "Nobody listened to Beirne."},
                 {"贝尔尼说，茶凉了。", "The tea was cold, he said."}}},
      {.caught = false,
       .pairs = {{"We reached Lisbon at noon.", "我们中午到了里斯本。"},
                 {"It rains in Lisbon in winter.", "里斯本冬天多雨。"},
                 {"The Portuguese drink their coffee there.", "葡萄牙人在那里喝咖啡。"},
                 {"Her brother stayed in Portugal.", "她的弟弟留在里斯本。"}}},
      {.caught = false,
       .pairs = {{"贝尔尼走进厨房。", "Beirne went into the kitchen."},
                 {"贝尔尼说，水开了。", "The water was boiling, Beirne said."},
                 {"没有人理会贝尔尼。", "Nobody listened to Beirne."},
                 {"玛吉看见贝尔尼在厨房里泡茶，等了很久也没有人来，贝尔尼说茶凉了。",
                  "Gadbois saw Beirne making tea in the kitchen; nobody came for a long time, and "
                  "he said it was cold."}}},
      {.caught = false,
       .pairs = {{"贝尔尼走进厨房。", "Beirne went into the kitchen."},
                 {"贝尔尼说，茶凉了。", "The tea was cold, Researcher said."}}},
  };
}

}  // namespace

RuleDefinition inconsistent_name() {
  return {
      {
          .name = "inconsistent-name",
          .family = "names",
          .category = "terminology/inconsistent-use-of-terminology",
          .its_type = "inconsistency",
          .severity = Severity::kMinor,
          .summary = "A name that is always called one thing is called something else here",
          .finds =
              "Counts with which English word each Chinese name stands in the bitext. Where one "
              "word "
              "stands with it in three pairs or more, and in seven of ten, a pair is reported that "
              "has the Chinese name, nothing that renders it, and instead a capitalised English "
              "word "
              "that nothing in the Chinese text explains. Pronouns, the people of a country and "
              "its "
              "capital are left alone, and so are names that are said too seldom.",
          .matters = "A reader takes two names for two people; and what the rest of the text calls "
                     "otherwise is the surest sign of a slip.",
          .examples = examples(),
      },
      plain_rule<check_names<NameRule::kInconsistent>>,
  };
}

}  // namespace duizhao::rules
