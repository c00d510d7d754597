#include <duizhao/text/joined_text.h>

#include <cassert>
#include <string_view>

namespace duizhao {
namespace {

// Is the byte part of a Latin letter, a digit or half-width punctuation? Latin letters with marks
// (to U+024F) begin with 0xC3 to 0xC9 in UTF-8; no Chinese mark or ideograph does.
bool begins_latin(std::string_view utf8) {
  const auto byte = static_cast<unsigned char>(utf8.front());
  return byte < 0x80 || (byte >= 0xC3 && byte <= 0xC9);
}

std::string_view last_character(std::string_view utf8) {
  std::size_t begin = utf8.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(utf8[begin]) & 0xC0U) == 0x80U) --begin;
  return utf8.substr(begin);
}

}  // namespace

std::string joined_text(const Document& document, std::uint32_t begin, std::uint32_t end) {
  assert(begin <= end && end <= document.sentences.size());
  std::string joined;
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::string& text = document.sentences[i].text;
    if (text.empty()) continue;
    if (!joined.empty() && (document.language == Language::kEnglish || begins_latin(text) ||
                            begins_latin(last_character(joined)))) {
      joined += ' ';
    }
    joined += text;
  }
  return joined;
}

}  // namespace duizhao
