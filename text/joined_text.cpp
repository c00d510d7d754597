#include <duizhao/text/joined_text.h>

#include <cassert>
#include <string_view>

#include <duizhao/text/utf8.h>

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

// Calls `begins` with what is joined so far, where a sentence begins.
template <class Begins>
std::string join(const Document& document, std::uint32_t begin, std::uint32_t end, Begins begins) {
  assert(begin <= end && end <= document.sentences.size());
  std::string joined;
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::string& text = document.sentences[i].text;
    if (!text.empty() && !joined.empty() &&
        (document.language == Language::kEnglish || begins_latin(text) ||
         begins_latin(last_character(joined)))) {
      joined += ' ';
    }
    begins(joined);
    joined += text;
  }
  return joined;
}

}  // namespace

std::string joined_text(const Document& document, std::uint32_t begin, std::uint32_t end) {
  return join(document, begin, end, [](const std::string&) {});
}

std::vector<std::uint32_t> joined_begins(const Document& document, std::uint32_t begin,
                                         std::uint32_t end) {
  std::vector<std::uint32_t> begins;
  std::size_t bytes = 0;
  std::uint32_t passed = 0;
  join(document, begin, end, [&](const std::string& joined) {
    passed += count_code_points(std::string_view(joined).substr(bytes));
    bytes = joined.size();
    begins.push_back(passed);
  });
  return begins;
}

}  // namespace duizhao
