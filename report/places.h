// Where a finding stands in the files that were checked.
//
//   const Places places(input);
//   places.target(checked, finding)   →  {"news.en.txt", 14, 18, 14, 30}
//
// Of two texts, lines and columns lead to the finding's characters in the file as it was read; of a
// bitext only the line is known at which its unit begins.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <duizhao/report/report.h>
#include <duizhao/text/document.h>
#include <duizhao/text/units.h>

namespace duizhao {

// Lines (LF, CRLF and CR end one) and columns (code points) count from 1; the end is behind the
// last character. 0: not known.
struct Place {
  std::string file;
  std::uint64_t line = 0, column = 0, end_line = 0, end_column = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

// One text: from code points of its beads to lines and columns.
class TextPlaces {
 public:
  // The document outlives it.
  explicit TextPlaces(const Document& document);

  // Of a span of joined_text(document, begin, end), `begin` < `end`. Blanks that joining made have
  // no place of their own: they lie between the characters around them.
  [[nodiscard]] Place span(std::uint32_t begin, std::uint32_t end, const Span& span) const;
  // Of whole sentences, `begin` < `end`.
  [[nodiscard]] Place sentences(std::uint32_t begin, std::uint32_t end) const;

 private:
  struct LineBegin {
    std::uint32_t code_point = 0;
    std::size_t byte = 0;
  };
  enum class Edge : std::uint8_t { kBegin, kEnd };  // of a span

  [[nodiscard]] const LineBegin& line_at(std::uint32_t code_point) const;
  [[nodiscard]] std::u32string text_of(const Sentence& sentence) const;
  // Code points of the document for those of a sentence's text, of joined texts.
  [[nodiscard]] std::uint32_t in_sentence(const Sentence& sentence, std::uint32_t at,
                                          Edge edge) const;
  [[nodiscard]] std::uint32_t in_document(std::uint32_t begin, std::uint32_t end, CodePointIndex at,
                                          Edge edge) const;
  [[nodiscard]] Place place(std::uint32_t begin, std::uint32_t end) const;  // of the document

  const Document* document_;
  std::vector<LineBegin> lines_;
};

class Places {
 public:
  // What `input` points to outlives it.
  explicit Places(const ReportInput& input);

  // Of the finding's span on that side; without spans on either side, of the whole side. Nothing
  // where the finding has no part in the side or the side is empty.
  [[nodiscard]] std::optional<Place> source(const CheckedPair& checked,
                                            const Finding& finding) const;
  [[nodiscard]] std::optional<Place> target(const CheckedPair& checked,
                                            const Finding& finding) const;
  // Where a person would mend it: in the target if the finding has a place there, else what the
  // source has.
  [[nodiscard]] Place main(const CheckedPair& checked, const Finding& finding) const;
  // Where the pair begins.
  [[nodiscard]] Place begin(const CheckedPair& checked) const;

 private:
  std::string source_name_, target_name_;
  std::optional<TextPlaces> source_, target_;
};

}  // namespace duizhao
