#include <duizhao/report/visible_text.h>

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::uint32_t kMaxMarks = 4;  // on one base; Vietnamese needs 2, pointed Hebrew 3

// Marks that choose the shape of the character before them; terminals disagree on their width.
bool is_variation_selector(char32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

// Does it print nothing, move the cursor or change the direction, or is it different everywhere?
bool needs_substitute(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c < 0x80 || is_han(c)) return false;
  const auto icu = static_cast<UChar32>(c);
  if (u_hasBinaryProperty(icu, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) return true;
  switch (u_charType(icu)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_SURROGATE:
    case U_PRIVATE_USE_CHAR:
    case U_UNASSIGNED:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return true;
    default:
      return false;
  }
}

// ␀ to ␠ (U+2400 and on) and ␡ for ASCII's controls, else ‹U+202E›.
std::string substitute(char32_t c, bool ascii) {
  if (!ascii && (c < 0x20 || c == 0x7F)) {
    return to_utf8(std::u32string(1, c == 0x7F ? U'\u2421' : U'\u2400' + c));
  }
  std::array<char, 16> code{};
  std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(c));
  return ascii ? std::string("<") + code.data() + '>' : std::string("‹") + code.data() + "›";
}

// As terminals draw them: quotation marks, dashes and dots are narrow there, unlike in print; marks
// of East Asian scripts (the kana's voicing) take no room, nor do the later letters of a Hangul
// syllable that is written in parts.
std::uint32_t terminal_columns(char32_t c) {
  if (c >= 0x2010 && c <= 0x2030) return 1;
  if (c >= 0x1160 && c <= 0x11FF) return 0;
  if (c >= 0x302A && c <= 0x309A && u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK) {
    return 0;
  }
  return static_cast<std::uint32_t>(display_width(c));
}

bool keeps_with_previous(char32_t c) {
  constexpr std::u32string_view kStops = U"，。、；：！？…—,.;:!?%";
  return is_closing(c) || kStops.find(c) != std::u32string_view::npos;
}

}  // namespace

VisibleText::VisibleText(std::string_view utf8, bool ascii) {
  utf8_.reserve(utf8.size());
  std::uint32_t column = 0;
  std::uint32_t code_point = 0;
  std::uint32_t marks = kMaxMarks;  // on the last cell; at first there is none to be on
  const auto add_cell = [&](std::uint32_t width) {
    cells_.push_back({code_point, static_cast<std::uint32_t>(utf8_.size()), column});
    column += width;
  };
  for (std::size_t at = 0; at < utf8.size(); ++code_point) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(utf8, at);
    if (is_variation_selector(c) && marks < kMaxMarks) continue;
    const bool replaced = needs_substitute(c);
    const std::uint32_t width = replaced ? 0 : terminal_columns(c);
    if (!replaced && width != 0) {
      add_cell(width);
      marks = 0;
    } else if (!replaced && marks < kMaxMarks) {
      ++marks;
    } else {
      const std::string shown = substitute(c, ascii);
      add_cell(shown.size() == 3 ? 1 : static_cast<std::uint32_t>(count_code_points(shown)));
      utf8_ += shown;
      marks = kMaxMarks;
      continue;
    }
    utf8_ += utf8.substr(begin, at - begin);
  }
  add_cell(0);
}

std::string_view VisibleText::utf8(CellRange range) const {
  const std::uint32_t begin = cells_[range.begin].byte;
  return std::string_view(utf8_).substr(begin, cells_[range.end].byte - begin);
}

std::size_t VisibleText::cell_of(CodePointIndex code_point) const {
  if (code_point.value >= cells_.back().code_point) return size();
  const auto behind = std::upper_bound(
      cells_.begin(), cells_.end(), code_point.value,
      [](std::uint32_t value, const Cell& cell) { return value < cell.code_point; });
  return static_cast<std::size_t>(behind - cells_.begin()) - 1;
}

CellRange VisibleText::cells_of(const Span& span) const {
  const std::size_t begin = cell_of(span.begin);
  if (span.empty() || begin == size()) return {begin, begin};
  return {begin, std::min(size(), cell_of({span.end.value - 1}) + 1)};
}

bool VisibleText::breaks_before(std::size_t cell) const {
  const std::string_view before = utf8({cell - 1, cell});
  const std::string_view behind = utf8({cell, cell + 1});
  if (before == " ") return behind != " ";
  const bool wide = columns({cell - 1, cell}) == 2 || columns({cell, cell + 1}) == 2;
  std::size_t at = 0;
  const char32_t last = next_code_point(before, at);
  at = 0;
  const char32_t next = next_code_point(behind, at);
  return wide && next != U' ' && !is_opening(last) && !keeps_with_previous(next);
}

std::string visible(std::string_view utf8, bool ascii) { return VisibleText(utf8, ascii).utf8(); }

std::uint32_t columns_of(std::string_view utf8) { return VisibleText(utf8).columns(); }

std::string padded(std::string_view utf8, std::uint32_t width) {
  const std::uint32_t taken = columns_of(utf8);
  std::string out(utf8);
  if (taken < width) out.append(width - taken, ' ');
  return out;
}

std::vector<std::string> wrap_lines(const VisibleText& text, std::uint32_t first,
                                    std::uint32_t width) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  std::uint32_t room = first;
  do {
    std::size_t end = std::min(begin + 1, text.size());
    while (end < text.size() && (width == 0 || text.columns({begin, end + 1}) <= room)) ++end;
    if (end < text.size()) {
      std::size_t at = end;
      while (at > begin && !text.breaks_before(at)) --at;
      if (at > begin) end = at;
    }
    std::string_view line = text.utf8({begin, end});
    while (line.ends_with(' ')) line.remove_suffix(1);
    lines.emplace_back(line);
    begin = end;
    room = width;
  } while (begin < text.size());
  return lines;
}

}  // namespace duizhao
