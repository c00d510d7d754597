#include <algorithm>

#include <duizhao/metrics/mark_width.h>
#include <duizhao/metrics/rules.h>
#include <duizhao/metrics/unpaired_marks.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

void report(const PairView& pair, const Mark& mark, bool wide, Remarks& remarks) {
  const std::u32string_view text = pair.target().text;
  std::u32string should(1, mark.info->other_width);
  const bool alone = mark.info->other_width == 0;
  const std::string found = shown(text.substr(mark.position, 1));
  // : ? ! differ from ： ？ ！ in width alone, and many web sites write them so.
  const bool same_shape =
      !wide && (mark.kind() == MarkKind::kColon || mark.kind() == MarkKind::kQuestion ||
                mark.kind() == MarkKind::kExclamation);
  remarks.push_back(
      {.message = wide ? "the Chinese mark " + found + " stands in English text"
                       : "the half-width mark " + found + " stands between Chinese characters",
       .target_span = span_of(mark.position, mark.position + 1),
       .confidence = 0.9F,
       .suggestion = alone ? std::string() : to_utf8(should),
       .severity = same_shape ? std::optional(Severity::kNeutral) : std::nullopt,
       .convention = wide ? std::nullopt : std::optional(Convention::kWideMarks)});
}

void check_brackets(const PairView& pair, Remarks& remarks) {
  const TextView& view = pair.target();
  const MarkPairs brackets =
      unpaired_marks(view.text, pair.marks(Side::kTarget), MarkKind::kBracket, view.language);
  for (const MixedPair& mixed : brackets.mixed) {
    const bool chinese = view.language == Language::kChinese;
    const MarkWidth wrong = chinese ? MarkWidth::kHalf : MarkWidth::kFull;
    const Mark& mark = mixed.open.info->width == wrong ? mixed.open : mixed.close;
    remarks.push_back(
        {.message = "the brackets " +
                    shown(std::u32string{mixed.open.character(), U'…', mixed.close.character()}) +
                    " differ in width",
         .target_span = span_of(mark.position, mark.position + 1),
         .confidence = 0.9F,
         .suggestion = to_utf8(std::u32string(1, mark.info->other_width))});
  }
}

void check(const PairView& pair, Remarks& remarks) {
  const std::u32string_view text = pair.target().text;
  const auto& marks = pair.marks(Side::kTarget);
  const bool chinese = pair.target().language == Language::kChinese;
  for (const Mark& mark : chinese ? narrow_marks(text, marks) : wide_marks(text, marks))
    report(pair, mark, !chinese, remarks);
  const auto has_bracket = [&](MarkWidth width) {
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
      return mark.kind() == MarkKind::kBracket && mark.info->width == width;
    });
  };
  if (has_bracket(MarkWidth::kHalf) && has_bracket(MarkWidth::kFull)) check_brackets(pair, remarks);
}

}  // namespace

RuleDefinition width() {
  return {
      {
          .name = "width",
          .family = "typography",
          .category = "locale-conventions/punctuation",
          .its_type = "locale-violation",
          .severity = Severity::kMinor,
          .summary = "A mark of the other script: half-width in Chinese, full-width in English",
          .finds = "In a Chinese translation, half-width points (, . ; : ! ?) between Han "
                   "characters or at the end; in an English one, full-width letters, digits and "
                   "marks (，。、《》「」) away from any Chinese; in both, brackets of which one "
                   "is half-width and one full-width. : ? ! in Chinese, which differ in width "
                   "alone, are told for information. It leaves alone marks beside Latin letters "
                   "and digits in Chinese (3.5, 12:30, Ph.D., addresses), half-width brackets, "
                   "ellipses, and Chinese that is quoted in English.",
          .matters = "Marks of the other script have the wrong width and the wrong place in the "
                     "line; a search for one form misses the other.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"He came late, but he came.", "他来晚了,但是来了。"}},
                   .target_marked = ",",
                   .suggestion = "，"},
                  {.caught = true,
                   .pairs = {{"他来晚了，但是来了。", "He came late， but he came."}},
                   .target_marked = "，",
                   .suggestion = ","},
                  {.caught = true,
                   .pairs = {{"The museum (built in 1920) is closed.",
                              "博物馆（建于1920年)关闭了。"}},
                   .target_marked = ")",
                   .suggestion = "）"},
                  {.caught = false,
                   .pairs = {{"At 12:30 Dr. Li bought 3.5 kg of rice at www.example.com.",
                              "12:30李博士(Dr. Li)在www.example.com买了3.5公斤大米。"}}},
                  {.caught = false,
                   .pairs = {{"“好，好”是他的口头禅。",
                              "His favourite words are 好，好 (\"good, good\")."}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
