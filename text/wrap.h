// Hard-wrapped text: lines that were cut at a width, and are one paragraph until a blank line, an
// indented line or a line that ends early.
//
// It is recognised by lines that stop in mid-sentence where the next word would not have fitted.
#pragma once

#include <string_view>
#include <vector>

#include <duizhao/text/document.h>
#include <duizhao/text/lines.h>

namespace duizhao {

struct Wrapping {
  bool wrapped = false;
  // joins[i]: line i and line i + 1 are one paragraph. As many as there are lines.
  std::vector<bool> joins;
};

// kNo: nothing is joined. kYes: all lines are joined that nothing keeps apart. kAuto: as kYes if
// the text looks wrapped, and only lines that reach the width; soft line ends (a blank before the
// line end, the sentence goes on) and lines that begin with a stop are joined in any text.
Wrapping find_wrapping(std::string_view utf8, const std::vector<Line>& lines, Wrapped wrapped);

// What stands between two lines that are joined: "" when a wide character (Han …) meets the cut,
// else " ". A word that was hyphenated at the cut loses its hyphen: see join_lines.
//
// Appends the next line to `text`; both without blanks at the cut.
void join_lines(std::string& text, std::string_view next_line);

}  // namespace duizhao
