#include <duizhao/metrics/missing_content.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
RuleDefinition addition() {
  return {
      {
          .name = "addition",
          .family = "meaning",
          .category = "accuracy/addition",
          .its_type = "addition",
          .severity = Severity::kMinor,
          .summary = "The target says something that the source does not",
          .finds = "Runs of words of the target that nothing in the source stands for, found as "
                   "the rule omission finds them in the source. Words that the other language must "
                   "add (articles, pronouns, measure words) and explanations of a word or two are "
                   "left alone.",
          .matters = "Readers take for the author's what a translator or a machine made up.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"The teacher teaches the children to sing at school.",
                              "老师在学校教孩子们唱歌，医院旁边新开的图书馆星期天不开门。"}},
                   .target_marked = "医院旁边新开的图书馆星期天不开门"},
                  {.caught = true,
                   .pairs = {{"我奶奶在院子里养了三只鸡。",
                              "My grandmother keeps three chickens in the garden, and the "
                              "neighbours buy her eggs on Saturdays because they are cheaper than "
                              "in the supermarket."}},
                   .target_marked = "neighbours buy her eggs on Saturdays because they are cheaper "
                                    "than in the supermarket"},
                  {.caught = false,
                   .pairs = {{"他每天早上六点起床，先去公园跑步，然后骑自行车上班。",
                              "He gets up at six every morning, goes for a run in the park and "
                              "then rides his bicycle to work."}}},
                  {.caught = false,
                   .pairs =
                       {{"My grandmother keeps three chickens in the garden, and the neighbours "
                         "buy her eggs on Saturdays because they are cheaper than in the "
                         "supermarket.",
                         "我奶奶在院子里养了三只鸡，邻居们星期六来买她的鸡蛋，因为比超市便宜。"}}},
                  {.caught = false, .pairs = {{"下雨了。", "It is raining."}}},
              },
          .options = {evidence_option()},
      },
      [](const RuleContext& context) -> std::unique_ptr<Rule> {
        return std::make_unique<MissingContentRule>(Side::kTarget, context);
      },
  };
}

}  // namespace duizhao::rules
