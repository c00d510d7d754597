#include <duizhao/text/wrap.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include <duizhao/text/characters.h>
#include <duizhao/text/list_marker.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// Widths, in columns, that text is wrapped to. Narrower lines are verse or titles, wider ones
// paragraphs.
constexpr int kMinWidth = 30;
constexpr int kMaxWidth = 200;

// A text of fewer cut lines tells nothing.
constexpr std::size_t kMinCutLines = 2;

// What the rules need to know of a line.
struct LineShape {
  int width = 0;        // columns, without blanks at the end
  int indent = 0;       // columns of blanks at the start
  int first_token = 0;  // columns of the first word (or the first wide character)
  char32_t first = 0;   // first and last visible character; 0: the line is blank
  char32_t last = 0;
  bool starts_item = false;  // begins with a bullet, or like "1. " or "(a) "
  bool ends_blank = false;   // a blank stands before the line end
};

// A bullet, or what plain text writes at the start of an item, heading, quoted line or table row.
bool marks_line(char32_t c) {
  constexpr std::u32string_view kMarks = U"·*#>|";
  return is_bullet(c) || kMarks.find(c) != std::u32string_view::npos;
}

// "1. x", "12) x", "(3) x", "- x", "一、".
bool starts_item(std::u32string_view line) {
  if (line.empty()) return false;
  if (marks_line(line[0])) return true;
  if (line[0] == '-' || line[0] == U'–' || line[0] == U'—')
    return line.size() > 1 && is_blank(line[1]);
  std::size_t i = line[0] == '(' || line[0] == U'（' ? 1 : 0;
  const std::size_t number = i;
  constexpr std::u32string_view kHanNumbers = U"一二三四五六七八九十";
  while (i < line.size() && i < number + 3 &&
         (is_digit(line[i]) || kHanNumbers.find(line[i]) != std::u32string_view::npos))
    ++i;
  if (i == number || i >= line.size()) return false;
  constexpr std::u32string_view kAfterNumber = U".)、．）";
  if (kAfterNumber.find(line[i]) == std::u32string_view::npos) return false;
  return line[i] > 0x7F || (i + 1 < line.size() && is_blank(line[i + 1]));
}

LineShape measure(std::string_view utf8) {
  LineShape shape;
  int width = 0;
  bool in_first_token = true;
  std::u32string head;
  for (std::size_t i = 0; i < utf8.size();) {
    const char32_t c = next_code_point(utf8, i);
    const int columns = c == '\t' ? 8 - width % 8 : display_width(c);
    width += columns;
    if (shape.first != 0 && head.size() < 8) head.push_back(c);
    if (is_blank(c)) {
      if (shape.first != 0) in_first_token = false;
      continue;
    }
    if (shape.first == 0) {
      shape.first = c;
      shape.indent = width - columns;
      head.push_back(c);
    }
    shape.last = c;
    shape.width = width;
    if (in_first_token && (columns == 1 || shape.first_token == 0)) shape.first_token += columns;
    if (columns == 2) in_first_token = false;
  }
  shape.starts_item = starts_item(head);
  shape.ends_blank = utf8.ends_with(' ');
  return shape;
}

bool ends_sentence(const LineShape& line) {
  constexpr std::u32string_view kEnds = U".!?。！？…:：\"'";
  return kEnds.find(line.last) != std::u32string_view::npos || is_closing(line.last);
}

// May line and next be one paragraph at all?
bool may_join(const LineShape& line, const LineShape& next) {
  return line.first != 0 && next.first != 0 && next.indent < line.indent + 2 && !next.starts_item;
}

// A mark that no line begins with: it belongs to the line before.
bool starts_with_stop(const LineShape& line) {
  constexpr std::u32string_view kWide = U"，。；：！？、）”’」』》";
  constexpr std::u32string_view kNarrow = U".,;!?";
  return kWide.find(line.first) != std::u32string_view::npos ||
         (line.first_token == 1 && kNarrow.find(line.first) != std::u32string_view::npos);
}

// A soft line end as mail programs write it (RFC 3676, format=flowed): a blank, then the sentence
// goes on in lower case or with a bracket.
bool ends_softly(const LineShape& line, const LineShape& next) {
  return line.ends_blank && !ends_sentence(line) && (is_lower(next.first) || next.first == U'(');
}

// Does the sentence go on for sure, whatever the text around looks like?
bool flows(const LineShape& line, const LineShape& next) {
  return may_join(line, next) && (ends_softly(line, next) || starts_with_stop(next));
}

// Would the first word of the next line not have fitted into this one? A line of Chinese may end
// early so that no mark begins the next line.
bool reaches(const LineShape& line, const LineShape& next, int width) {
  const bool wide = display_width(line.last) == 2 || display_width(next.first) == 2;
  const int needed = wide ? next.first_token + 2 : next.first_token + 1;
  return line.width + needed > width;
}

