#include <duizhao/text/placeholders.h>

#include <algorithm>
#include <array>
#include <optional>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t kMaxName = 100;       // code points of a name, a format or flags
constexpr std::size_t kMaxMessage = 20000;  // code points of an ICU message
constexpr int kMaxDepth = 8;                // of ICU messages in branches of others

constexpr auto kIcuTypes = std::to_array<std::u32string_view>(
    {U"plural", U"select", U"selectordinal", U"number", U"date", U"time", U"choice", U"spellout",
     U"ordinal", U"duration", U"list"});

// %Y-%m-%d, %H:%M: translators reorder a date's parts as the language wants.
bool is_date_format(std::u32string_view text) {
  const auto has = [text](std::u32string_view part) {
    return text.find(part) != std::u32string_view::npos;
  };
  if (!has(U"%")) return false;
  return has(U"%Y") || (has(U"%m") && has(U"%d")) || (has(U"%H") && has(U"%M"));
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_one_of(std::u32string_view set, char32_t c) {
  return c != 0 && set.find(c) != std::u32string_view::npos;
}
bool starts_name(char32_t c) { return c == U'_' || is_ascii_letter(c) || is_han(c); }
bool is_name_character(char32_t c) { return starts_name(c) || is_digit(c); }

class PlaceholderReader {
 public:
  explicit PlaceholderReader(std::u32string_view text) : text_(text) {}

  std::vector<Placeholder> read() {
    read_until(text_.size(), 0);
    return std::move(found_);
  }

 private:
  struct Read {
    std::size_t end = 0;
    std::u32string key;
    bool in_order = false, repeats = false, sure = true;
    bool is_text = false;      // %% and the like: read, but nothing is filled in
    std::size_t branches = 0;  // of an ICU message: where they begin
  };

  void read_until(std::size_t end, int depth);
  void read_branches(std::size_t place, std::size_t end, int depth);
  [[nodiscard]] std::optional<Read> read_at(std::size_t place) const;
  [[nodiscard]] std::optional<Read> percent(std::size_t place) const;
  [[nodiscard]] std::optional<Read> printf_format(std::size_t place) const;
  [[nodiscard]] std::optional<Read> braces(std::size_t place) const;
  [[nodiscard]] std::optional<Read> double_braces(std::size_t place) const;
  [[nodiscard]] std::optional<Read> dollar(std::size_t place) const;

  [[nodiscard]] char32_t at(std::size_t place) const {
    return place < text_.size() ? text_[place] : U'\0';
  }
  [[nodiscard]] std::u32string part(std::size_t begin, std::size_t end) const {
    return std::u32string(text_.substr(begin, end - begin));
  }
  [[nodiscard]] std::size_t digits_end(std::size_t place) const {
    while (is_digit(at(place))) ++place;
    return place;
  }
  [[nodiscard]] std::size_t skip_blanks(std::size_t place) const {
    while (at(place) == U' ' || at(place) == U'\n' || at(place) == U'\t') ++place;
    return place;
  }
  // A name, a.b, a[0], or a number; `place` when there is none.
  [[nodiscard]] std::size_t name_end(std::size_t place) const;
  // Where the brace closes that opens at `place`; npos when it does not.
  [[nodiscard]] std::size_t closing_brace(std::size_t place) const;

  std::u32string_view text_;
  std::size_t position_ = 0;
  std::vector<Placeholder> found_;
};

std::size_t PlaceholderReader::name_end(std::size_t place) const {
  if (is_digit(at(place))) return digits_end(place);
  if (!starts_name(at(place))) return place;
  const std::size_t limit = place + kMaxName;
  std::size_t end = place;
  while (end < limit &&
         (is_name_character(at(end)) || (is_one_of(U".[]-", at(end)) && end > place))) {
    ++end;
  }
  return end == limit ? place : end;
}

std::size_t PlaceholderReader::closing_brace(std::size_t place) const {
  std::size_t depth = 0;
  const std::size_t limit = std::min(text_.size(), place + kMaxMessage);
  for (std::size_t i = place; i < limit; ++i) {
    if (text_[i] == U'{') ++depth;
    if (text_[i] == U'}' && --depth == 0) return i;
  }
  return std::u32string_view::npos;
}

void PlaceholderReader::read_until(std::size_t end, int depth) {
  while (position_ < end) {
    if (!is_one_of(U"%{$#", text_[position_])) {
      ++position_;
      continue;
    }
    const std::size_t begin = position_;
    const auto read = read_at(begin);
    if (!read || read->end > end) {
      ++position_;
      continue;
    }
    if (!read->is_text) {
      found_.push_back(
          {{{static_cast<std::uint32_t>(begin)},
            {static_cast<std::uint32_t>(read->branches != 0 ? read->branches : read->end)}},
           read->key,
           read->in_order,
           depth > 0 || read->repeats,
           read->sure});
    }
    if (read->branches != 0 && depth < kMaxDepth) {
      read_branches(read->branches, read->end - 1, depth + 1);
    }
    position_ = read->end;
  }
}

// one {…} other {…}: the texts between the braces.
void PlaceholderReader::read_branches(std::size_t place, std::size_t end, int depth) {
  while (place < end) {
    if (text_[place] != U'{') {
      ++place;
      continue;
    }
    const std::size_t close = closing_brace(place);
    position_ = place + 1;
    read_until(close, depth);
    place = close + 1;
  }
}

std::optional<PlaceholderReader::Read> PlaceholderReader::read_at(std::size_t place) const {
  switch (text_[place]) {
    case U'%':
      return percent(place);
    case U'{':
      return at(place + 1) == U'{' ? double_braces(place) : braces(place);
    case U'$':
      return dollar(place);
    default: {  // #{name}
      if (at(place + 1) != U'{') return std::nullopt;
      auto read = braces(place + 1);
      if (read) read->key.insert(0, 1, U'#');
      return read;
    }
  }
}

std::optional<PlaceholderReader::Read> PlaceholderReader::percent(std::size_t place) const {
  const char32_t next = at(place + 1);
  if (next == U'%') return Read{.end = place + 2, .key = {}, .is_text = true};
  // 50%的, 50%s: a percentage.
  if (place > 0 && is_digit(text_[place - 1]) && (place < 2 || text_[place - 2] != U'%')) {
    return std::nullopt;
  }
  if (next == U'{') {
    auto read = braces(place + 1);
    if (read) read->key.insert(0, 1, U'%');
    return read;
  }
  if (next == U'(') {
    const std::size_t end = name_end(place + 2);
    if (end == place + 2 || at(end) != U')') return std::nullopt;
    std::size_t type = end + 1;
    while (is_one_of(U"-+0#.123456789", at(type))) ++type;
    if (!is_ascii_letter(at(type))) return std::nullopt;
    return Read{.end = type + 1, .key = part(place, end + 1) + at(type)};
  }
  // %NAME% of Windows
  if (next >= U'A' && next <= U'Z') {
    const std::size_t end = name_end(place + 1);
    if (end > place + 2 && at(end) == U'%') {
      return Read{.end = end + 1, .key = part(place, end + 1)};
    }
  }
  return printf_format(place);
}

std::optional<PlaceholderReader::Read> PlaceholderReader::printf_format(std::size_t place) const {
  std::size_t i = place + 1;
  std::u32string number;
  const std::size_t digits = digits_end(i);
  if (digits > i && digits < i + 3 && at(digits) == U'$') {
    number = part(i, digits) + U":";
    i = digits + 1;
  }
  const std::size_t flags = i;
  while (is_one_of(U"-+0#'", at(i))) ++i;
  while (is_digit(at(i)) || at(i) == U'*') ++i;
  if (at(i) == U'.') ++i;
  while (is_digit(at(i)) || at(i) == U'*') ++i;
  if (i > flags + kMaxName) return std::nullopt;
  const std::size_t size = i;
  while (i < size + 2 && is_one_of(U"hljztLq", at(i))) ++i;
  std::u32string length = part(size, i);
  char32_t type = at(i);
  if (is_one_of(U"diouxXeEfFgGaAcsSp@", type)) {
    // %discount: a word, not %d.
    const bool word =
        is_ascii_letter(at(i + 1)) && is_ascii_letter(at(i + 2)) && is_ascii_letter(at(i + 3));
    if (word) return std::nullopt;
    if (type == U'i') type = U'd';
    return Read{.end = i + 1, .key = U"%" + number + length + type, .in_order = number.empty()};
  }
  // Qt: %1 to %9, %L1, %n
  if (number.empty() && length != U"L" && digits == place + 2 && !is_ascii_letter(at(digits)) &&
      at(digits) != U'.' && at(place + 1) != U'0') {
    return Read{.end = digits, .key = part(place, digits)};
  }
  if (number.empty() && length == U"L" && size == place + 1 && is_digit(at(i))) {
    return Read{.end = i + 1, .key = U"%" + part(i, i + 1)};
  }
  if (type == U'n' && i == place + 1 && !is_ascii_letter(at(i + 1))) {
    return Read{.end = i + 1, .key = U"%n"};
  }
  return std::nullopt;
}

// {}, {0}, {name}, {name:format}, {name!r}, {n, plural, …}
std::optional<PlaceholderReader::Read> PlaceholderReader::braces(std::size_t place) const {
  const std::size_t begin = skip_blanks(place + 1);
  const std::size_t end = name_end(begin);
  const std::size_t behind = skip_blanks(end);
  const std::u32string name = part(begin, end);
  if (at(behind) == U'}') {
    return Read{.end = behind + 1, .key = U"{" + name + U"}", .in_order = name.empty()};
  }
  if (at(behind) == U':' || at(behind) == U'!') {
    const auto close = text_.substr(behind, kMaxName).find_first_of(U"{}\n");
    if (close == std::u32string_view::npos || text_[behind + close] != U'}') return std::nullopt;
    // {note: see below} is a remark.
    if (text_.substr(behind, close).find(U' ') != std::u32string_view::npos &&
        at(end + 1) == U' ') {
      return std::nullopt;
    }
    return Read{.end = behind + close + 1, .key = U"{" + name + U"}", .in_order = name.empty()};
  }
  if (at(behind) != U',' || name.empty()) return std::nullopt;
  const std::size_t type_begin = skip_blanks(behind + 1);
  if (is_digit(at(type_begin)) || at(type_begin) == U'-') {  // {0,10}, {0,-8:N2}
    const std::size_t width = digits_end(type_begin + 1);
    if (!is_digit(name[0]) || type_begin != behind + 1) return std::nullopt;
    const auto close = text_.substr(width, kMaxName).find(U'}');
    if (close == std::u32string_view::npos || (close != 0 && at(width) != U':'))
      return std::nullopt;
    return Read{.end = width + close + 1, .key = U"{" + name + U"}"};
  }
  const std::size_t type_end = name_end(type_begin);
  const std::u32string type = part(type_begin, type_end);
  const std::size_t behind_type = skip_blanks(type_end);
  if (std::find(kIcuTypes.begin(), kIcuTypes.end(), type) == kIcuTypes.end() ||
      (at(behind_type) != U',' && at(behind_type) != U'}')) {
    return std::nullopt;
  }
  const std::size_t close = closing_brace(place);
  if (close == std::u32string_view::npos) return std::nullopt;
  // Chinese needs no plural: {n, plural, …} may become {n}.
  const bool plain = type == U"plural" || type == U"number";
  Read read{
      .end = close + 1, .key = U"{" + name + (plain ? U"" : U"," + type) + U"}", .repeats = plain};
  if (at(behind_type) == U',') read.branches = behind_type + 1;
  return read;
}

// {{name}}, {{{name}}}, {{#list}}: as written; {{ else is an escaped brace.
std::optional<PlaceholderReader::Read> PlaceholderReader::double_braces(std::size_t place) const {
  const bool three = at(place + 2) == U'{';
  const std::size_t open = place + (three ? 3 : 2);
  std::size_t begin = skip_blanks(open);
  std::u32string sigil;
  if (is_one_of(U"#/^&>", at(begin))) sigil = at(begin++);
  const std::size_t end = name_end(begin);
  const std::size_t close = skip_blanks(end);
  const std::u32string_view braces_closed = three ? U"}}}" : U"}}";
  if (end == begin ||
      text_.substr(std::min(close, text_.size()), braces_closed.size()) != braces_closed) {
    return Read{.end = place + 2, .key = {}, .is_text = true};
  }
  return Read{.end = close + braces_closed.size(), .key = U"{{" + sigil + part(begin, end) + U"}}"};
}

// ${name}, $name
std::optional<PlaceholderReader::Read> PlaceholderReader::dollar(std::size_t place) const {
  if (at(place + 1) == U'{') {
    const auto close = text_.substr(place, kMaxName).find(U'}');
    if (close == std::u32string_view::npos || close == 2) return std::nullopt;
    return Read{.end = place + close + 1, .key = part(place, place + close + 1)};
  }
  if (place > 0 && is_name_character(text_[place - 1])) return std::nullopt;  // US$
  std::size_t end = place + 1;
  while (end < place + kMaxName &&
         (is_ascii_letter(at(end)) || at(end) == U'_' || (end > place + 1 && is_digit(at(end))))) {
    ++end;
  }
  if (end < place + 3) return std::nullopt;
  return Read{.end = end, .key = part(place, end), .sure = false};
}

}  // namespace

std::vector<Placeholder> placeholders(std::u32string_view text) {
  if (is_date_format(text)) return {};
  return PlaceholderReader(text).read();
}

}  // namespace duizhao
