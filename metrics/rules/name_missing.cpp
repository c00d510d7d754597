#include <vector>

#include <duizhao/metrics/name_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

std::vector<Example> examples() {
  return {
      {.caught = true,
       .pairs = {{"比利时有很多小啤酒厂。", "The small breweries of are many."}},
       .source_marked = "比利时",
       .target_marked = "of are"},
      {.caught = true,
       .pairs = {{"重庆的面馆开到半夜。", "The noodle shops in are open until midnight."}},
       .source_marked = "重庆",
       .target_marked = "in are"},
      {.caught = false, .pairs = {{"他从前住的房子很旧。", "The house he lived in was old."}}},
      {.caught = false,
       .pairs = {{"比利时有很多小啤酒厂。", "There are many small breweries in Belgium."}}},
      {.caught = false, .pairs = {{"这就是我们住的地方。", "This is the place we live in."}}},
  };
}

}  // namespace

RuleDefinition name_missing() {
  return {
      {
          .name = "name-missing",
          .family = "names",
          .category = "accuracy/omission",
          .its_type = "omission",
          .severity = Severity::kMajor,
          .summary = "A name has dropped out of the English sentence",
          .finds =
              "Speaks when the Chinese source has a name that nothing in the English translation "
              "renders, and the English sentence has a hole: a preposition or an article before "
              "a mark or a verb, two prepositions in a row, empty quotation marks, a verb of "
              "saying as its first word. A name alone that is not said again is left alone: "
              "English uses pronouns.",
          .matters = "The sentence is broken, and nobody knows whom or what it is about.",
          .examples = examples(),
      },
      plain_rule<check_names<NameRule::kMissing>>,
  };
}

}  // namespace duizhao::rules
