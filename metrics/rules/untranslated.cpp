#include <duizhao/metrics/residue.h>
#include <duizhao/metrics/rules.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

constexpr std::size_t kShown = 30;  // code points of what is left, in messages

void check(const PairView& pair, Remarks& remarks) {
  const TextView& target = pair.target();
  const bool chinese = target.language == Language::kChinese;
  const std::vector<Residue> found =
      chinese ? find_english_left(pair.lexicon(), pair.source().text, target.text)
              : find_han_left(pair.source().text, target.text);
  if (found.empty() || is_same_text(pair.source().text, target.text)) return;
  for (const Residue& residue : found) {
    Remark remark;
    remark.target_span = residue.span;
    const auto part = slice(target.text, residue.span);
    remark.message = residue.whole ? std::string("the target is not written in ") +
                                         (chinese ? "Chinese" : "English")
                                   : "left untranslated: " + shortened(part, kShown);
    remark.confidence = residue.whole ? 0.97F : chinese ? 0.8F : 0.92F;
    if (residue.whole) remark.severity = Severity::kCritical;
    remarks.push_back(std::move(remark));
  }
}

}  // namespace

RuleDefinition untranslated() {
  return {
      {
          .name = "untranslated",
          .family = "language",
          .category = "accuracy/untranslated",
          .its_type = "untranslated",
          .severity = Severity::kMajor,
          .summary = "Words of the source's language are left in the target",
          .finds = "Han characters in an English target, but in brackets or quotation marks, or a "
                   "single "
                   "one that the source quotes, too; English words in a Chinese target that the "
                   "source has too, written small and known to the "
                   "lexicon, alone or a sentence of them. A target mostly in the wrong language is "
                   "critical. Names, code in backticks, units, addresses, and words that Chinese "
                   "writes in Latin "
                   "letters (app, email) are left alone. A target equal to its source is found by "
                   "same-as-source.",
          .matters = "Readers were promised their own language.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"打电话要用到卫星。", "Phone calls go through 卫星 in space."}},
                   .target_marked = "卫星"},
                  {.caught = true,
                   .pairs = {{"She keeps a diary.", "她每天写diary。"}},
                   .target_marked = "diary"},
                  {.caught = true,
                   .pairs = {{"他昨天去北京了。", "他昨天去了北京，今天回来。"}},
                   .target_marked = "他昨天去了北京，今天回来。"},
                  {.caught = true,
                   .pairs = {{"The library is closed today.", "The library is not open today."}},
                   .target_marked = "The library is not open today."},
                  {.caught = false,
                   .pairs = {{"“缘分”很难翻译。", "“缘分” (yuánfèn, 缘分) is hard to translate."}}},
                  {.caught = false,
                   .pairs = {{"“明”字由“日”和“月”组成。",
                              "The character 明 is made up of 日 and 月."}}},
                  {.caught = false,
                   .pairs = {{"Run `make install` to install it.", "运行`make install`来安装。"}}},
                  {.caught = false,
                   .pairs = {{"Email the app team at Newport on the Levee: jo@home.example.",
                              "请给Newport on the Levee的app团队发email：jo@home.example。"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
