// A file as a stream of lines of valid UTF-8, in memory that one line bounds. LF and CRLF end a
// line; UTF-8's mark at the beginning is passed over.
//
//   LineReader lines(std::make_unique<InputFile>("news.tsv"));
//   while (lines.next()) use(lines.text(), lines.number());
//
// A file that does not begin as UTF-8 is decoded whole, by the ladder of text/decode.h.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <duizhao/corpora/input_file.h>

namespace duizhao {

class LineReader {
 public:
  // `encoding`: "" for what the beginning looks like, else as for decode(). Throws Error (larger
  // than kMaxDecodedBytes and not UTF-8; as decode()) and UsageError (unknown encoding).
  explicit LineReader(std::unique_ptr<InputFile> file, const std::string& encoding = {});

  // Goes to the next line, the first one at first. Throws Error: longer than kMaxLineBytes.
  bool next();

  // Of the line, without its end; valid until next().
  [[nodiscard]] std::string_view text() const { return text_; }
  // What ended it: LF, CRLF, or nothing at the end of the file.
  [[nodiscard]] std::string_view line_end() const { return line_end_; }
  [[nodiscard]] std::uint64_t number() const { return number_; }  // from 1
  // Bytes that are not UTF-8 were replaced by U+FFFD.
  [[nodiscard]] bool repaired() const { return repaired_; }

  [[nodiscard]] const std::string& path() const { return file_->path(); }

  // Throws an Error that names byte `offset` of the line by its column.
  [[noreturn]] void fail(std::size_t offset, std::string_view problem,
                         std::string_view advice) const;

 private:
  void decode_whole(const std::string& encoding);
  bool fill();
  void repair();

  std::unique_ptr<InputFile> file_;
  std::string buffer_;  // bytes [begin_, end_) are still to be read
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool at_end_ = false;  // of the file: nothing more goes into the buffer
  std::string_view text_;
  std::string_view line_end_;
  std::uint64_t number_ = 0;
  bool repaired_ = false;
  std::string repaired_text_;
};

}  // namespace duizhao
