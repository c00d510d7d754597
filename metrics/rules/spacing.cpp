#include <optional>

#include <duizhao/metrics/rules.h>
#include <duizhao/metrics/spacing_slips.h>
#include <duizhao/text/characters.h>

namespace duizhao::rules {
namespace {

// Blanks at the start or end of the target that the source does not have.
void check_edges(const PairView& pair, Remarks& remarks) {
  const std::u32string_view text = pair.target().text, source = pair.source().text;
  if (source.empty()) return;
  std::size_t begin = 0, end = text.size();
  while (begin < end && is_typed_blank(text[begin])) ++begin;
  if (begin == end) return;
  while (is_typed_blank(text[end - 1])) --end;
  if (begin > 0 && !is_blank(source.front()))
    remarks.push_back({.message = "a blank at the start that the source does not have",
                       .target_span = span_of(0, begin),
                       .confidence = 0.6F});
  if (end < text.size() && !is_blank(source.back()))
    remarks.push_back({.message = "a blank at the end that the source does not have",
                       .target_span = span_of(end, text.size()),
                       .confidence = 0.6F});
}

void check(const PairView& pair, Remarks& remarks) {
  check_edges(pair, remarks);
  const bool blanks_in_source = pair.source().text.find(U"  ") != std::u32string_view::npos;
  for (SpacingSlip& slip : spacing_slips(pair.target().text, pair.target().language)) {
    if (slip.convention == Convention::kSingleBlanks && blanks_in_source) continue;
    remarks.push_back({.message = std::move(slip.what),
                       .target_span = slip.span,
                       .confidence = slip.confidence,
                       .suggestion = std::move(slip.suggestion),
                       .convention = slip.convention});
  }
  // A blank between wide characters is hardly seen: for information.
  if (pair.target().language == Language::kChinese)
    for (Remark& remark : remarks) remark.severity = Severity::kNeutral;
}

}  // namespace

RuleDefinition spacing() {
  return {
      {
          .name = "spacing",
          .family = "typography",
          .category = "design-and-markup/whitespace",
          .its_type = "whitespace",
          .severity = Severity::kMinor,
          .summary = "A blank too many, or one that is missing",
          .finds = "In an English translation, a blank before , . ; : ! ? ) and behind (, a word "
                   "that a tokeniser cut (do n't), no blank behind a mark between two words; in a "
                   "Chinese one, a blank before or behind a full-width point or between Han "
                   "characters (for information: Chinese readers hardly see it); in both, several "
                   "blanks, blanks at the start or end that the "
                   "source does not have, and invisible characters. It leaves alone numbers "
                   "(3.5, 10,000, 3:15), U.S. and e.g., addresses, .NET and :), two blanks behind "
                   "a full stop, non-breaking blanks, blanks between Chinese and Latin or digits, "
                   "and Chinese headings that set blanks for commas.",
          .matters = "Blanks in the wrong place break lines before a comma and hide words from "
                     "a search.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"牛奶、面包和鸡蛋都卖完了。", "Milk , bread and eggs are sold out."}},
                   .target_marked = " ,",
                   .suggestion = ","},
                  {.caught = true,
                   .pairs = {{"他打开门，走了进去。", "He opened the door,and went in."}},
                   .target_marked = ",",
                   .suggestion = ", "},
                  {.caught = true,
                   .pairs = {{"The shop opens at nine.", "商店九点 开门。"}},
                   .target_marked = "点 开",
                   .suggestion = "点开"},
                  {.caught = true,
                   .pairs = {{"她不知道。", "She does n't know."}},
                   .target_marked = " n't",
                   .suggestion = "n't"},
                  {.caught = false,
                   .pairs = {{"美国有10,000人在3:15看了www.example.com ……真的:)",
                              "In the U.S., 10,000 people visited www.example.com at 3:15 ... "
                              "really :)"}}},
                  {.caught = false,
                   .pairs = {{"The team writes .NET code with 3 people.",
                              "这个团队有 3 个人写 .NET 代码。"}}},
                  {.caught = false,
                   .pairs = {{"First Snow in the Capital: Children Happy", "首都初雪 儿童欢喜"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
