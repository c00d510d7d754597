#include <duizhao/text/bead_json.h>

#include <duizhao/text/joined_text.h>
#include <duizhao/text/json_text.h>

namespace duizhao {
namespace {

template <class I>
std::string numbers(const Range<I>& range) {
  std::string json = "[";
  for (std::uint32_t i = range.begin.value; i < range.end.value; ++i) {
    if (i != range.begin.value) json += ',';
    json += std::to_string(i);
  }
  return json + ']';
}

template <class I>
std::string span(const Document& document, const Range<I>& range) {
  if (range.empty()) return "null";
  return '[' + std::to_string(document.sentences[range.begin.value].span.begin.value) + ',' +
         std::to_string(document.sentences[range.end.value - 1].span.end.value) + ']';
}

}  // namespace

void append_bead_fields(std::string& json, const Document& source, const Document& target,
                        const Bead& bead) {
  json += "\"src\":" + numbers(bead.source) + ",\"tgt\":" + numbers(bead.target);
  json += ",\"src_text\":";
  append_quoted(json, joined_text(source, bead.source.begin.value, bead.source.end.value));
  json += ",\"tgt_text\":";
  append_quoted(json, joined_text(target, bead.target.begin.value, bead.target.end.value));
  json += ",\"src_span\":" + span(source, bead.source);
  json += ",\"tgt_span\":" + span(target, bead.target);
  json += ",\"type\":" + quoted(type(bead));
  json += ",\"confidence\":" + share_text(static_cast<double>(bead.confidence));
}

}  // namespace duizhao
