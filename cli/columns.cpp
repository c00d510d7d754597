#include <duizhao/cli/columns.h>

#include <algorithm>
#include <vector>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

std::size_t width_of(char32_t character) {
  return static_cast<std::size_t>(std::max(display_width(character), 0));
}

bool is_wide_mark(char32_t c) { return width_of(c) == 2 && !is_han(c) && !is_opening(c); }

// What stays on one line, blanks behind it not counted.
struct Piece {
  std::u32string text;
  bool blank_before = false;
};

std::vector<Piece> pieces_of(std::string_view utf8) {
  std::vector<Piece> pieces;
  bool blank = true;
  char32_t last = U' ';
  for (const char32_t c : to_utf32(utf8)) {
    if (c == U' ' || c == U'\n') {
      blank = true;
      continue;
    }
    const bool may_cut =
        is_han(c) ? !is_opening(last) : is_han(last) && !is_wide_mark(c) && !is_closing(c);
    if (pieces.empty() || blank || may_cut) pieces.push_back({U"", blank});
    pieces.back().text += c;
    blank = false;
    last = c;
  }
  return pieces;
}

bool is_unseen(char32_t c) {
  return (c >= 0x80 && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xE000 && c <= 0xF8FF) || c == 0xFEFF || c >= 0xF0000;
}

std::string number_of(char32_t c) {
  std::string digits;
  for (; c != 0 || digits.size() < 4; c /= 16)
    digits.insert(digits.begin(), "0123456789ABCDEF"[c % 16]);
  return "<U+" + digits + ">";
}

}  // namespace

std::size_t columns(std::string_view text) {
  std::size_t columns = 0;
  for (const char32_t character : to_utf32(text)) columns += width_of(character);
  return columns;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  const std::size_t taken = columns(text);
  return taken < width ? out.append(width - taken, ' ') : out;
}

std::string wrapped(std::string_view text, std::string_view indent, std::size_t width) {
  std::string out;
  std::size_t column = 0;  // 0: nothing on the line yet
  for (const Piece& piece : pieces_of(text)) {
    const std::string word = to_utf8(piece.text);
    const std::size_t blank = piece.blank_before ? 1 : 0;
    if (column > 0 && column + blank + columns(word) > width) {
      out += '\n';
      column = 0;
    }
    if (column == 0) {
      out.append(indent).append(word);
      column = columns(indent) + columns(word);
    } else {
      out.append(blank, ' ').append(word);
      column += blank + columns(word);
    }
  }
  return out + '\n';
}

std::string visible(std::string_view text) {
  std::string out;
  for (const char32_t c : to_utf32(text)) {
    if (c < 0x20) {
      append_utf8(out, c + 0x2400);
    } else if (c == 0x7F) {
      append_utf8(out, 0x2421);
    } else if (is_unseen(c)) {
      out += number_of(c);
    } else {
      append_utf8(out, c);
    }
  }
  return out;
}

}  // namespace duizhao
