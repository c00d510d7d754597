#include <duizhao/text/document.h>

#include <algorithm>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/decode.h>
#include <duizhao/text/error.h>
#include <duizhao/text/lines.h>
#include <duizhao/text/split.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/wrap.h>

namespace duizhao {
namespace {

// Cuts the decoded text into sentences and appends them to the document.
class Cutter {
 public:
  // `document` holds the text that was decoded.
  Cutter(const Decoded& decoded, Document& document)
      : text_(document.text), positions_(decoded), document_(&document) {}

  // A line is a sentence and a paragraph of its own.
  void cut_presplit(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
      byte_ = line.begin;
      code_point_ = line.first.value;
      add_sentence(line.end, {});
      ++document_->paragraphs;
    }
  }

  void cut_paragraphs(const std::vector<Line>& lines, const std::vector<bool>& joins) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::size_t first = i;
      // A paragraph is no longer than a line may be.
      while (joins[i] && lines[i + 1].end - lines[first].begin <= kMaxLineBytes) ++i;
      cut_paragraph(lines, first, i);
    }
  }

 private:
  // Lines `first` to `last`.
  void cut_paragraph(const std::vector<Line>& lines, std::size_t first, std::size_t last) {
    byte_ = lines[first].begin;
    code_point_ = lines[first].first.value;
    const std::string_view bytes = text_.substr(byte_, lines[last].end - byte_);
    const std::size_t before = document_->sentences.size();
    const std::uint32_t start = code_point_;
    breaks_.clear();
    for (std::size_t i = first; i < last; ++i)
      breaks_.push_back({lines[i].end, lines[i + 1].begin});
    for (const std::uint32_t end : sentence_ends(to_utf32(bytes), document_->language)) {
      std::size_t end_byte = byte_;
      for (std::uint32_t n = end - (code_point_ - start); n > 0; --n) step(end_byte);
      if (skip_blanks(end_byte)) add_sentence(end_byte, breaks_);
    }
    if (document_->sentences.size() > before) ++document_->paragraphs;
  }

  void step(std::size_t& byte) const {
    ++byte;
    while (byte < text_.size() && (static_cast<unsigned char>(text_[byte]) & 0xC0U) == 0x80U)
      ++byte;
  }

  // Moves to the first visible character; false if there is none before `end`.
  bool skip_blanks(std::size_t end) {
    while (byte_ < end) {
      std::size_t next = byte_;
      if (!is_blank(next_code_point(text_, next))) return true;
      byte_ = next;
      ++code_point_;
    }
    return false;
  }

  // End of the visible text of [begin, end).
  [[nodiscard]] std::size_t trim_end(std::size_t begin, std::size_t end) const {
    while (end > begin) {
      std::size_t last = end - 1;
      while ((static_cast<unsigned char>(text_[last]) & 0xC0U) == 0x80U) --last;
      std::size_t next = last;
      if (!is_blank(next_code_point(text_, next))) break;
      end = last;
    }
    return end;
  }

  struct LineBreak {
    std::size_t end;   // of a line, in bytes
    std::size_t next;  // where the next one begins
  };

  // A sentence from the first visible character to `end`, without blanks at its end.
  void add_sentence(std::size_t end, const std::vector<LineBreak>& breaks) {
    skip_blanks(end);
    const std::size_t last = trim_end(byte_, end);
    Sentence sentence;
    sentence.text = join(byte_, last, breaks);
    sentence.paragraph = document_->paragraphs;
    sentence.span.begin.value = code_point_;
    sentence.bytes.begin.value = positions_.at(code_point_, byte_);
    code_point_ += count_code_points(text_.substr(byte_, last - byte_));
    byte_ = last;
    sentence.span.end.value = code_point_;
    sentence.bytes.end.value = positions_.at(code_point_, byte_);
    document_->sentences.push_back(std::move(sentence));
    code_point_ += count_code_points(text_.substr(byte_, end - byte_));
    byte_ = end;
  }

  [[nodiscard]] std::string join(std::size_t begin, std::size_t end,
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
  [[nodiscard]] std::string_view visible(std::size_t begin, std::size_t end) const {
    end = trim_end(begin, end);
    for (std::size_t next = begin; begin < end && is_blank(next_code_point(text_, next));)
      begin = next;
    return text_.substr(begin, end - begin);
  }

  std::string_view text_;
  FilePositions positions_;
  Document* document_;
  std::vector<LineBreak> breaks_;
  std::size_t byte_ = 0;  // how far the text is cut
  std::uint32_t code_point_ = 0;
};

bool has_visible(std::string_view text) {
  for (std::size_t i = 0; i < text.size();)
    if (!is_blank(next_code_point(text, i))) return true;
  return false;
}

Language find_language(const Document& document, const TextOptions& options) {
  if (options.language) return *options.language;
  if (const auto found = detect_language(document.text)) return *found;
  throw UsageError({document.name, 0, 0}, "cannot tell the language of the text",
                   "name it with --lang, --from or --to (zh or en)");
}

}  // namespace

Document make_document(std::string_view bytes, const TextOptions& options, std::string name) {
  Decoded decoded = decode(bytes, options.encoding, name);
  const auto marks = options.presplit ? LineMarks::kOnlyNewline : LineMarks::kAll;
  const std::vector<Line> lines = cut_lines(decoded.text, marks, name);
  Document document;
  document.name = std::move(name);
  document.encoding = std::move(decoded.encoding);
  document.text = std::move(decoded.text);
  if (!has_visible(document.text))
    throw Error({document.name, 0, 0}, "has no text", "give a file with sentences in it");
  document.language = find_language(document, options);
  Cutter cutter(decoded, document);
  if (options.presplit) {
    cutter.cut_presplit(lines);
  } else {
    const Wrapping wrapping = find_wrapping(document.text, lines, options.wrapped);
    document.wrapped = wrapping.wrapped;
    cutter.cut_paragraphs(lines, wrapping.joins);
  }
  return document;
}

}  // namespace duizhao
