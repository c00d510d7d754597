#include <duizhao/text/cutter.h>

#include <algorithm>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/split.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/wrap.h>

namespace duizhao {
namespace {

// End of the visible text of [begin, end).
std::size_t visible_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    std::size_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    std::size_t next = last;
    if (!is_blank(next_code_point(text, next))) break;
    end = last;
  }
  return end;
}

std::string_view without_blanks(std::string_view text) {
  const std::size_t end = visible_end(text, 0, text.size());
  std::size_t begin = 0;
  for (std::size_t next = 0; begin < end && is_blank(next_code_point(text, next));) begin = next;
  return text.substr(begin, end - begin);
}

}  // namespace

Cutter::Cutter(const Decoded& decoded, std::string_view text, std::string_view delimiter)
    : text_(text), delimiter_(without_blanks(delimiter)), positions_(decoded) {}

bool Cutter::is_delimiter(const Line& line) const {
  return !delimiter_.empty() && visible(line.begin, line.end) == delimiter_;
}

void Cutter::cut_line(const Line& line, Document& document) {
  byte_ = line.begin;
  code_point_ = line.first.value;
  if (is_delimiter(line))
    document.delimiters.push_back(static_cast<std::uint32_t>(document.sentences.size()));
  add_sentence(line.end, {}, document);
  ++document.paragraphs;
}

std::size_t Cutter::end_of_paragraph(const std::vector<Line>& lines, const std::vector<bool>& joins,
                                     std::size_t first) const {
  std::size_t last = first;
  while (joins[last] && lines[last + 1].end - lines[first].begin <= kMaxLineBytes &&
         !is_delimiter(lines[last + 1]))
    ++last;
  return last;
}

void Cutter::cut_paragraph(const std::vector<Line>& lines, std::size_t first, std::size_t last,
                           Document& document) {
  byte_ = lines[first].begin;
  code_point_ = lines[first].first.value;
  const std::string_view bytes = text_.substr(byte_, lines[last].end - byte_);
  const std::size_t before = document.sentences.size();
  const std::uint32_t start = code_point_;
  breaks_.clear();
  for (std::size_t i = first; i < last; ++i) breaks_.push_back({lines[i].end, lines[i + 1].begin});
  for (const std::uint32_t end : sentence_ends(to_utf32(bytes), document.language)) {
    std::size_t end_byte = byte_;
    for (std::uint32_t n = end - (code_point_ - start); n > 0; --n) step(end_byte);
    if (skip_blanks(end_byte)) add_sentence(end_byte, breaks_, document);
  }
  if (document.sentences.size() > before) ++document.paragraphs;
}

void Cutter::step(std::size_t& byte) const {
  ++byte;
  while (byte < text_.size() && (static_cast<unsigned char>(text_[byte]) & 0xC0U) == 0x80U) ++byte;
}

// Moves to the first visible character; false if there is none before `end`.
bool Cutter::skip_blanks(std::size_t end) {
  while (byte_ < end) {
    std::size_t next = byte_;
    if (!is_blank(next_code_point(text_, next))) return true;
    byte_ = next;
    ++code_point_;
  }
  return false;
}

// A sentence from the first visible character to `end`, without blanks at its end.
void Cutter::add_sentence(std::size_t end, const std::vector<LineBreak>& breaks,
                          Document& document) {
  skip_blanks(end);
  const std::size_t last = visible_end(text_, byte_, end);
  Sentence sentence;
  sentence.text = join(byte_, last, breaks);
  sentence.paragraph = document.paragraphs;
  sentence.span.begin.value = code_point_;
  sentence.bytes.begin.value = positions_.at(code_point_, byte_);
  code_point_ += count_code_points(text_.substr(byte_, last - byte_));
  byte_ = last;
  sentence.span.end.value = code_point_;
  sentence.bytes.end.value = positions_.at(code_point_, byte_);
  document.sentences.push_back(std::move(sentence));
  code_point_ += count_code_points(text_.substr(byte_, end - byte_));
  byte_ = end;
}

std::string Cutter::join(std::size_t begin, std::size_t end,
                         const std::vector<LineBreak>& breaks) const {
  auto cut = std::lower_bound(breaks.begin(), breaks.end(), begin,
                              [](const LineBreak& b, std::size_t at) { return b.end < at; });
  std::string joined;
  for (; cut != breaks.end() && cut->next < end; ++cut) {
    join_lines(joined, visible(begin, cut->end));
    begin = cut->next;
  }
  if (joined.empty()) return std::string(text_.substr(begin, end - begin));
  join_lines(joined, visible(begin, end));
  return joined;
}

// [begin, end) without the blanks around.
std::string_view Cutter::visible(std::size_t begin, std::size_t end) const {
  return without_blanks(text_.substr(begin, end - begin));
}

}  // namespace duizhao
