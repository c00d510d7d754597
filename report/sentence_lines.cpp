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
  // The sentences of joined_text stand in it whole and in order: what joins them is at most a
  // blank.
  std::uint32_t passed = 0;
  for (std::uint32_t i = begin; i + 1 < end; ++i) {
    passed = count_code_points(joined_text(document, begin, i + 1));
    if (code_point.value < passed) return i;
  }
  return end - 1;
}

}  // namespace duizhao
