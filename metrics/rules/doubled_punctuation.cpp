#include <algorithm>
#include <span>

#include <duizhao/metrics/rules.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

using Run = std::span<const Mark>;

// Marks that follow each other at once, or equal ones with a blank between (", ,").
std::size_t run_end(std::u32string_view text, const std::vector<Mark>& marks, std::size_t begin) {
  std::size_t end = begin + 1;
  for (; end < marks.size() && is_point(marks[end].kind()); ++end) {
    const std::uint32_t last = marks[end - 1].position, next = marks[end].position;
    const bool with_blank =
        next == last + 2 && text[last + 1] == ' ' && marks[end].info == marks[end - 1].info;
    if (next != last + 1 && !with_blank) break;
  }
  return end;
}

bool all_are(Run run, MarkKind kind) {
  return std::all_of(run.begin(), run.end(), [&](const Mark& m) { return m.kind() == kind; });
}

bool is_emphasis(Run run) {
  return std::all_of(run.begin(), run.end(), [](const Mark& mark) {
    return mark.kind() == MarkKind::kQuestion || mark.kind() == MarkKind::kExclamation;
  });
}

// An ellipsis, in one character or of three dots and more, alone or with another mark.
bool has_ellipsis(Run run) {
  std::size_t stops = 0;
  for (const Mark& mark : run) {
    if (mark.kind() == MarkKind::kEllipsis) return true;
    stops = mark.kind() == MarkKind::kStop ? stops + 1 : 0;
    if (stops > 2) return true;
  }
  return false;
}

// The mark behind an abbreviation (etc., and a.m.;) or a name (Yahoo!, and Jeopardy!,).
bool follows_word(std::u32string_view text, Run run) {
  if (run.size() != 2) return false;
  const Mark& first = run[0];
  if (first.character() == '.') {
    const std::u32string_view word = word_before(text, first.position);
    const bool latin = !word.empty() && word.size() <= 5;
    return latin && (run[1].info != first.info) &&
           (is_abbreviation_stop(text, first.position) || run[1].info->width == MarkWidth::kFull ||
            word.size() <= 4);
  }
  const bool calls = first.kind() == MarkKind::kExclamation || first.kind() == MarkKind::kQuestion;
  const std::u32string_view word = word_before(text, first.position);
  return calls && run[1].kind() < MarkKind::kEllipsis && !word.empty();
}

bool is_allowed(std::u32string_view text, Run run) {
  return is_emphasis(run) || has_ellipsis(run) || follows_word(text, run) ||
         (all_are(run, MarkKind::kColon) && run[0].character() == ':');
}

bool source_has(const PairView& pair, Run run) {
  const auto& marks = pair.marks(Side::kSource);
  for (std::size_t i = 0; i + run.size() <= marks.size(); ++i) {
    bool same = true;
    for (std::size_t k = 0; k < run.size() && same; ++k) {
      same = marks[i + k].kind() == run[k].kind() && marks[i + k].position == marks[i].position + k;
    }
    if (same) return true;
  }
  return false;
}

// What should stand there: of equal marks one, of a weak and a strong one (，。) the strong one.
std::string one_of(Run run) {
  const auto weak = [](const Mark& mark) { return mark.kind() < MarkKind::kEllipsis; };
  const Mark* kept = run.data();
  for (const Mark& mark : run.subspan(1)) {
    if (mark.info == kept->info) continue;
    if (weak(*kept) == weak(mark)) return "";  // ，、 or 。？: which of them is not known
    if (weak(*kept)) kept = &mark;
  }
  return to_utf8(std::u32string(1, kept->character()));
}

void report(const PairView& pair, Run run, Remarks& remarks) {
  const std::u32string_view text = pair.target().text;
  const std::uint32_t begin = run.front().position, end = run.back().position + 1;
  remarks.push_back(
      {.message = "marks follow each other, " + shown(text.substr(begin, end - begin)),
       .target_span = span_of(begin, end),
       .confidence = 0.95F,
       .suggestion = one_of(run)});
}

void check(const PairView& pair, Remarks& remarks) {
  const auto& marks = pair.marks(Side::kTarget);
  const std::u32string_view text = pair.target().text;
  for (std::size_t i = 0; i < marks.size();) {
    if (!is_point(marks[i].kind())) {
      ++i;
      continue;
    }
    const std::size_t end = run_end(text, marks, i);
    const Run run(marks.data() + i, end - i);
    i = end;
    if (run.size() < 2 || is_allowed(text, run)) continue;
    if (source_has(pair, run) || is_address(text, run[0].position)) continue;
    report(pair, run, remarks);
  }
}

}  // namespace

RuleDefinition doubled_punctuation() {
  return {
      {
          .name = "doubled-punctuation",
          .family = "typography",
          .category = "linguistic-conventions/punctuation",
          .its_type = "typographical",
          .severity = Severity::kMinor,
          .summary = "Punctuation marks follow each other that cannot",
          .finds = "Points of the translation that stand twice (，， 。。 ..) or that exclude each "
                   "other (，。 ,.), also with a blank between. It leaves alone ellipses of any "
                   "make, ?! and !!!, the mark behind an abbreviation (etc., or p.m.;) or a name "
                   "with a mark of its own (Yahoo!,), addresses and code, and what the source "
                   "does in the same way.",
          .matters = "It is what remains when a sentence was edited; readers notice it at once.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"I bought apples, pears and milk.", "我买了苹果，，梨和牛奶。"}},
                   .target_marked = "，，",
                   .suggestion = "，"},
                  {.caught = true,
                   .pairs = {{"今天风很大。", "It is windy today.."}},
                   .target_marked = "..",
                   .suggestion = "."},
                  {.caught = true,
                   .pairs = {{"He left without a word.", "他一声不响地走了，。"}},
                   .target_marked = "，。",
                   .suggestion = "。"},
                  {.caught = false,
                   .pairs = {{"他想了想……算了。", "He thought about it.... Never mind."}}},
                  {.caught = false,
                   .pairs = {{"笔、纸、尺子等，都在桌上。",
                              "Pens, paper, rulers, etc., are on the table."}}},
                  {.caught = false, .pairs = {{"What?!", "什么？！"}}},
                  {.caught = false,
                   .pairs = {{"她在雅虎上班，住在首都华盛顿。",
                              "She works for Yahoo!, and lives in Washington, D.C."}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
