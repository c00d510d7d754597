#include <duizhao/corpora/inline_text.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::array<std::string_view, 5> kWithCode = {"bpt", "ept", "ph", "it", "ut"};
constexpr std::array<std::string_view, 5> kEmpty = {"x", "bx", "ex", "sc", "ec"};
constexpr std::array<std::string_view, 2> kSpanning = {"g", "pc"};
constexpr std::array<std::string_view, 5> kOpening = {"bpt", "bx", "sc", "g", "pc"};
constexpr std::array<std::string_view, 3> kClosing = {"ept", "ex", "ec"};

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

CodeKind kind_of(std::string_view name, const XmlAttributes& attributes) {
  if (is_one_of(kOpening, name)) return CodeKind::kOpen;
  if (is_one_of(kClosing, name)) return CodeKind::kClose;
  const std::string_view side = attributes.get("pos");  // of <it>
  if (side == "begin" || side == "open") return CodeKind::kOpen;
  return side == "end" || side == "close" ? CodeKind::kClose : CodeKind::kPoint;
}

// Without its native code. The id is that of the attribute which ties it to others.
InlineCode code_of(std::string_view name, const XmlAttributes& attributes) {
  InlineCode code;
  code.kind = kind_of(name, attributes);
  for (const std::string_view key : {"i", "rid", "startRef", "id", "x"}) {
    if (code.id.empty()) code.id = attributes.get(key);
  }
  const std::string_view type = attributes.get("type");
  code.type = type.empty() ? attributes.get("ctype") : type;
  return code;
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
  codes_.clear();
  spans_.clear();
  annotations_ = 0;
  code_depth_ = 0;
}

// The code itself where it is readable, else `readable`.
void InlineText::add_code(InlineCode code, std::string_view readable) {
  code.begin = text_.size();
  text_ += is_readable(code.native) ? code.native : readable;
  code.end = text_.size();
  codes_.push_back(std::move(code));
}

std::string InlineText::data(std::string_view reference) const {
  if (data_ == nullptr || reference.empty()) return {};
  const auto found = data_->find(std::string(reference));
  return found == data_->end() ? std::string() : found->second;
}

void InlineText::start(std::string_view name, const XmlAttributes& attributes) {
  if (code_depth_ > 0) {
    ++code_depth_;
  } else if (is_one_of(kWithCode, name)) {
    held_ = code_of(name, attributes);
    placeholder_ = '<' + tag(name, attributes) + "/>";
    held_.native = data(attributes.get("dataRef"));
    code_depth_ = 1;
    code_.clear();
  } else if (is_one_of(kEmpty, name)) {
    InlineCode code = code_of(name, attributes);
    code.native = data(attributes.get("dataRef"));
    add_code(std::move(code), '<' + tag(name, attributes) + "/>");
  } else if (is_one_of(kSpanning, name)) {
    InlineCode code = code_of(name, attributes);
    spans_.push_back(code);
    spans_.back().kind = CodeKind::kClose;
    spans_.back().native = data(attributes.get("dataRefEnd"));
    code.native = data(attributes.get("dataRefStart"));
    add_code(std::move(code), '<' + tag(name, attributes) + '>');
  } else if (name == "cp") {
    append_code_point(text_, attributes.get("hex"));
  } else {
    ++annotations_;
  }
}

void InlineText::end(std::string_view name) {
  if (code_depth_ > 0) {
    if (--code_depth_ > 0) return;
    if (!code_.empty()) held_.native = std::move(code_);
    code_.clear();
    add_code(std::move(held_), placeholder_);
  } else if (is_one_of(kSpanning, name) && !spans_.empty()) {
    InlineCode code = std::move(spans_.back());
    spans_.pop_back();
    add_code(std::move(code), std::string("</").append(name) + '>');
  }
}

}  // namespace duizhao
