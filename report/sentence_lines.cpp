#include <duizhao/report/sentence_lines.h>

#include <string_view>

#include <duizhao/text/joined_text.h>
#include <duizhao/text/utf8.h>

namespace duizhao {

std::vector<std::uint64_t> sentence_lines(const Document& document) {
  const std::string_view text = document.text;
  std::vector<std::uint64_t> lines;
  lines.reserve(document.sentences.size());
  std::uint64_t line = 1;
  std::uint32_t code_point = 0;
  std::size_t at = 0;
  for (const Sentence& sentence : document.sentences) {
    while (code_point < sentence.span.begin.value && at < text.size()) {
      const char32_t c = next_code_point(text, at);
      const bool crlf = c == '\r' && at < text.size() && text[at] == '\n';
      if (c == '\n' || (c == '\r' && !crlf)) ++line;
      ++code_point;
    }
    lines.push_back(line <= document.origins.size() ? document.origins[line - 1] : line);
  }
  return lines;
}

std::uint32_t sentence_at(const Document& document, std::uint32_t begin, std::uint32_t end,
                          CodePointIndex code_point) {
  // The blank before a sentence is its own.
  const std::vector<std::uint32_t> begins = joined_begins(document, begin, end);
  std::uint32_t i = begin;
  while (i + 1 < end &&
         begins[i - begin] + count_code_points(document.sentences[i].text) <= code_point.value) {
    ++i;
  }
  return i;
}

}  // namespace duizhao
