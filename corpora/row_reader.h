// Lines cut into fields: TSV (a quotation mark is a quotation mark) or CSV (RFC 4180: a quoted
// field may hold separators, line ends and "" for a quotation mark).
//
//   a,"b ""c"", d"  →  `a`, `b "c", d`
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/corpora/line_reader.h>

namespace duizhao {

enum class RowStyle { kTsv, kCsv };

// By the ending of the path (.tsv, .csv); else CSV when the first line has a comma and no tab.
RowStyle row_style_of(std::string_view path, std::string_view first_line);

class RowReader {
 public:
  // `lines` outlives the reader.
  // `keep_line_ends`: inside a field CRLF stays CRLF; else it is LF.
  RowReader(LineReader& lines, RowStyle style, bool keep_line_ends = false)
      : lines_(lines), style_(style), keep_line_ends_(keep_line_ends) {}

  // Goes to the next row that is not blank. Throws Error: a quotation mark that is not closed or
  // stands wrong, a row over kMaxLineBytes; as LineReader.
  bool next();

  [[nodiscard]] std::size_t size() const { return size_; }
  // Empty behind the last one; valid until next().
  [[nodiscard]] std::string_view field(std::size_t index) const {
    return index < size_ ? std::string_view(fields_[index]) : std::string_view();
  }
  [[nodiscard]] std::uint64_t line() const { return line_; }  // where the row begins
  [[nodiscard]] bool repaired() const { return repaired_; }   // as LineReader's

  // Throws an Error about a field of this row. In a row of several lines it names the first one.
  [[noreturn]] void fail(std::size_t index, std::string_view problem,
                         std::string_view advice) const;

 private:
  std::string& add_field(std::size_t offset);
  void read_tsv();
  void read_csv();
  std::size_t read_quoted(std::size_t position, std::string& field);

  LineReader& lines_;
  RowStyle style_;
  bool keep_line_ends_;
  std::vector<std::string> fields_;  // the first size_ are this row's; the others keep their memory
  std::vector<std::size_t> offsets_;  // of the fields, in their line
  std::size_t size_ = 0;
  std::uint64_t line_ = 0;
  bool repaired_ = false;
};

}  // namespace duizhao
