#include <duizhao/text/damage.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

struct Entity {
  std::u32string_view name;
  char32_t character;
};

// The names that editors and web pages write; rare ones are left alone.
constexpr std::array<Entity, 38> kEntities = {
    {{U"amp", U'&'},    {U"lt", U'<'},     {U"gt", U'>'},     {U"quot", U'"'},   {U"apos", U'\''},
     {U"nbsp", 0xA0},   {U"hellip", U'…'}, {U"mdash", U'—'},  {U"ndash", U'–'},  {U"lsquo", U'‘'},
     {U"rsquo", U'’'},  {U"ldquo", U'“'},  {U"rdquo", U'”'},  {U"laquo", U'«'},  {U"raquo", U'»'},
     {U"bull", U'•'},   {U"middot", U'·'}, {U"copy", U'©'},   {U"reg", U'®'},    {U"trade", U'™'},
     {U"deg", U'°'},    {U"times", U'×'},  {U"euro", U'€'},   {U"pound", U'£'},  {U"yen", U'¥'},
     {U"cent", U'¢'},   {U"eacute", U'é'}, {U"egrave", U'è'}, {U"aacute", U'á'}, {U"agrave", U'à'},
     {U"iacute", U'í'}, {U"oacute", U'ó'}, {U"uuml", U'ü'},   {U"ouml", U'ö'},   {U"auml", U'ä'},
     {U"ntilde", U'ñ'}, {U"ccedil", U'ç'}, {U"shy", 0xAD}}};

// Marks that stand for letters in a garbled text and seldom inside a word of a good one.
bool is_scattered_mark(char32_t c) { return c == U'#' || c == U'@' || c == U'~' || c == U'?'; }

// So many of them, in different words, are no slips of the hand.
constexpr std::size_t kScatteredMarks = 3;
constexpr std::size_t kMaxEntity = 10;

int hex_digit(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  const char32_t lower = c | 0x20U;
  return lower >= U'a' && lower <= U'f' ? static_cast<int>(lower - U'a') + 10 : -1;
}

// The value of `digits` if it is a character that may stand in a text.
std::optional<char32_t> number(std::u32string_view digits, bool hexadecimal) {
  constexpr std::size_t kMostDigits = 7;
  if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  char32_t value = 0;
  for (const char32_t c : digits) {
    const int digit = hex_digit(c);
    if (digit < 0 || (!hexadecimal && digit > 9)) return std::nullopt;
    value = value * (hexadecimal ? 16U : 10U) + static_cast<char32_t>(digit);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < 0x20 || surrogate || value > 0x10FFFF) return std::nullopt;
  return value;
}

struct Read {
  std::size_t end;
  std::u32string repaired;
};

// &amp; &#39; &#x27; at `begin`; one inside another (&amp;quot;) is undone to the end.
std::optional<Read> read_entity(std::u32string_view text, std::size_t begin) {
  std::size_t name = begin + 1;
  while (text.substr(name).starts_with(U"amp;")) name += 4;
  const std::size_t end = text.substr(name, kMaxEntity).find(U';');
  const bool nested = name > begin + 1;
  if (end != std::u32string_view::npos) {
    const std::u32string_view body = text.substr(name, end);
    const auto* found = std::find_if(kEntities.begin(), kEntities.end(),
                                     [body](const Entity& entity) { return entity.name == body; });
    if (found != kEntities.end()) return Read{name + end + 1, {found->character}};
    if (body.starts_with(U"#x") || body.starts_with(U"#X")) {
      if (const auto c = number(body.substr(2), true)) return Read{name + end + 1, {*c}};
    } else if (body.starts_with(U'#')) {
      if (const auto c = number(body.substr(1), false)) return Read{name + end + 1, {*c}};
    }
  }
  return nested ? std::optional(Read{name, U"&"}) : std::nullopt;
}

// \u4e2d, several in a row, surrogate pairs as one character.
std::optional<Read> read_backslash_escapes(std::u32string_view text, std::size_t begin) {
  Read read{begin, {}};
  char32_t high = 0;
  while (text.substr(read.end).starts_with(U"\\u") && read.end + 6 <= text.size()) {
    char32_t unit = 0;
    for (const char32_t c : text.substr(read.end + 2, 4)) {
      if (hex_digit(c) < 0) return read.end == begin ? std::nullopt : std::optional(read);
      unit = unit << 4U | static_cast<char32_t>(hex_digit(c));
    }
    read.end += 6;
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      high = unit;
    } else if (unit >= 0xDC00 && unit <= 0xDFFF) {
      if (high != 0)
        read.repaired +=
            static_cast<char32_t>(0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00));
    } else if (unit >= 0x20) {
      read.repaired += unit;
    }
  }
  if (read.end == begin) return std::nullopt;
  return read;
}

// Three or more of %E4%B8%AD …, which must be characters over ASCII in UTF-8.
std::optional<Read> read_percent_escapes(std::u32string_view text, std::size_t begin) {
  std::string bytes;
  std::size_t end = begin;
  while (end + 3 <= text.size() && text[end] == U'%' && hex_digit(text[end + 1]) >= 0 &&
         hex_digit(text[end + 2]) >= 0) {
    bytes += static_cast<char>(hex_digit(text[end + 1]) * 16 + hex_digit(text[end + 2]));
    end += 3;
  }
  if (bytes.size() < 3 || static_cast<unsigned char>(bytes.front()) < 0xC2) return std::nullopt;
  const std::u32string repaired = to_utf32(bytes);
  if (to_utf8(repaired) != bytes) return std::nullopt;
  return Read{end, repaired};
}

