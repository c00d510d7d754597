#include <duizhao/corpora/xml_text.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// XML 1.0, production 2: all code points but the control characters other than tab and line ends,
// surrogates (which no UTF-8 holds), U+FFFE and U+FFFF.
bool allowed_in_xml(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

// At least four digits.
std::string hex(char32_t c) {
  std::array<char, 8> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(),
                                          static_cast<std::uint32_t>(c), 16);
  const std::string text(digits.data(), end);
  return std::string(4 - std::min<std::size_t>(text.size(), 4), '0') + text;
}

}  // namespace

void XmlText::append(std::string& xml, char32_t c, bool in_attribute, bool with_cp) {
  if (!allowed_in_xml(c) && with_cp) {
    xml += "<cp hex=\"" + hex(c) + "\"/>";
  } else if (!allowed_in_xml(c)) {
    ++replaced_;
    append_utf8(xml, U'\uFFFD');
  } else if (c == '&') {
    xml += "&amp;";
  } else if (c == '<') {
    xml += "&lt;";
  } else if (c == '>') {
    xml += "&gt;";
  } else if (c == '\r' || (in_attribute && (c == '\t' || c == '\n'))) {
    xml += "&#" + std::to_string(static_cast<std::uint32_t>(c)) + ';';
  } else if (in_attribute && c == '"') {
    xml += "&quot;";
  } else {
    append_utf8(xml, c);
  }
}

std::string XmlText::content(std::string_view utf8) {
  std::string xml;
  for (std::size_t i = 0; i < utf8.size();) append(xml, next_code_point(utf8, i), false, false);
  return xml;
}

std::string XmlText::content_with_cp(std::string_view utf8) {
  std::string xml;
  for (std::size_t i = 0; i < utf8.size();) append(xml, next_code_point(utf8, i), false, true);
  return xml;
}

std::string XmlText::attribute(std::string_view utf8) {
  std::string xml;
  for (std::size_t i = 0; i < utf8.size();) append(xml, next_code_point(utf8, i), true, false);
  return xml;
}

std::string XmlText::attribute(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  return ' ' + std::string(name) + "=\"" + attribute(value) + '"';
}

}  // namespace duizhao
