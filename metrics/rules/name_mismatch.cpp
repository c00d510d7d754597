#include <vector>

#include <duizhao/metrics/name_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

std::vector<Example> examples() {
  return {
      {.caught = true,
       .pairs = {{"格里沃里昨天没有回答记者的问题。",
                  "Gadbois did not answer reporters' questions yesterday."}},
       .source_marked = "格里沃里",
       .target_marked = "Gadbois"},
      {.caught = true,
       .pairs = {{"She flew from Lisbon to Nairobi last week.", "她上周从里斯本飞往圣保罗。"}},
       .source_marked = "Nairobi",
       .target_marked = "圣保罗"},
      {.caught = true,
       .pairs = {{"记者陈晓梅在码头等了一夜。",
                  "The reporter Ouimet waited at the pier all night."}},
       .source_marked = "陈晓梅",
       .target_marked = "Ouimet"},
      {.caught = false,
       .pairs = {{"川普和李晓明在台北见了面。", "Trump met Lee Hsiao-ming in Taipei."}}},
      {.caught = false,
       .pairs = {{"Berlin wants to talk; the Germans have waited long enough.",
                  "德国愿意谈，德方已经等得够久了。"}}},
      {.caught = false,
       .pairs = {{"Dagny Oberholzer bakes bread in a small village.",
                  "达格妮·奥伯霍尔策在一个小村庄里烤面包。"}}},
      {.caught = false,
       .pairs = {{"刘易斯说他会回来的。", "He said he would be back by Monday, Lewis did."}}},
  };
}

}  // namespace

RuleDefinition name_mismatch() {
  return {
      {
          .name = "name-mismatch",
          .family = "names",
          .category = "accuracy/mistranslation",
          .its_type = "mistranslation",
          .severity = Severity::kMinor,
          .summary = "A name stands for another name than in the source",
          .finds =
              "Speaks when both sides have a name without a counterpart: an English one that "
              "nothing "
              "in the Chinese text explains, and a Chinese one that the English text does not "
              "render. English names are explained by the dictionary and CLDR, by what stands for "
              "a "
              "country (its people, its capital), by Latin letters in the Chinese text, by pinyin "
              "in "
              "any reading and order, Wade-Giles and the spellings of Hong Kong, Taiwan, "
              "Singapore, "
              "Vietnam and Korea, and by sound: a model of which letters the characters of "
              "transliterations stand for. Chinese names are those of the dictionary, "
              "transliterations, and names of people beside a title or a verb of saying. Given "
              "names "
              "that one side leaves out, acronyms and words that may be no names are left alone. A "
              "country that is said more often in Chinese than in English counts as left out.",
          .matters =
              "The sentence stays smooth and says something about somebody else; no reader of "
              "the translation alone can see it.",
          .examples = examples(),
      },
      plain_rule<check_names<NameRule::kMismatch>>,
  };
}

}  // namespace duizhao::rules
