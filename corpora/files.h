// Bytes in and out. "-" is standard input or output. .gz, .zst and .xz are unpacked by their
// content and packed by their ending. A file is written whole or not at all: into a temporary file
// beside it, renamed by commit(); without commit() nothing is left behind.
//
//   OutputFile out("news.tmx");
//   out.write("<tmx …");
//   out.commit();
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <duizhao/corpora/text_source.h>
#include <duizhao/text/document.h>

namespace duizhao {

// Throws Error (missing, a directory, not readable, damaged archive, unpacked over kMaxTextBytes).
std::string read_file(const std::string& path);

// Lists and tables written on Windows often begin with UTF-8's mark.
std::string_view without_byte_order_mark(std::string_view utf8);

// An extracted text is UTF-8 without hard-wrapped lines, whatever `options` say.
TextOptions options_for(const TextSource& source, const TextOptions& options);
// As text/document.h's, with origins.
Document make_document(const TextSource& source, const TextOptions& options,
                       const std::string& path);

// read_text_source and make_document.
Document read_document(const std::string& path, const TextOptions& options = {});

class OutputFile {
 public:
  explicit OutputFile(std::string path);  // throws Error: no name, no such folder, not writable
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);  // throws Error: disk full
  void commit();                       // throws Error: disk full, cannot be renamed

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace duizhao
