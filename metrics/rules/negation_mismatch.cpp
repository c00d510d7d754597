#include <string>
#include <utility>

#include <duizhao/metrics/negation_match.h>
#include <duizhao/metrics/rules.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

class NegationMismatch : public Rule {
 public:
  explicit NegationMismatch(const RuleContext& context) : finder_(context.lexicon()) {}

  void check(const PairView& pair, Remarks& remarks) const override {
    const TextView& zh = pair.chinese();
    const TextView& en = pair.english();
    const NegatedText chinese{zh.text, finder_.chinese(zh.text)};
    const NegatedText english{en.text, finder_.english(en.text, pair.english_words())};
    if (const auto lone = lone_negation(chinese, english)) return report(pair, *lone, remarks);
    if (chinese.negators.empty() || english.negators.empty()) return;
    for (const UnansweredNegation& found : unanswered_negations(chinese, english, pair.links()))
      report(pair, found, remarks);
  }

 private:
  static void report(const PairView& pair, const UnansweredNegation& found, Remarks& remarks) {
    const Side side = pair.side_of(found.language);
    const bool in_source = side == Side::kSource;
    const std::u32string_view text = pair.text(side).text;
    const std::string word = to_utf8(slice(text, found.span));
    const std::string rest = found.certain ? "nothing in the " : "no negation answers it in the ";
    Remark remark;
    remark.message = (in_source ? "the source says \"" : "the target says \"") + word + "\"; " +
                     rest + (in_source ? "target" : "source") + (found.certain ? " negates" : "");
    (in_source ? remark.source_span : remark.target_span) = found.span;
    remark.confidence = found.certain ? 0.8F : 0.6F;
    if (!found.certain) remark.severity = Severity::kMinor;
    remarks.push_back(std::move(remark));
  }

  NegatorFinder finder_;
};

}  // namespace

RuleDefinition negation_mismatch() {
  return {
      {
          .name = "negation-mismatch",
          .family = "meaning",
          .category = "accuracy/mistranslation",
          .its_type = "mistranslation",
          .severity = Severity::kMajor,
          .summary = "One side negates, the other does not",
          .finds =
              "A 不, 没有, 未 … or a not, never, no, without … where nothing on the other side "
              "negates in any way. Negative words (拒绝, fail), prefixes and endings (unfair, "
              "homeless), and words that translators turn a negation into (only, rather than, "
              "不如) count as an answer. It leaves alone what negates in form only: 不得不, "
              "不是 … 就是, 非 … 不可, 不仅, 好不好, 差点没; can't help, whether or not, not "
              "until, no doubt, isn't it.",
          .matters = "A lost or added 不 turns the sentence into its opposite and reads well.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"他昨天没有来上班。", "He came to work yesterday."}},
                   .source_marked = "没有"},
                  {.caught = true,
                   .pairs = {{"The museum is open on Mondays.", "博物馆星期一不开门。"}},
                   .target_marked = "不"},
                  {.caught = true,
                   .pairs = {{"She doesn't like coffee.", "她喜欢喝咖啡。"}},
                   .source_marked = "doesn't"},
                  {.caught = false, .pairs = {{"他不得不把车卖了。", "He had to sell the car."}}},
                  {.caught = false,
                   .pairs = {{"这条路不是堵车就是修路。",
                              "The road is either jammed or being repaired."}}},
                  {.caught = false, .pairs = {{"我差点没赶上火车。", "I nearly lost my train."}}},
                  {.caught = false,
                   .pairs = {{"你明天去不去图书馆？", "Are you going to the library tomorrow?"}}},
                  {.caught = false, .pairs = {{"We couldn't help laughing.", "我们都笑出声来。"}}},
                  {.caught = false,
                   .pairs = {{"The rain did not stop until noon.", "雨到中午才停。"}}},
                  {.caught = false,
                   .pairs = {{"She refused to sign the contract.", "她不肯在合同上签字。"}}},
              },
      },
      kept_rule<NegationMismatch>,
  };
}

}  // namespace duizhao::rules
