#include <duizhao/metrics/mark_width.h>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
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

// Ellipses and doubled marks are told of elsewhere.
bool stands_alone(const std::vector<Mark>& marks, std::size_t i) {
  const auto touches = [&](std::size_t a, std::size_t b) {
    return is_point(marks[a].kind()) && is_point(marks[b].kind()) &&
           marks[b].position == marks[a].position + 1;
  };
  return !(i > 0 && touches(i - 1, i)) && !(i + 1 < marks.size() && touches(i, i + 1));
}

}  // namespace

std::vector<Mark> narrow_marks(std::u32string_view text, const std::vector<Mark>& marks) {
  std::vector<Mark> found;
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (is_narrow_in_chinese(text, marks[i]) && stands_alone(marks, i) &&
        !is_address(text, marks[i].position))
      found.push_back(marks[i]);
  return found;
}

std::vector<Mark> wide_marks(std::u32string_view text, const std::vector<Mark>& marks) {
  std::vector<Mark> found;
  for (const Mark& mark : marks)
    if (is_wide_in_english(text, mark) && !is_address(text, mark.position)) found.push_back(mark);
  return found;
}

}  // namespace duizhao
