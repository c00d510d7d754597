// Cuts lines of a decoded text into the sentences of a document.
//
//   Cutter cutter(decoded, document.text, "***");
//   cutter.cut_paragraph(lines, 0, 2, document);
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/decode.h>
#include <duizhao/text/document.h>
#include <duizhao/text/lines.h>

namespace duizhao {

// Lines must be cut in the order of the text.
class Cutter {
 public:
  // `text` is that of `decoded`; all must outlive this. `delimiter`: TextOptions::delimiter.
  Cutter(const Decoded& decoded, std::string_view text, std::string_view delimiter);

  [[nodiscard]] bool is_delimiter(const Line& line) const;

  // The line is a sentence and a paragraph of its own, also when it is empty.
  void cut_line(const Line& line, Document& document);

  // Lines `first` to `last` are one paragraph, in the document's language.
  void cut_paragraph(const std::vector<Line>& lines, std::size_t first, std::size_t last,
                     Document& document);

  // The last line of the paragraph that begins with line `first`: as far as lines join, and no
  // longer than a line may be.
  [[nodiscard]] std::size_t end_of_paragraph(const std::vector<Line>& lines,
                                             const std::vector<bool>& joins,
                                             std::size_t first) const;

 private:
  struct LineBreak {
    std::size_t end;   // of a line, in bytes
    std::size_t next;  // where the next one begins
  };

  void step(std::size_t& byte) const;
  bool skip_blanks(std::size_t end);
  void add_sentence(std::size_t end, const std::vector<LineBreak>& breaks, Document& document);
  [[nodiscard]] std::string join(std::size_t begin, std::size_t end,
                                 const std::vector<LineBreak>& breaks) const;
  [[nodiscard]] std::string_view visible(std::size_t begin, std::size_t end) const;

  std::string_view text_;
  std::string_view delimiter_;  // without blanks around; empty: none
  FilePositions positions_;
  std::vector<LineBreak> breaks_;
  std::size_t byte_ = 0;  // how far the text is cut
  std::uint32_t code_point_ = 0;
};

}  // namespace duizhao
