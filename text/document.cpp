#include <duizhao/text/document.h>

#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/cutter.h>
#include <duizhao/text/decode.h>
#include <duizhao/text/error.h>
#include <duizhao/text/lines.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/wrap.h>

namespace duizhao {
namespace {

Language find_language(const Document& document, const TextOptions& options) {
  if (options.language) return *options.language;
  if (const auto found = detect_language(document.text)) return *found;
  throw UsageError({document.name, 0, 0}, "cannot tell the language of the text",
                   "name it with --lang, --from or --to (zh or en)");
}

}  // namespace

void expect_text(std::string_view text, const std::string& name) {
  for (std::size_t i = 0; i < text.size();)
    if (!is_blank(next_code_point(text, i))) return;
  throw Error({name}, "has no text", "give a file with sentences in it");
}

Document make_document(std::string_view bytes, const TextOptions& options, std::string name) {
  Decoded decoded = decode(bytes, options.encoding, name);
  const auto marks = options.presplit ? LineMarks::kOnlyNewline : LineMarks::kAll;
  const std::vector<Line> lines = cut_lines(decoded.text, marks, name);
  Document document;
  document.name = std::move(name);
  document.encoding = std::move(decoded.encoding);
  document.text = std::move(decoded.text);
  expect_text(document.text, document.name);
  document.language = find_language(document, options);
  Cutter cutter(decoded, document.text, options.delimiter);
  if (options.presplit) {
    for (const Line& line : lines) cutter.cut_line(line, document);
    return document;
  }
  const Wrapping wrapping = find_wrapping(document.text, lines, options.wrapped);
  document.wrapped = wrapping.wrapped;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t first = i;
    if (cutter.is_delimiter(lines[i])) {
      cutter.cut_line(lines[i], document);
    } else {
      i = cutter.end_of_paragraph(lines, wrapping.joins, first);
      cutter.cut_paragraph(lines, first, i, document);
    }
  }
  return document;
}

}  // namespace duizhao
