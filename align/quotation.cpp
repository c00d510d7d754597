#include <duizhao/align/quotation.h>

#include <algorithm>
#include <string>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

enum class Mark : std::uint8_t { kNone, kOpening, kClosing };

// The characters around a mark; 0 at the ends of the sentence.
struct Place {
  char32_t before, mark, after;
};

bool is_word(char32_t c) { return is_letter(c) || is_digit(c); }

// By the blanks around it: straight marks have no direction of their own.
Mark straight_mark(const Place& place) {
  const bool starts = place.before == 0 || is_blank(place.before) || is_opening(place.before) ||
                      place.before == U'—';
  return starts && place.after != 0 && !is_blank(place.after) ? Mark::kOpening : Mark::kClosing;
}

Mark double_mark(const Place& place) {
  if (place.mark == U'“' || place.mark == U'„') return Mark::kOpening;
  if (place.mark == U'”') return Mark::kClosing;
  return place.mark == U'"' || place.mark == U'＂' ? straight_mark(place) : Mark::kNone;
}

// Apostrophes stand between letters or after one; a closing mark stands behind punctuation.
Mark single_mark(const Place& place) {
  if (place.mark == U'‘') return Mark::kOpening;
  if (place.mark != U'’' && place.mark != U'\'') return Mark::kNone;
  const bool starts = place.before == 0 || is_blank(place.before) || place.before == U'—';
  if (place.mark == U'\'' && starts && is_word(place.after)) return Mark::kOpening;
  const bool behind_punctuation = place.before != 0 && !is_blank(place.before) &&
                                  !is_word(place.before) && !is_word(place.after);
  return behind_punctuation ? Mark::kClosing : Mark::kNone;
}

Mark corner_mark(const Place& place) {
  if (place.mark == U'「') return Mark::kOpening;
  return place.mark == U'」' ? Mark::kClosing : Mark::kNone;
}

Mark inner_mark(const Place& place) {
  if (place.mark == U'『' || place.mark == U'‘') return Mark::kOpening;
  return place.mark == U'』' || place.mark == U'’' ? Mark::kClosing : Mark::kNone;
}

Mark chinese_mark(const Place& place) {
  const Mark corner = corner_mark(place);
  return corner == Mark::kNone ? double_mark(place) : corner;
}

using Reader = Mark (*)(const Place&);

template <class Found>
void for_each_mark(const std::u32string& text, Reader read, Found found) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t before = i == 0 ? 0 : text[i - 1];
    const char32_t after = i + 1 < text.size() ? text[i + 1] : 0;
    const Mark mark = read({before, text[i], after});
    if (mark != Mark::kNone) found(i, mark);
  }
}

std::size_t openings(const std::vector<std::u32string>& texts, Reader read) {
  std::size_t count = 0;
  for (const std::u32string& text : texts)
    for_each_mark(text, read, [&](std::size_t, Mark mark) { count += mark == Mark::kOpening; });
  return count;
}

Reader outer_marks(const std::vector<std::u32string>& texts, Language language) {
  if (language == Language::kChinese)
    return openings(texts, chinese_mark) == 0 ? inner_mark : chinese_mark;
  return openings(texts, single_mark) > openings(texts, double_mark) ? single_mark : double_mark;
}

}  // namespace

std::vector<std::uint8_t> quotation_places(std::span<const Sentence> sentences, Language language) {
  std::vector<std::u32string> texts;
  texts.reserve(sentences.size());
  for (const Sentence& sentence : sentences) texts.push_back(to_utf32(sentence.text));
  const Reader read = outer_marks(texts, language);
  std::vector<std::uint8_t> places(sentences.size() + 1, 0);
  bool open = false;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for_each_mark(texts[i], read, [&](std::size_t at, Mark mark) {
      open = mark == Mark::kOpening;
      if (at == 0 && open) places[i] |= kQuoteNext;
      if (at + 1 == texts[i].size() && !open) places[i + 1] |= kQuoteEnded;
    });
    if (open) places[i + 1] |= kQuoteOpen;
  }
  return places;
}

}  // namespace duizhao
