#include <duizhao/text/lines.h>

#include <duizhao/text/document.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// Length in bytes of the line mark at `i`, 0 if there is none.
std::size_t mark_length(std::string_view text, std::size_t i, LineMarks marks) {
  const std::string_view rest = text.substr(i, 3);
  if (rest[0] == '\n') return 1;
  if (rest.starts_with("\r\n")) return 2;
  if (marks == LineMarks::kOnlyNewline) return 0;
  if (rest[0] == '\r' || rest[0] == '\v' || rest[0] == '\f') return 1;
  if (rest.starts_with("\xC2\x85")) return 2;
  return rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9" ? 3 : 0;
}

bool may_begin_mark(char c) { return (c >= '\n' && c <= '\r') || c == '\xC2' || c == '\xE2'; }

}  // namespace

std::vector<Line> cut_lines(std::string_view utf8, LineMarks marks, const std::string& name) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  CodePointIndex first;
  const auto finish = [&](std::size_t end, std::size_t mark) {
    if (end - begin > kMaxLineBytes)
      throw Error({name, lines.size() + 1, 0}, "the line is longer than 16 MiB",
                  "break it into lines of a paragraph each");
    lines.push_back({begin, end, first});
    first.value += count_code_points(utf8.substr(begin, end + mark - begin));
    begin = end + mark;
  };
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t mark = may_begin_mark(utf8[i]) ? mark_length(utf8, i, marks) : 0;
    if (mark != 0) finish(i, mark);
    i += mark != 0 ? mark : 1;
  }
  if (begin < utf8.size()) finish(utf8.size(), 0);
  return lines;
}

}  // namespace duizhao
