#include <duizhao/metrics/document_habits.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include <duizhao/metrics/mark_width.h>
#include <duizhao/metrics/punctuation.h>
#include <duizhao/metrics/small_letters.h>
#include <duizhao/metrics/spacing_slips.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t place(Convention convention) { return static_cast<std::size_t>(convention); }

using Uses = std::array<bool, kConventions>;

// Which conventions of blanks a text has an occasion to keep, and keeps once at least.
Uses kept_blanks(std::u32string_view text) {
  Uses kept{};
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const MarkKind kind = mark_info(text[i]).kind;
    if (is_typed_blank(text[i])) kept.at(place(Convention::kSingleBlanks)) = true;
    if (!is_point(kind) || !is_letter(text[i - 1])) continue;
    kept.at(place(Convention::kNoBlankBefore)) = true;
    if (!is_typed_blank(text[i + 1])) continue;
    const bool starts_another = i + 2 < text.size() && is_upper(text[i + 2]);
    if (ends_sentence(kind) && starts_another) kept.at(place(Convention::kBlankBehindStop)) = true;
    if (kind == MarkKind::kComma || kind == MarkKind::kSemicolon)
      kept.at(place(Convention::kBlankBehindComma)) = true;
  }
  return kept;
}

bool has_pronoun(std::u32string_view text) {
  for (std::size_t at = text.find(U'I'); at != std::u32string_view::npos;
       at = text.find(U'I', at + 1)) {
    const bool starts = at == 0 || is_blank(text[at - 1]) || is_opening(text[at - 1]);
    const char32_t behind = at + 1 < text.size() ? text[at + 1] : U' ';
    if (starts && (is_blank(behind) || behind == '\'' || behind == U'’')) return true;
  }
  return false;
}

}  // namespace

void DocumentHabits::note(Convention convention, bool broken, const Pair& pair) {
  Count& count = counts_.at(place(convention));
  if (broken && count.broken == 0) count.first = pair;
  ++(broken ? count.broken : count.kept);
}

void DocumentHabits::add_english(const Pair& pair, std::u32string_view source,
                                 std::u32string_view target) {
  const Uses kept = kept_blanks(target);
  Uses broken{};
  for (const SpacingSlip& slip : spacing_slips(target, Language::kEnglish))
    if (slip.convention) broken.at(place(*slip.convention)) = true;
  for (const Convention convention : {Convention::kBlankBehindStop, Convention::kBlankBehindComma,
                                      Convention::kNoBlankBefore, Convention::kSingleBlanks}) {
    const bool breaks = broken.at(place(convention));
    if (breaks || kept.at(place(convention))) note(convention, breaks, pair);
  }
  if (!small_pronouns(target).empty()) {
    note(Convention::kCapitalI, true, pair);
  } else if (has_pronoun(target)) {
    note(Convention::kCapitalI, false, pair);
  }
  const auto* const letter = std::find_if(target.begin(), target.end(), is_letter);
  if (letter == target.end()) return;
  if (is_upper(*letter)) return note(Convention::kCapitalAtStart, false, pair);
  const std::u32string source_before = to_utf32(previous_.source),
                       target_before = to_utf32(previous_.target);
  const SourceAndTarget before{source_before, target_before};
  const bool first = previous_.source.empty() && previous_.target.empty();
  if (small_start({source, target}, first ? nullptr : &before))
    note(Convention::kCapitalAtStart, true, pair);
}

void DocumentHabits::add_chinese(const Pair& pair, std::u32string_view target) {
  const std::vector<Mark> marks = marks_of(target);
  if (!narrow_marks(target, marks).empty()) return note(Convention::kWideMarks, true, pair);
  if (std::any_of(marks.begin(), marks.end(), [](const Mark& mark) {
        return mark.info->width == MarkWidth::kFull && is_point(mark.kind());
      }))
    note(Convention::kWideMarks, false, pair);
}

void DocumentHabits::add(const Pair& pair, LanguagePair languages) {
  if (!pair.alignment) return;
  const std::u32string target = to_utf32(pair.target);
  const TextEnd end = text_end(target);
  const std::u32string source = to_utf32(pair.source);
  if (end.known && is_sure_end(source, text_end(source)))
    note(Convention::kEndMark, end.kind == MarkKind::kNone, pair);
  if (languages.target == Language::kEnglish) {
    add_english(pair, source, target);
    previous_.source = pair.source;
    previous_.target = pair.target;
  } else {
    add_chinese(pair, target);
  }
}

std::optional<Habit> DocumentHabits::habit(Convention convention, const Pair& pair) const {
  const Count& count = counts_.at(place(convention));
  const std::uint32_t pairs = count.kept + count.broken;
  if (count.broken < kFewestPairs || count.broken < kGoodPart * pairs) return {};
  const bool begins = pair.id == count.first.id && pair.source == count.first.source &&
                      pair.target == count.first.target;
  return Habit{count.broken, pairs, begins};
}

}  // namespace duizhao
