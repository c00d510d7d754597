#include <duizhao/corpora/inline_text.h>

#include <algorithm>
#include <array>
#include <charconv>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::array<std::string_view, 5> kWithCode = {"bpt", "ept", "ph", "it", "ut"};
constexpr std::array<std::string_view, 5> kEmpty = {"x", "bx", "ex", "sc", "ec"};
constexpr std::array<std::string_view, 2> kSpanning = {"g", "pc"};

template <std::size_t kCount>
bool is_one_of(const std::array<std::string_view, kCount>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// `ph id="1"`: the attribute that tells codes of one kind apart.
std::string tag(std::string_view name, const XmlAttributes& attributes) {
  std::string tag(name);
  for (const std::string_view key : {"id", "i", "x", "startRef", "rid"}) {
    const std::string_view value = attributes.get(key);
    if (!value.empty()) return tag.append({' '}).append(key).append("=\"").append(value) + '"';
  }
  return tag;
}

// A tag of HTML or XML, an entity, or a placeholder of a program: what rules about markup know.
bool is_readable(std::string_view code) {
  constexpr std::size_t kMaxPlaceholder = 64;
  if (code.size() > 2 && code.front() == '<' && code.back() == '>') return true;
  return !code.empty() && code.size() <= kMaxPlaceholder &&
         code.find_first_of("\\ \t\r\n") == std::string_view::npos;
}

void append_code_point(std::string& text, std::string_view hex) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  const bool good = error == std::errc() && end == hex.data() + hex.size() && value <= 0x10FFFF &&
                    (value < 0xD800 || value > 0xDFFF);
  append_utf8(text, good ? static_cast<char32_t>(value) : U'\uFFFD');
}

}  // namespace

void InlineText::clear() {
  text_.clear();
  code_.clear();
  code_depth_ = 0;
}

void InlineText::start(std::string_view name, const XmlAttributes& attributes) {
  if (code_depth_ > 0) {
    ++code_depth_;
  } else if (is_one_of(kWithCode, name)) {
    code_depth_ = 1;
    code_.clear();
    placeholder_ = '<' + tag(name, attributes) + "/>";
  } else if (is_one_of(kEmpty, name)) {
    text_ += '<' + tag(name, attributes) + "/>";
  } else if (is_one_of(kSpanning, name)) {
    text_ += '<' + tag(name, attributes) + '>';
  } else if (name == "cp") {
    append_code_point(text_, attributes.get("hex"));
  }
}

void InlineText::end(std::string_view name) {
  if (code_depth_ > 0) {
    if (--code_depth_ == 0) text_ += is_readable(code_) ? code_ : placeholder_;
    if (code_depth_ == 0) code_.clear();
  } else if (is_one_of(kSpanning, name)) {
    text_.append("</").append(name) += '>';
  }
}

}  // namespace duizhao
