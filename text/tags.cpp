#include <duizhao/text/tags.h>

#include <algorithm>
#include <array>
#include <optional>

#include <duizhao/text/characters.h>

namespace duizhao {
namespace {

constexpr std::size_t kMaxTag = 1024;  // code points; a longer one is no tag

// Elements that may stand inside a paragraph of HTML or DocBook, and the codes of XLIFF and TMX.
constexpr auto kElements = std::to_array<std::u32string_view>(
    {U"a",          U"abbr",      U"acronym",    U"b",       U"bdi",    U"bdo",    U"big",
     U"blockquote", U"body",      U"bpt",        U"br",      U"bx",     U"button", U"caption",
     U"center",     U"cite",      U"code",       U"col",     U"cp",     U"dd",     U"del",
     U"dfn",        U"div",       U"dl",         U"dt",      U"ec",     U"em",     U"emphasis",
     U"ept",        U"ex",        U"figcaption", U"figure",  U"font",   U"footer", U"form",
     U"g",          U"guibutton", U"guilabel",   U"guimenu", U"h1",     U"h2",     U"h3",
     U"h4",         U"h5",        U"h6",         U"head",    U"header", U"hi",     U"hr",
     U"html",       U"i",         U"iframe",     U"img",     U"input",  U"ins",    U"it",
     U"kbd",        U"label",     U"li",         U"link",    U"mark",   U"meta",   U"mrk",
     U"nobr",       U"ol",        U"option",     U"p",       U"pc",     U"ph",     U"pre",
     U"q",          U"rp",        U"rt",         U"ruby",    U"s",      U"samp",   U"sc",
     U"script",     U"section",   U"select",     U"small",   U"span",   U"strike", U"strong",
     U"style",      U"sub",       U"sup",        U"svg",     U"table",  U"tbody",  U"td",
     U"textarea",   U"tfoot",     U"th",         U"thead",   U"tr",     U"tt",     U"u",
     U"ul",         U"userinput", U"ut",         U"var",     U"video",  U"wbr",    U"x",
     U"xref"});

// HTML's elements without an end tag.
constexpr auto kEmptyElements = std::to_array<std::u32string_view>(
    {U"br", U"col", U"hr", U"img", U"input", U"link", U"meta", U"wbr"});

constexpr auto kBoardTags = std::to_array<std::u32string_view>(
    {U"b", U"center", U"code", U"color", U"font", U"i", U"img", U"left", U"list", U"quote",
     U"right", U"s", U"size", U"spoiler", U"table", U"td", U"tr", U"u", U"url"});

template <std::size_t kSize>
bool is_one_of(const std::array<std::u32string_view, kSize>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r'; }
bool is_name_character(char32_t c) {
  return is_ascii_letter(c) || is_digit(c) || c == U':' || c == U'_' || c == U'-' || c == U'.';
}

std::u32string lower(std::u32string_view text) {
  std::u32string result(text);
  for (char32_t& c : result) {
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
  }
  return result;
}

class TagReader {
 public:
  explicit TagReader(std::u32string_view text) : text_(text) {}

  std::vector<Tag> read() {
    std::vector<Tag> found;
    while (position_ < text_.size()) {
      std::optional<Tag> tag;
      switch (text_[position_]) {
        case U'<':
          tag = comment();
          if (!tag) tag = tool_closing();
          if (!tag) tag = element();
          break;
        case U'{':
          tag = tool_opening();
          break;
        case U'[':
          tag = board_tag();
          break;
        default:
          break;
      }
      if (tag) {
        position_ = tag->span.end.value;
        found.push_back(std::move(*tag));
      } else {
        ++position_;
      }
    }
    return found;
  }

 private:
  [[nodiscard]] char32_t char_at(std::size_t place) const {
    return place < text_.size() ? text_[place] : U'\0';
  }
  [[nodiscard]] Tag tag(TagRole role, std::size_t end, const std::u32string& name) const {
    return {role,
            {{static_cast<std::uint32_t>(position_)}, {static_cast<std::uint32_t>(end)}},
            name,
            name};
  }
  [[nodiscard]] std::size_t digits_end(std::size_t place) const {
    while (is_digit(char_at(place))) ++place;
    return place;
  }

  [[nodiscard]] std::optional<Tag> comment() const {
    if (text_.substr(position_, 4) != U"<!--") return std::nullopt;
    const auto end = text_.substr(position_, kMaxTag).find(U"-->", 4);
    if (end == std::u32string_view::npos) return std::nullopt;
    return tag(TagRole::kEmpty, position_ + end + 3, U"!--");
  }

  // {1> and {/1}
  [[nodiscard]] std::optional<Tag> tool_opening() const {
    const bool slash = char_at(position_ + 1) == U'/';
    const std::size_t number = position_ + (slash ? 2 : 1);
    const std::size_t end = digits_end(number);
    if (end == number || char_at(end) != (slash ? U'}' : U'>')) return std::nullopt;
    std::u32string name(text_.substr(number, end - number));
    if (slash) return tag(TagRole::kEmpty, end + 1, U"{/" + name + U"}");
    return tag(TagRole::kOpening, end + 1, U"{" + name + U">");
  }

  // <1}
  [[nodiscard]] std::optional<Tag> tool_closing() const {
    const std::size_t end = digits_end(position_ + 1);
    if (end == position_ + 1 || char_at(end) != U'}') return std::nullopt;
    const std::u32string number(text_.substr(position_ + 1, end - position_ - 1));
    return tag(TagRole::kClosing, end + 1, U"{" + number + U">");
  }

  // Where the attributes end, at ">" or "/>"; nothing when there is no end, or another "<" first.
  [[nodiscard]] std::optional<std::size_t> attributes_end(std::size_t place) const {
    const std::size_t limit = std::min(text_.size(), place + kMaxTag);
    char32_t quote = 0;
    for (; place < limit; ++place) {
      const char32_t c = text_[place];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == U'"' || c == U'\'') {
        quote = c;
      } else if (c == U'>') {
        return place;
      } else if (c == U'<') {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] static std::u32string id_of(std::u32string_view attributes) {
    for (std::size_t at = attributes.find(U"id="); at != std::u32string_view::npos;
         at = attributes.find(U"id=", at + 3)) {
      if (at == 0 || !is_blank(attributes[at - 1])) continue;
      std::u32string_view value = attributes.substr(at + 3);
      if (value.empty()) break;
      if (value[0] == U'"' || value[0] == U'\'') {
        const std::size_t end = value.find(value[0], 1);
        if (end == std::u32string_view::npos) break;
        return std::u32string(value.substr(1, end - 1));
      }
      return std::u32string(value.substr(0, value.find_first_of(U" \t\r\n/")));
    }
    return {};
  }

  [[nodiscard]] std::optional<Tag> element() const {
    const bool closing = char_at(position_ + 1) == U'/';
    const std::size_t begin = position_ + (closing ? 2 : 1);
    std::size_t name_end = begin;
    while (is_name_character(char_at(name_end))) ++name_end;
    const bool numbered = digits_end(begin) == name_end;
    if (name_end == begin || (!numbered && !is_ascii_letter(text_[begin]))) return std::nullopt;
    const char32_t next = char_at(name_end);
    if (next != U'>' && !is_blank(next) && (next != U'/' || char_at(name_end + 1) != U'>')) {
      return std::nullopt;
    }
    const auto end = attributes_end(name_end);
    if (!end) return std::nullopt;
    const auto attributes = text_.substr(name_end, *end - name_end);
    const bool empty = attributes.ends_with(U'/');
    const std::u32string name = lower(text_.substr(begin, name_end - begin));
    const bool known = is_one_of(kElements, name);
    // <3 stars> and <your name> are words, not elements.
    if (numbered && !attributes.empty() && attributes != U"/") return std::nullopt;
    TagRole role = closing ? TagRole::kClosing : TagRole::kOpening;
    if (empty || is_one_of(kEmptyElements, name)) role = TagRole::kEmpty;
    Tag result = tag(role, *end + 1, name);
    const std::u32string id = id_of(attributes);
    if (!id.empty()) result.key += U" id=" + id;
    const bool has_values = attributes.find(U"=\"") != std::u32string_view::npos ||
                            attributes.find(U"='") != std::u32string_view::npos;
    result.sure = closing || empty || has_values ||
                  (known && attributes.find_first_not_of(U" \t\r\n") == std::u32string_view::npos);
    return result;
  }

  // [b], [/b], [url=…]; sure when it closes.
  [[nodiscard]] std::optional<Tag> board_tag() const {
    const bool closing = char_at(position_ + 1) == U'/';
    const std::size_t begin = position_ + (closing ? 2 : 1);
    std::size_t end = begin;
    while (is_ascii_letter(char_at(end))) ++end;
    const std::u32string name = lower(text_.substr(begin, end - begin));
    if (!is_one_of(kBoardTags, name)) return std::nullopt;
    if (char_at(end) == U'=' && !closing) {
      const auto close = text_.substr(end, kMaxTag).find_first_of(U"[]");
      if (close == std::u32string_view::npos) return std::nullopt;
      end += close;
    }
    if (char_at(end) != U']') return std::nullopt;
    Tag result = tag(closing ? TagRole::kClosing : TagRole::kOpening, end + 1, U"[" + name + U"]");
    result.sure = closing;
    return result;
  }

  std::u32string_view text_;
  std::size_t position_ = 0;
};

}  // namespace

std::vector<Tag> tags(std::u32string_view text) { return TagReader(text).read(); }

std::size_t first_crossing(const std::vector<Tag>& tags) {
  std::vector<const Tag*> open;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (tags[i].role == TagRole::kOpening) open.push_back(&tags[i]);
    if (tags[i].role != TagRole::kClosing || open.empty()) continue;
    if (open.back()->name == tags[i].name) {
      open.pop_back();
      continue;
    }
    const auto partner = std::find_if(open.begin(), open.end(),
                                      [&](const Tag* tag) { return tag->name == tags[i].name; });
    if (partner == open.end()) continue;
    // It closes an outer tag: crossed if the inner one is closed later.
    const bool inner_closes = std::any_of(
        tags.begin() + static_cast<std::ptrdiff_t>(i), tags.end(), [&](const Tag& later) {
          return later.role == TagRole::kClosing && later.name == open.back()->name;
        });
    if (inner_closes) return i;
    open.erase(partner, open.end());
  }
  return tags.size();
}

}  // namespace duizhao
