#include <duizhao/report/places.h>

#include <algorithm>
#include <string_view>

#include <duizhao/text/characters.h>
#include <duizhao/text/joined_text.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// Where the character number `count` (from 0) of those that are no blanks stands.
std::uint32_t find_visible(std::u32string_view text, std::uint32_t count) {
  std::uint32_t at = 0;
  while (at < text.size() && (is_blank(text[at]) || count-- > 0)) ++at;
  return at;
}

std::uint32_t count_visible(std::u32string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char32_t c) { return !is_blank(c); }));
}

// The side of a bead, in the document's own numbers.
template <class R>
std::optional<Place> place_in(const TextPlaces& text, const R& range,
                              const std::optional<Span>& span, bool has_spans) {
  if (range.empty() || (has_spans && !span)) return std::nullopt;
  return span ? text.span(range.begin.value, range.end.value, *span)
              : text.sentences(range.begin.value, range.end.value);
}

Place unit_place(const std::string& file, const Pair& pair) { return {file, pair.line, 0, 0, 0}; }

bool has_spans(const Finding& finding) { return finding.source_span || finding.target_span; }

}  // namespace

TextPlaces::TextPlaces(const Document& document) : document_(&document), lines_{{0, 0}} {
  const std::string_view text = document.text;
  std::uint32_t code_point = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    ++code_point;
    const bool crlf = c == '\r' && at < text.size() && text[at] == '\n';
    if (c == '\n' || (c == '\r' && !crlf)) lines_.push_back({code_point, at});
  }
}

const TextPlaces::LineBegin& TextPlaces::line_at(std::uint32_t code_point) const {
  const auto behind = std::upper_bound(
      lines_.begin(), lines_.end(), code_point,
      [](std::uint32_t value, const LineBegin& line) { return value < line.code_point; });
  return *(behind - 1);
}

// As it stands in the document.
std::u32string TextPlaces::text_of(const Sentence& sentence) const {
  auto [code_point, byte] = line_at(sentence.span.begin.value);
  std::u32string text;
  for (; code_point < sentence.span.end.value && byte < document_->text.size(); ++code_point) {
    const char32_t c = next_code_point(document_->text, byte);
    if (code_point >= sentence.span.begin.value) text += c;
  }
  return text;
}

// Joining lines changes blanks and nothing else: where there are more or fewer of them, the other
// characters are counted.
std::uint32_t TextPlaces::in_sentence(const Sentence& sentence, std::uint32_t at, Edge edge) const {
  const std::uint32_t begin = sentence.span.begin.value;
  const std::u32string joined = to_utf32(sentence.text);
  if (joined.size() == sentence.span.size()) return begin + at;
  const std::u32string original = text_of(sentence);
  const std::uint32_t before = count_visible(std::u32string_view(joined).substr(0, at));
  if (edge == Edge::kBegin) return begin + find_visible(original, before);
  return before == 0 ? begin : begin + find_visible(original, before - 1) + 1;
}

std::uint32_t TextPlaces::in_document(std::uint32_t begin, std::uint32_t end, CodePointIndex at,
                                      Edge edge) const {
  const std::vector<std::uint32_t> begins = joined_begins(*document_, begin, end);
  for (std::uint32_t i = begin; i < end; ++i) {
    const Sentence& sentence = document_->sentences[i];
    const std::uint32_t first = begins[i - begin];
    const std::uint32_t last = first + count_code_points(sentence.text);
    // The blank between two sentences begins nothing and ends what is before it.
    const bool inside = edge == Edge::kBegin ? at.value < last : at.value <= last;
    if (!inside && i + 1 < end) continue;
    return in_sentence(sentence, std::clamp(at.value, first, last) - first, edge);
  }
  return 0;
}

Place TextPlaces::place(std::uint32_t begin, std::uint32_t end) const {
  const auto number = [&](const LineBegin& line) {
    return static_cast<std::uint64_t>(&line - lines_.data()) + 1;
  };
  const LineBegin& first = line_at(begin);
  const LineBegin& last = line_at(end);
  return {document_->name, number(first), begin - first.code_point + 1, number(last),
          end - last.code_point + 1};
}

Place TextPlaces::span(std::uint32_t begin, std::uint32_t end, const Span& span) const {
  const std::uint32_t first = in_document(begin, end, span.begin, Edge::kBegin);
  const std::uint32_t last = span.empty() ? first : in_document(begin, end, span.end, Edge::kEnd);
  return place(first, std::max(first, last));
}

Place TextPlaces::sentences(std::uint32_t begin, std::uint32_t end) const {
  return place(document_->sentences[begin].span.begin.value,
               document_->sentences[end - 1].span.end.value);
}

Places::Places(const ReportInput& input)
    : source_name_(input.source_name), target_name_(input.target_name) {
  if (input.source != nullptr) source_.emplace(*input.source);
  if (input.target != nullptr) target_.emplace(*input.target);
}

std::optional<Place> Places::source(const CheckedPair& checked, const Finding& finding) const {
  if (checked.bead != nullptr && source_) {
    return place_in(*source_, checked.bead->source, finding.source_span, has_spans(finding));
  }
  if (has_spans(finding) && !finding.source_span) return std::nullopt;
  return unit_place(source_name_, checked.pair);
}

std::optional<Place> Places::target(const CheckedPair& checked, const Finding& finding) const {
  if (checked.bead != nullptr && target_) {
    return place_in(*target_, checked.bead->target, finding.target_span, has_spans(finding));
  }
  if (has_spans(finding) && !finding.target_span) return std::nullopt;
  return unit_place(target_name_, checked.pair);
}

Place Places::main(const CheckedPair& checked, const Finding& finding) const {
  if (const auto place = target(checked, finding)) return *place;
  if (const auto place = source(checked, finding)) return *place;
  return begin(checked);
}

Place Places::begin(const CheckedPair& checked) const {
  if (checked.bead == nullptr || !source_ || !target_) {
    return unit_place(source_name_, checked.pair);
  }
  const Bead& bead = *checked.bead;
  if (!bead.source.empty()) {
    return source_->sentences(bead.source.begin.value, bead.source.end.value);
  }
  return target_->sentences(bead.target.begin.value, bead.target.end.value);
}

}  // namespace duizhao
