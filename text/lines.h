// A decoded text cut into lines, at any line mark: LF, CRLF, CR, VT, FF, NEL, U+2028 and U+2029.
//
//   cut_lines("a\r\n\nb")  →  "a", "", "b"
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

struct Line {
  std::size_t begin = 0;  // bytes of the text; without the mark at the end
  std::size_t end = 0;
  CodePointIndex first;  // code point at `begin`
  friend bool operator==(const Line&, const Line&) = default;
};

enum class LineMarks { kAll, kOnlyNewline };  // kOnlyNewline: LF and CRLF

// Every line of `utf8`; a mark at the very end begins no further line. Throws Error for a line
// longer than kMaxLineBytes (document.h); `name` is for its message.
std::vector<Line> cut_lines(std::string_view utf8, LineMarks marks, const std::string& name);

}  // namespace duizhao
