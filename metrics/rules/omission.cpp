#include <duizhao/metrics/missing_content.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
RuleDefinition omission() {
  return {
      {
          .name = "omission",
          .family = "meaning",
          .category = "accuracy/omission",
          .its_type = "omission",
          .severity = Severity::kMinor,
          .summary = "Something the source says is missing in the target",
          .finds =
              "Runs of words of the source for which nothing in the target stands: the rule links "
              "the words of both sides, knows for each word how rarely a translator leaves it "
              "without a counterpart, and looks at the lengths, too. Function words, connectives, "
              "pronouns that Chinese leaves out and free renderings of single words are no "
              "omissions. What the target of a neighbouring pair says has only been moved.",
          .matters =
              "An omitted clause reads well: nobody who looks at the translation alone can see it.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"老师在学校教孩子们唱歌，医院旁边新开的图书馆星期天不开门。",
                              "The teacher teaches the children to sing at school."}},
                   .source_marked = "医院旁边新开的图书馆星期天不开门"},
                  {.caught = true,
                   .pairs = {{"My grandmother keeps three chickens in the garden, and the "
                              "neighbours buy her eggs on Saturdays because they are cheaper than "
                              "in the supermarket.",
                              "我奶奶在院子里养了三只鸡。"}},
                   .source_marked = "neighbours buy her eggs on Saturdays because they are cheaper "
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
                  {.caught = false,
                   .pairs = {{"因为下雨，所以他没有去。", "He did not go because of the rain."}}},
              },
          .options = {evidence_option()},
      },
      [](const RuleContext& context) -> std::unique_ptr<Rule> {
        return std::make_unique<MissingContentRule>(Side::kSource, context);
      },
  };
}

}  // namespace duizhao::rules
