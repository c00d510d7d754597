#include <algorithm>

#include <duizhao/metrics/rules.h>
#include <duizhao/metrics/unpaired_marks.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

// The nearest characters that are neither blanks nor marks of quotation or brackets; 0: none.
char32_t meaning_before(std::u32string_view text, std::size_t position) {
  while (position > 0) {
    const char32_t c = text[--position];
    if (!is_blank(c) && !is_opening(c) && !is_closing(c) && c != '"') return c;
  }
  return 0;
}

char32_t meaning_behind(std::u32string_view text, std::size_t position) {
  while (++position < text.size()) {
    const char32_t c = text[position];
    if (!is_blank(c) && !is_opening(c) && !is_closing(c) && c != '"') return c;
  }
  return 0;
}

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
       .severity = same_shape ? std::optional(Severity::kNeutral) : std::nullopt});
}

// In English: a full-width mark with no Han character beside it.
bool is_wide_in_english(std::u32string_view text, const Mark& mark) {
  if (mark.info->width != MarkWidth::kFull) return false;
  return !is_han(meaning_before(text, mark.position)) &&
         !is_han(meaning_behind(text, mark.position));
}

// In Chinese: a half-width point between Han characters or between one and the end.
bool is_narrow_in_chinese(std::u32string_view text, const Mark& mark) {
  if (mark.info->width != MarkWidth::kHalf || !is_point(mark.kind())) return false;
  const char32_t before = meaning_before(text, mark.position);
  const char32_t behind = meaning_behind(text, mark.position);
  return is_han(before) && (is_han(behind) || (behind == 0 && mark.kind() != MarkKind::kColon));
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

// Ellipses and doubled marks are told of elsewhere.
bool stands_alone(const std::vector<Mark>& marks, std::size_t i) {
  const auto touches = [&](std::size_t a, std::size_t b) {
    return is_point(marks[a].kind()) && is_point(marks[b].kind()) &&
           marks[b].position == marks[a].position + 1;
  };
  return !(i > 0 && touches(i - 1, i)) && !(i + 1 < marks.size() && touches(i, i + 1));
}

void check(const PairView& pair, Remarks& remarks) {
  const std::u32string_view text = pair.target().text;
  const auto& marks = pair.marks(Side::kTarget);
  const bool chinese = pair.target().language == Language::kChinese;
  bool half_bracket = false, full_bracket = false;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Mark& mark = marks[i];
    if (mark.kind() == MarkKind::kBracket) {
      half_bracket = half_bracket || mark.info->width == MarkWidth::kHalf;
      full_bracket = full_bracket || mark.info->width == MarkWidth::kFull;
    }
    const bool wrong = chinese ? is_narrow_in_chinese(text, mark) && stands_alone(marks, i)
                               : is_wide_in_english(text, mark);
    if (wrong && !is_address(text, mark.position)) report(pair, mark, !chinese, remarks);
  }
  if (half_bracket && full_bracket) check_brackets(pair, remarks);
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
