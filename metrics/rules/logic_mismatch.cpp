#include <algorithm>
#include <string>

#include <duizhao/metrics/change_match.h>
#include <duizhao/metrics/constructions.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

class LogicMismatch : public Rule {
 public:
  explicit LogicMismatch(const RuleContext& context) : lexicon_(context.lexicon()) {}

  void check(const PairView& pair, Remarks& remarks) const override {
    if (pair.length().han == 0 || pair.length().english == 0) return;
    for (const auto& found :
         unanswered_constructions(lexicon_, pair.chinese().text, pair.english().text)) {
      std::string parts(found.parts);
      if (const std::size_t gap = parts.find(" .. "); gap != std::string::npos)
        parts.replace(gap, 4, "…");
      const bool in_source = pair.side_of(Language::kChinese) == Side::kSource;
      Remark remark;
      remark.message =
          parts + " means \"" + std::string(found.meaning) + "\"; the English does " + "not say so";
      (in_source ? remark.source_span : remark.target_span) = found.span;
      remark.confidence = 0.8F;
      remarks.push_back(std::move(remark));
    }
    check_changes(pair, remarks);
  }

 private:
  void check_changes(const PairView& pair, Remarks& remarks) const {
    const NumberMatch& match = pair.settled_numbers();
    const bool chinese_source = pair.side_of(Language::kChinese) == Side::kSource;
    for (const NumberPair& numbers : match.pairs) {
      const Quantity& source = match.source[numbers.source];
      const Quantity& target = match.target[numbers.target];
      const auto turned =
          turned_change(lexicon_, {pair.chinese().text, chinese_source ? source : target},
                        {pair.english().text, chinese_source ? target : source});
      if (!turned) continue;
      Remark remark;
      remark.message = turned->to
                           ? "the Chinese says what it comes to; the English says by how much"
                           : "the Chinese says by how much; the English says what it comes to";
      remark.source_span = chinese_source ? turned->chinese : turned->english;
      remark.target_span = chinese_source ? turned->english : turned->chinese;
      remark.confidence = 0.8F;
      remarks.push_back(std::move(remark));
    }
  }

  Lexicon lexicon_;
};

}  // namespace

RuleDefinition logic_mismatch() {
  return {
      {
          .name = "logic-mismatch",
          .family = "meaning",
          .category = "accuracy/mistranslation",
          .its_type = "mistranslation",
          .severity = Severity::kMajor,
          .summary = "A Chinese construction was rendered word for word, against its sense",
          .finds =
              "不是 … 就是 (either … or) beside an English not without an either; 要么 … 要么, "
              "与其 … 不如, 不仅 … 而且, 无不 and 莫不 (all), 别提多, 差点没 (nearly) beside "
              "English "
              "that has none of the words by which they can be rendered; 以上 and 以下 behind a "
              "number beside the opposite; 增加到 (to) beside \"rose by\", 增加了 (by) beside "
              "\"rose "
              "to\". Constructions that look the same (是不是, 不是 … 而是) "
              "are left alone, and so is every English that has one of the words, wherever it "
              "stands.",
          .matters = "Each word of such a rendering is right and the sentence says the opposite, "
                     "or something else.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"他这么做不是出于好心，就是想出风头。",
                              "He did this not out of kindness or for show."}},
                   .source_marked = "不是出于好心，就是"},
                  {.caught = true,
                   .pairs = {{"与其在家里等，不如去车站接她。",
                              "We wait at home and go to the station to meet her."}},
                   .source_marked = "与其在家里等，不如"},
                  {.caught = true,
                   .pairs = {{"Children above the age of six may swim here.",
                              "六岁以下的孩子可以在这里游泳。"}},
                   .target_marked = "以下"},
                  {.caught = true,
                   .pairs = {{"今年报名的人增加到三百五十人。",
                              "This year those who signed up increased by 350."}},
                   .source_marked = "增加到三百五十",
                   .target_marked = "by 350"},
                  {.caught = false,
                   .pairs = {{"他这么做不是出于好心，就是想出风头。",
                              "He did this either out of kindness or for show."}}},
                  {.caught = false,
                   .pairs = {{"这不是我的伞，而是他的。", "This is not my umbrella but his."}}},
                  {.caught = false,
                   .pairs = {{"十八岁以上的人可以投票。",
                              "People aged eighteen and older may vote."}}},
                  {.caught = false,
                   .pairs = {{"你是不是不舒服？要不要去医院？",
                              "Are you not feeling well? Do you want to go to hospital?"}}},
              },
      },
      kept_rule<LogicMismatch>,
  };
}

}  // namespace duizhao::rules