// The width that nine in ten of the lines that stop in mid-sentence keep to; 0: too few lines.
int usual_width(const std::vector<LineShape>& shapes) {
  std::vector<int> widths;
  for (std::size_t i = 0; i + 1 < shapes.size(); ++i)
    if (may_join(shapes[i], shapes[i + 1]) && !ends_sentence(shapes[i]))
      widths.push_back(shapes[i].width);
  if (widths.size() < kMinCutLines) return 0;
  std::sort(widths.begin(), widths.end());
  return widths[(widths.size() * 9 - 1) / 10];
}

bool looks_wrapped(const std::vector<LineShape>& shapes, int width) {
  if (width < kMinWidth || width > kMaxWidth) return false;
  std::size_t neighbours = 0;  // lines with a next line to join, headings and signatures left out
  std::size_t open = 0;        // of them: that stop in mid-sentence
  std::size_t cut = 0;         // of them: that reach the width
  std::size_t narrow = 0;      // of them: before a line that begins with a letter with case
  std::size_t lower = 0;       // of them: lower case
  for (std::size_t i = 0; i + 1 < shapes.size(); ++i) {
    const LineShape& next = shapes[i + 1];
    if (!may_join(shapes[i], next) || shapes[i].width * 2 < width) continue;
    ++neighbours;
    if (ends_sentence(shapes[i])) continue;
    ++open;
    if (!reaches(shapes[i], next, width)) continue;
    ++cut;
    if (is_lower(next.first)) ++lower;
    if (is_lower(next.first) || is_upper(next.first)) ++narrow;
  }
  return cut >= kMinCutLines && cut * 10 >= open * 7 && open * 10 >= neighbours * 3 &&
         lower * 2 >= narrow;
}

}  // namespace

Wrapping find_wrapping(std::string_view utf8, const std::vector<Line>& lines, Wrapped wrapped) {
  Wrapping result{false, std::vector<bool>(lines.size(), false)};
  if (wrapped == Wrapped::kNo || lines.size() < 2) return result;
  std::vector<LineShape> shapes;
  shapes.reserve(lines.size());
  for (const Line& line : lines)
    shapes.push_back(measure(utf8.substr(line.begin, line.end - line.begin)));
  const int width = usual_width(shapes);
  const bool every_line = wrapped == Wrapped::kYes || looks_wrapped(shapes, width);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const bool ended = ends_sentence(shapes[i]) || wrapped == Wrapped::kAuto;
    const bool early = ended && width != 0 && !reaches(shapes[i], shapes[i + 1], width);
    result.joins[i] = (every_line && may_join(shapes[i], shapes[i + 1]) && !early) ||
                      flows(shapes[i], shapes[i + 1]);
    result.wrapped = result.wrapped || result.joins[i];
  }
  return result;
}

namespace {

// First parts of compounds that keep their hyphen when a line ends behind it.
constexpr std::array<std::string_view, 34> kHyphenParts = {
    "all",     "anti",   "co",    "cross", "eighty", "ex",     "far",  "fifty", "forty",
    "full",    "great",  "half",  "high",  "ill",    "inter",  "long", "low",   "mid",
    "multi",   "ninety", "non",   "post",  "pre",    "pro",    "re",   "self",  "semi",
    "seventy", "short",  "sixty", "so",    "thirty", "twenty", "well"};

bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }

enum class Hyphen { kNone, kDropped, kKept };

Hyphen hyphen_at_cut(std::string_view text, std::string_view next) {
  if (text.size() < 2 || text.back() != '-' || next.empty()) return Hyphen::kNone;
  if (!is_ascii_letter(static_cast<unsigned char>(text[text.size() - 2])) &&
      !is_digit(static_cast<unsigned char>(text[text.size() - 2])))
    return Hyphen::kNone;  // a dash
  std::size_t start = text.size() - 1;
  while (start > 0 && is_ascii_lower(text[start - 1])) --start;
  const std::string_view part = text.substr(start, text.size() - 1 - start);
  const bool whole_part = start == 0 || text[start - 1] == ' ';
  const bool compound =
      whole_part && std::find(kHyphenParts.begin(), kHyphenParts.end(), part) != kHyphenParts.end();
  const bool plain =
      !part.empty() && is_ascii_lower(next[0]) && (start == 0 || text[start - 1] != '-');
  return plain && !compound ? Hyphen::kDropped : Hyphen::kKept;
}

// Quotation marks and dashes are wide only beside a character that is.
bool is_wide(char32_t c) { return c > 0x2030 && display_width(c) == 2; }

}  // namespace

void join_lines(std::string& text, std::string_view next_line) {
  if (text.empty() || next_line.empty()) {
    text += next_line;
    return;
  }
  const Hyphen hyphen = hyphen_at_cut(text, next_line);
  std::size_t last = text.size() - 1;
  while ((static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
  std::size_t first = 0;
  const bool wide =
      is_wide(next_code_point(text, last)) || is_wide(next_code_point(next_line, first));
  if (hyphen == Hyphen::kDropped) text.pop_back();
  if (hyphen == Hyphen::kNone && !wide) text += ' ';
  text += next_line;
}

}  // namespace duizhao
