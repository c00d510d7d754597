#include <duizhao/text/number_word.h>

#include <duizhao/text/characters.h>

namespace duizhao {

NumberWord NumberWord::at(std::u32string_view text, std::size_t position) {
  NumberWord word;
  if (position > 0 && position <= text.size() && is_ascii_letter(text[position - 1])) return word;
  for (std::size_t i = position; i < text.size(); ++i) {
    const char32_t c = text[i];
    const bool apostrophe =
        c == U'\'' && i > position && i + 1 < text.size() && is_ascii_letter(text[i + 1]);
    if (!is_ascii_letter(c) && !apostrophe) break;
    word.add(c);
    if (word.size_ > kMaxSize) break;  // time stays linear
  }
  return word;
}

NumberWord NumberWord::before(std::u32string_view text, std::size_t position) {
  if (position < 2 || position > text.size()) return {};
  if (text[position - 1] != U' ' && text[position - 1] != U'-') return {};
  std::size_t begin = position - 1;
  while (begin > 0 && is_ascii_letter(text[begin - 1]) && position - begin <= kMaxSize) --begin;
  return begin + 1 == position ? NumberWord{} : at(text, begin);
}

std::size_t skip_joint(std::u32string_view text, std::size_t position) {
  if (position + 1 >= text.size()) return position;
  if (text[position] != U' ' && text[position] != U'-') return position;
  const char32_t next = text[position + 1];
  return is_ascii_letter(next) || (next >= U'0' && next <= U'9') ? position + 1 : position;
}

}  // namespace duizhao
