// A bead a line as a JSON object; an empty side is [], "" and null.
#include <duizhao/corpora/writers.h>

namespace duizhao {
namespace {

// A JSON string of valid UTF-8.
std::string quoted(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string json = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      json.append({'\\', c});
    } else if (c == '\n') {
      json += "\\n";
    } else if (c == '\t') {
      json += "\\t";
    } else if (byte < 0x20) {
      json.append({'\\', 'u', '0', '0', kHex[byte >> 4U], kHex[byte & 0xFU]});
    } else {
      json += c;
    }
  }
  return json + '"';
}

std::string numbers(std::uint32_t begin, std::uint32_t end) {
  std::string json = "[";
  for (std::uint32_t i = begin; i < end; ++i) {
    if (i != begin) json += ',';
    json += std::to_string(i);
  }
  return json + ']';
}

// From the first sentence's first code point to the last one's end, in the original text.
std::string span(const Document& document, std::uint32_t begin, std::uint32_t end) {
  if (begin == end) return "null";
  return '[' + std::to_string(document.sentences[begin].span.begin.value) + ',' +
         std::to_string(document.sentences[end - 1].span.end.value) + ']';
}

template <class I>
std::string numbers(const Range<I>& range) {
  return numbers(range.begin.value, range.end.value);
}

template <class I>
std::string span(const Document& document, const Range<I>& range) {
  return span(document, range.begin.value, range.end.value);
}

}  // namespace

void write_jsonl(OutputFile& out, const Bitext& bitext) {
  // Only a forced alignment has a doubt; it stands in every line, as lines are read on their own.
  const Alignment& alignment = bitext.alignment;
  const std::string end =
      alignment.trusted ? "}\n" : ",\"doubt\":" + quoted(alignment.doubt) + "}\n";
  for (const auto& bead : alignment.beads) {
    std::string line = "{\"src\":" + numbers(bead.source) + ",\"tgt\":" + numbers(bead.target);
    line += ",\"src_text\":" + quoted(source_text(bitext, bead));
    line += ",\"tgt_text\":" + quoted(target_text(bitext, bead));
    line += ",\"src_span\":" + span(bitext.source, bead.source);
    line += ",\"tgt_span\":" + span(bitext.target, bead.target);
    line += ",\"type\":\"" + type(bead) + "\",\"confidence\":" + confidence_text(bead);
    out.write(line + end);
  }
}

}  // namespace duizhao
