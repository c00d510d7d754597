// The marks of both scripts in one table: what each is, how wide, and its counterparts.
//
// Law: marks come in the order of the text; a character that is no mark has kind kNone.
//
//   marks_of(U"他说：“走吧。”")  →  ： 2 colon, “ 3 quote opens, 。 6 stop, ” 7 quote closes
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

enum class MarkKind : std::uint8_t {
  kNone,
  // points, the weak ones first
  kComma,
  kEnumeration,  // 、
  kSemicolon,
  kColon,
  kEllipsis,  // … ⋯; of dots: several kStop
  kStop,
  kQuestion,
  kExclamation,
  kDash,
  kQuote,
  kApostrophe,  // ' and ’, which may also close a quotation
  kBracket,
  kSymbol,     // ~ ^ _ @
  kWideOther,  // full-width letters, digits and signs
};

// Whose mark it is.
enum class MarkWidth : std::uint8_t {
  kBoth,  // “ … —
  kHalf,  // , (
  kFull,  // ， （
};

struct MarkInfo {
  char32_t character = 0;
  MarkKind kind = MarkKind::kNone;
  MarkWidth width = MarkWidth::kBoth;
  char32_t other_width = 0;  // the same mark in the other width; 0: there is none
  char32_t opened_by = 0;    // of one that closes: what opens
  char32_t closed_by = 0;    // of one that opens: what closes
};

struct Mark {
  std::uint32_t position = 0;  // code points
  const MarkInfo* info = nullptr;
  [[nodiscard]] char32_t character() const { return info->character; }
  [[nodiscard]] MarkKind kind() const { return info->kind; }
};

const MarkInfo& mark_info(char32_t character);

// Hyphens are no marks.
std::vector<Mark> marks_of(std::u32string_view text);

// Comma to exclamation mark: what ends or divides a sentence.
constexpr bool is_point(MarkKind kind) {
  return kind >= MarkKind::kComma && kind <= MarkKind::kExclamation;
}

// . ? ! and their wide forms.
constexpr bool ends_sentence(MarkKind kind) {
  return kind >= MarkKind::kStop && kind <= MarkKind::kExclamation;
}

// How a text ends, behind which only blanks, closing marks and notes such as [3] stand.
struct TextEnd {
  MarkKind kind = MarkKind::kNone;  // kNone: it ends in a word or number
  std::uint32_t position = 0;       // of the mark, or of the last letter
  bool known = false;               // false: no letter at all, or an emoji or symbol at the end
  bool closed = false;              // closing marks stand between the position and the end
};
TextEnd text_end(std::u32string_view text);

// Does a text end its sentence there? The full stop of "Inc." or "a.m." need not.
bool is_sure_end(std::u32string_view text, const TextEnd& end);

// Is the position inside something that has its own rules for marks: an address, a path, code?
bool is_address(std::u32string_view text, std::size_t position);

// The stretch without blanks and Han characters around a position, 1,000 characters each way at
// most.
Span token_at(std::u32string_view text, std::size_t position);

// The run of letters and digits that ends before `position`; empty: there is none.
std::u32string_view word_before(std::u32string_view text, std::size_t position);
std::u32string_view word_from(std::u32string_view text, std::size_t position);

// Is the full stop at `position` that of an abbreviation or an initial?
bool is_abbreviation_stop(std::u32string_view text, std::size_t position);

// Marks as messages show them, ‹,›: quotation marks around a mark would confuse.
std::string shown(std::u32string_view marks);

}  // namespace duizhao
