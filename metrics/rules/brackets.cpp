#include <algorithm>
#include <array>
#include <optional>

#include <duizhao/metrics/rules.h>
#include <duizhao/metrics/unpaired_marks.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

MarkPairs brackets_of(const PairView& pair, Side side) {
  const TextView& view = pair.text(side);
  return unpaired_marks(view.text, pair.marks(side), MarkKind::kBracket, view.language);
}

// A bracket that another sentence or the source leaves open, too, is not the translator's slip.
bool is_excused(const PairView& pair, const UnpairedMark& unpaired) {
  const auto same = [&](const PairView* view, Side side, bool opens) {
    if (view == nullptr) return false;
    const auto others = brackets_of(*view, side).unpaired;
    return std::any_of(others.begin(), others.end(),
                       [&](const UnpairedMark& other) { return other.opens == opens; });
  };
  return same(&pair, Side::kSource, unpaired.opens) ||
         same(unpaired.opens ? pair.after() : pair.before(), Side::kTarget, !unpaired.opens);
}

void check(const PairView& pair, Remarks& remarks) {
  const auto& marks = pair.marks(Side::kTarget);
  if (std::none_of(marks.begin(), marks.end(),
                   [](const Mark& mark) { return mark.kind() == MarkKind::kBracket; })) {
    return;
  }
  // By whether the bracket opens: the answer is the same for all of them.
  std::array<std::optional<bool>, 2> excused;
  for (const UnpairedMark& unpaired : brackets_of(pair, Side::kTarget).unpaired) {
    const std::uint32_t position = unpaired.mark.position;
    if (is_address(pair.target().text, position)) continue;
    auto& answer = excused.at(unpaired.opens ? 1 : 0);
    if (!answer) answer = is_excused(pair, unpaired);
    if (*answer) continue;
    const std::string bracket = to_utf8(std::u32string(1, unpaired.mark.character()));
    remarks.push_back({.message = unpaired.opens ? "the bracket " + bracket + " is never closed"
                                                 : "the bracket " + bracket + " was never opened",
                       .target_span = span_of(position, position + 1),
                       .confidence = 0.9F});
  }
}

}  // namespace

RuleDefinition brackets() {
  return {
      {
          .name = "brackets",
          .family = "typography",
          .category = "linguistic-conventions/punctuation",
          .its_type = "typographical",
          .severity = Severity::kMinor,
          .summary = "A bracket lacks its partner",
          .finds = "Brackets of both scripts, ( [ { （ 【 《 〈 〔, that are opened and not "
                   "closed in the translation, or the reverse, nested ones included. It leaves "
                   "alone the markers of lists, 1) and 一）, smileys, intervals such as [0, 1), "
                   "addresses and code, a bracket that the source leaves open, too, and one whose "
                   "partner is in the next or the previous sentence.",
          .matters = "The reader cannot tell where the aside ends and the sentence goes on.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"这家店（开了三十年）下个月关门。",
                              "The shop (open for thirty years is closing next month."}},
                   .target_marked = "("},
                  {.caught = true,
                   .pairs = {{"We read \"Home\" (Ba Jin's first novel) in class.",
                              "我们在课上读了《家（巴金的第一部长篇）。"}},
                   .target_marked = "《"},
                  {.caught = false,
                   .pairs = {{"要带的东西：一）护照；二）车票。",
                              "Please bring: 1) your passport; 2) your ticket."}}},
                  {.caught = false,
                   .pairs = {{"See you tomorrow (I hope!) :)", "明天见（但愿如此！）:)"}}},
                  {.caught = false,
                   .pairs = {{"参数取[0, 1)之间的值。", "The parameter takes values in [0, 1)."}}},
                  {.caught = false,
                   .pairs = {{"（她停了一下。", "(She paused."},
                             {"然后又往前走。）", "Then she walked on.)"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
