// A text laid out in rows of a width, shortened so that what was found in it stays in sight.
//
// Law: no row is wider than asked for; every cell of a span that is shown has its mark, and so has
// an ellipsis that stands for cells of the span alone; words and cells are cut only where a row
// holds no more.
//
//   excerpt(VisibleText("去年292万人"), {{{2}, {6}}}, {})   // one row; its mark: column 4, 5
//   columns
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <duizhao/report/visible_text.h>
#include <duizhao/text/units.h>

namespace duizhao {

struct ExcerptOptions {
  std::uint32_t width = 0;  // columns, at least 24; 0: never shortened
  bool ascii = false;       // "..." for "…"
  // Where to look when there are no spans: share of the text, 0 to 1.
  double around = 0;
};

struct ExcerptMark {
  std::size_t span = 0;  // which of the spans
  std::uint32_t column = 0;
  std::uint32_t columns = 1;
  friend bool operator==(const ExcerptMark&, const ExcerptMark&) = default;
};

struct ExcerptRow {
  std::string text;                // safe to print
  std::vector<ExcerptMark> marks;  // by column, then by span
  friend bool operator==(const ExcerptRow&, const ExcerptRow&) = default;
};

// Never empty. A span must lie in the text; an empty one is marked by one column, which may stand
// behind the end.
std::vector<ExcerptRow> excerpt(const VisibleText& text, const std::vector<Span>& spans,
                                const ExcerptOptions& options);

}  // namespace duizhao