// Does the word that `position` is in look like an address or a path?
bool is_in_address(std::u32string_view text, std::size_t position) {
  std::size_t begin = position;
  while (begin > 0 && !is_blank(text[begin - 1]) && text[begin - 1] < 0x3000) --begin;
  std::size_t end = position;
  while (end < text.size() && !is_blank(text[end]) && text[end] < 0x3000) ++end;
  const std::u32string_view word = text.substr(begin, end - begin);
  const std::size_t at = word.find(U'@');
  const auto npos = std::u32string_view::npos;
  return word.find(U'/') != npos || word.find(U'=') != npos || word.starts_with(U"www.") ||
         (at != npos && word.find(U'.', at) != npos && word.find(U'@', at + 1) == npos);
}

class Finder {
 public:
  explicit Finder(std::u32string_view text) : text_(text) {}

  std::vector<Damage> find() {
    for (std::size_t i = 0; i < text_.size();) {
      const char32_t c = text_[i];
      if (c >= 0x20 && c < 0x7F)
        i = read_ascii(i);
      else if (is_sound(c))
        ++i;
      else
        i = read_stray(i);
    }
    if (scattered_.size() >= kScatteredMarks) {
      found_.insert(found_.end(), scattered_.begin(), scattered_.end());
      std::sort(found_.begin(), found_.end(),
                [](const Damage& a, const Damage& b) { return a.span < b.span; });
    }
    return std::move(found_);
  }

 private:
  static bool is_sound(char32_t c) {
    return c == U'\t' || c == U'\n' || c == U'\r' || (c > 0x9F && c < 0xE000 && c != 0xAD) ||
           c == 0xAD || c == 0x85 || (c >= 0xF900 && c < 0xFDD0);
  }

  Damage& add(std::size_t begin, std::size_t end, DamageKind kind, std::u32string_view repaired) {
    const auto index = [](std::size_t i) { return CodePointIndex{static_cast<std::uint32_t>(i)}; };
    return found_.emplace_back(Damage{{index(begin), index(end)}, kind, to_utf8(repaired)});
  }

  static std::optional<DamageKind> stray(char32_t c) {
    if (c == 0xFFFD) return DamageKind::kReplacement;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFC))
      return is_sound(c) ? std::nullopt : std::optional(DamageKind::kControl);
    const bool no_character = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFE;
    if ((c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000 || no_character)
      return DamageKind::kPrivateUse;
    return std::nullopt;
  }

  // Behind a run of the same kind of stray characters.
  std::size_t read_stray(std::size_t begin) {
    const std::optional<DamageKind> kind = stray(text_[begin]);
    std::size_t end = begin + 1;
    if (!kind) return end;
    while (end < text_.size() && stray(text_[end]) == kind) ++end;
    add(begin, end, *kind, U"");
    return end;
  }

  std::size_t read_ascii(std::size_t begin) {
    const char32_t c = text_[begin];
    std::optional<Read> read;
    auto kind = DamageKind::kEscape;
    if (c == U'&') {
      read = read_entity(text_, begin);
      kind = DamageKind::kEntity;
      if (read && is_in_address(text_, begin)) return read->end;
    } else if (c == U'\\') {
      read = read_backslash_escapes(text_, begin);
    } else if (c == U'%') {
      read = read_percent_escapes(text_, begin);
      if (read && is_in_address(text_, begin)) return read->end;
    } else if (is_scattered_mark(c)) {
      return read_mark(begin);
    }
    if (!read) return begin + 1;
    add(begin, read->end, kind, read->repaired);
    return read->end;
  }

  // Question marks that stand for characters; marks inside words.
  std::size_t read_mark(std::size_t begin) {
    std::size_t end = begin;
    while (end < text_.size() && is_scattered_mark(text_[end])) ++end;
    const std::u32string_view run = text_.substr(begin, end - begin);
    const char32_t before = begin == 0 ? U' ' : text_[begin - 1];
    const char32_t after = end == text_.size() ? U' ' : text_[end];
    const bool all_questions = run.find_first_not_of(U'?') == std::u32string_view::npos;
    if (all_questions && run.size() >= 3 && (is_letter(after) || is_han(after))) {
      add(begin, end, DamageKind::kLostQuestion, U"");
    } else if (is_ascii_letter(before) && !is_in_address(text_, begin) &&
               (is_ascii_letter(after) || (is_lower(before) && !all_questions && after == U' '))) {
      const auto index = [](std::size_t i) {
        return CodePointIndex{static_cast<std::uint32_t>(i)};
      };
      scattered_.push_back({{index(begin), index(end)}, DamageKind::kScattered});
    }
    return end;
  }

  std::u32string_view text_;
  std::vector<Damage> found_, scattered_;
};

}  // namespace

std::vector<Damage> find_damage(std::u32string_view text) { return Finder(text).find(); }

}  // namespace duizhao
