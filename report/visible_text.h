// A text made safe to print on a terminal, in cells of known width. A cell is what a reader takes
// for one character: a base and the marks on it.
//
// Law: printing any run of cells moves the cursor right by columns() and does nothing else. Tabs,
// line ends, controls, invisible and unassigned characters become visible ones (␉, ‹U+202E›),
// as do marks without a base and the fifth and later mark on one base (they would run into the
// lines above and below).
//
//   const VisibleText text("去\t年");   // cells 去 ␉ 年, 2 + 1 + 2 columns
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

// Cells of a text, [begin, end).
struct CellRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const CellRange&, const CellRange&) = default;
};

class VisibleText {
 public:
  // `ascii`: what stands for another character is written in ASCII: <U+0009>, <U+202E>.
  explicit VisibleText(std::string_view utf8, bool ascii = false);

  [[nodiscard]] std::size_t size() const { return cells_.size() - 1; }  // cells

  // Columns left of a cell; of size(): columns of the whole text.
  [[nodiscard]] std::uint32_t column(std::size_t cell) const { return cells_[cell].column; }
  [[nodiscard]] std::uint32_t columns(CellRange range) const {
    return column(range.end) - column(range.begin);
  }
  [[nodiscard]] std::uint32_t columns() const { return column(size()); }

  [[nodiscard]] std::string_view utf8(CellRange range) const;
  [[nodiscard]] const std::string& utf8() const { return utf8_; }

  // The cell that a code point is in; size() for those behind the end.
  [[nodiscard]] std::size_t cell_of(CodePointIndex code_point) const;
  // The cells that a span has a part in; none for an empty span.
  [[nodiscard]] CellRange cells_of(const Span& span) const;

  // May a line end between the cells `cell` - 1 and `cell`? Behind a blank, beside a wide
  // character.
  [[nodiscard]] bool breaks_before(std::size_t cell) const;

 private:
  struct Cell {
    std::uint32_t code_point = 0;  // of the text as it was given
    std::uint32_t byte = 0;        // of utf8_
    std::uint32_t column = 0;
  };
  std::string utf8_;
  std::vector<Cell> cells_;  // and one behind the last
};

// One line, safe to print.
std::string visible(std::string_view utf8, bool ascii = false);

// Columns of a text that is safe to print.
std::uint32_t columns_of(std::string_view utf8);

// The text and blanks up to a column; the text alone where it reaches further.
std::string padded(std::string_view utf8, std::uint32_t width);

// Cuts into lines of at most `width` columns, the first of `first` (both at least 10, what the
// widest cell takes; a `width` of 0: one line).
std::vector<std::string> wrap_lines(const VisibleText& text, std::uint32_t first,
                                    std::uint32_t width);

}  // namespace duizhao
