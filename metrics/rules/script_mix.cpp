#include <cstddef>
#include <string>

#include <duizhao/metrics/gathered_facts.h>
#include <duizhao/metrics/rules.h>
#include <duizhao/text/chinese_script.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

constexpr std::uint32_t kEnoughInPair = 3;  // characters that tell, of the majority
constexpr std::uint32_t kEnoughInBitext = 30;
constexpr std::size_t kShownAlone = 3;

std::uint32_t count(const ScriptCounts& counts, ChineseScript script) {
  return script == ChineseScript::kSimplified ? counts.simplified : counts.traditional;
}

// The script of the bitext's targets, else that of the text itself; kBoth where neither is clear.
ChineseScript wanted_script(const PairView& pair, const ScriptCounts& own) {
  if (pair.facts() != nullptr) {
    const ScriptCounts& all = pair.facts()->target_scripts;
    const ChineseScript majority = all.majority();
    if (majority != ChineseScript::kBoth && count(all, majority) >= kEnoughInBitext)
      return majority;
  }
  const ChineseScript majority = own.majority();
  return majority != ChineseScript::kBoth && count(own, majority) >= kEnoughInPair
             ? majority
             : ChineseScript::kBoth;
}

std::string_view name(ChineseScript script) {
  return script == ChineseScript::kSimplified ? "simplified" : "traditional";
}

void report_together(std::u32string_view text, const std::vector<OtherScript>& strays,
                     ChineseScript wanted, Remarks& remarks) {
  const std::uint32_t begin = strays.front().span.begin.value;
  const std::uint32_t end = strays.back().span.end.value;
  std::u32string converted(text.substr(begin, end - begin));
  for (const OtherScript& stray : strays)
    converted[stray.span.begin.value - begin] = stray.suggestion;
  remarks.push_back({.message = std::to_string(strays.size()) + " characters are not " +
                                std::string(name(wanted)) + ", as the text around is",
                     .target_span = Span{{begin}, {end}},
                     .confidence = 0.9F,
                     .suggestion = to_utf8(converted)});
}

void check(const PairView& pair, Remarks& remarks) {
  const TextView& target = pair.target();
  if (target.language != Language::kChinese) return;
  const ScriptCounts own = count_scripts(target.text);
  const ChineseScript wanted = wanted_script(pair, own);
  if (wanted == ChineseScript::kBoth) return;
  if ((wanted == ChineseScript::kSimplified ? own.traditional : own.simplified) == 0) return;
  const std::vector<OtherScript> strays = find_other_script(target.text, wanted);
  if (strays.size() > kShownAlone) {
    report_together(target.text, strays, wanted, remarks);
    return;
  }
  for (const OtherScript& stray : strays) {
    const std::string other =
        to_utf8(std::u32string_view(target.text).substr(stray.span.begin.value, 1));
    const std::string form = to_utf8(std::u32string(1, stray.suggestion));
    remarks.push_back({.message = other + " is not " + std::string(name(wanted)) +
                                  ", as the text around is: " + form,
                       .target_span = stray.span,
                       .confidence = 0.9F,
                       .suggestion = form});
  }
}

}  // namespace

RuleDefinition script_mix() {
  return {
      {
          .name = "script-mix",
          .family = "encoding",
          .category = "locale-conventions/script",
          .its_type = "locale-violation",
          .severity = Severity::kMinor,
          .summary = "Traditional and simplified characters in one Chinese text",
          .finds =
              "Characters of a Chinese target that only the other script has: measured by the "
              "script of all targets when the bitext is large enough, else by that of the text "
              "itself (three quarters of what tells). Characters of both scripts (后 里 干 台 面 "
              "著 於), Japanese, and words quoted whole in the other script are left alone.",
          .matters = "It shows that a text was converted by hand or put together from two sources, "
                     "and searches for the word fail.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"Our students go to school on foot.", "我們的学生们走路去学校。"}},
                   .target_marked = "們",
                   .suggestion = "们"},
                  {.caught = true,
                   .pairs = {{"This school has many students.", "這個學校的学生很多。"}},
                   .target_marked = "学",
                   .suggestion = "學"},
                  {.caught = false,
                   .pairs = {{"Behind the platform, a hundred miles away.",
                              "在台后面，一百里以外，这里没有时间了。"}}},
                  {.caught = false,
                   .pairs = {{"He wrote “study” in full form.", "他用繁体字写了“學習”两个字。"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
