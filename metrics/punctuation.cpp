#include <duizhao/metrics/punctuation.h>

#include <algorithm>
#include <array>

#include <duizhao/text/abbreviations.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

using enum MarkKind;
using enum MarkWidth;

constexpr MarkInfo pair_mark(char32_t character, MarkKind kind, MarkWidth width, char32_t other,
                             char32_t opened_by, char32_t closed_by) {
  return {character, kind, width, other, opened_by, closed_by};
}

constexpr std::array kMarks = {
    MarkInfo{0, kNone, kBoth},
    MarkInfo{U',', kComma, kHalf, U'，'},
    MarkInfo{U'，', kComma, kFull, U','},
    MarkInfo{U'、', kEnumeration, kFull, U','},
    MarkInfo{U';', kSemicolon, kHalf, U'；'},
    MarkInfo{U'；', kSemicolon, kFull, U';'},
    MarkInfo{U':', kColon, kHalf, U'：'},
    MarkInfo{U'：', kColon, kFull, U':'},
    MarkInfo{U'…', kEllipsis, kBoth},
    MarkInfo{U'⋯', kEllipsis, kBoth},
    MarkInfo{U'.', kStop, kHalf, U'。'},
    MarkInfo{U'。', kStop, kFull, U'.'},
    MarkInfo{U'．', kStop, kFull, U'.'},
    MarkInfo{U'｡', kStop, kFull, U'.'},
    MarkInfo{U'?', kQuestion, kHalf, U'？'},
    MarkInfo{U'？', kQuestion, kFull, U'?'},
    MarkInfo{U'!', kExclamation, kHalf, U'！'},
    MarkInfo{U'！', kExclamation, kFull, U'!'},
    MarkInfo{U'–', kDash, kBoth},
    MarkInfo{U'—', kDash, kBoth},
    MarkInfo{U'―', kDash, kBoth},
    MarkInfo{U'"', kQuote, kBoth},
    MarkInfo{U'＂', kQuote, kFull, U'"'},
    pair_mark(U'“', kQuote, kBoth, 0, 0, U'”'),
    pair_mark(U'”', kQuote, kBoth, 0, U'“', 0),
    pair_mark(U'‘', kQuote, kBoth, 0, 0, U'’'),
    pair_mark(U'’', kApostrophe, kBoth, 0, U'‘', 0),
    MarkInfo{U'\'', kApostrophe, kBoth},
    pair_mark(U'「', kQuote, kFull, U'“', 0, U'」'),
    pair_mark(U'」', kQuote, kFull, U'”', U'「', 0),
    pair_mark(U'『', kQuote, kFull, U'‘', 0, U'』'),
    pair_mark(U'』', kQuote, kFull, U'’', U'『', 0),
    pair_mark(U'〝', kQuote, kFull, U'“', 0, U'〞'),
    pair_mark(U'〞', kQuote, kFull, U'”', U'〝', 0),
    pair_mark(U'(', kBracket, kHalf, U'（', 0, U')'),
    pair_mark(U')', kBracket, kHalf, U'）', U'(', 0),
    pair_mark(U'（', kBracket, kFull, U'(', 0, U'）'),
    pair_mark(U'）', kBracket, kFull, U')', U'（', 0),
    pair_mark(U'[', kBracket, kHalf, U'［', 0, U']'),
    pair_mark(U']', kBracket, kHalf, U'］', U'[', 0),
    pair_mark(U'［', kBracket, kFull, U'[', 0, U'］'),
    pair_mark(U'］', kBracket, kFull, U']', U'［', 0),
    pair_mark(U'{', kBracket, kHalf, U'｛', 0, U'}'),
    pair_mark(U'}', kBracket, kHalf, U'｝', U'{', 0),
    pair_mark(U'｛', kBracket, kFull, U'{', 0, U'｝'),
    pair_mark(U'｝', kBracket, kFull, U'}', U'｛', 0),
    pair_mark(U'【', kBracket, kFull, U'[', 0, U'】'),
    pair_mark(U'】', kBracket, kFull, U']', U'【', 0),
    pair_mark(U'〔', kBracket, kFull, U'[', 0, U'〕'),
    pair_mark(U'〕', kBracket, kFull, U']', U'〔', 0),
    pair_mark(U'〖', kBracket, kFull, U'[', 0, U'〗'),
    pair_mark(U'〗', kBracket, kFull, U']', U'〖', 0),
    pair_mark(U'《', kBracket, kFull, 0, 0, U'》'),
    pair_mark(U'》', kBracket, kFull, 0, U'《', 0),
    pair_mark(U'〈', kBracket, kFull, 0, 0, U'〉'),
    pair_mark(U'〉', kBracket, kFull, 0, U'〈', 0),
    MarkInfo{U'~', kSymbol, kHalf, U'～'},
    MarkInfo{U'^', kSymbol, kHalf},
    MarkInfo{U'_', kSymbol, kHalf},
    MarkInfo{U'@', kSymbol, kHalf},
};

// Marks stand in four stretches of Unicode; a byte of an index leads to the table.
struct Stretch {
  char32_t first, last;
};
constexpr std::array kStretches = {Stretch{0x20, 0x7E}, Stretch{0x2010, 0x203F},
                                   Stretch{0x3000, 0x303F}, Stretch{0xFF00, 0xFF65}};

constexpr std::size_t stretch_start(std::size_t which) {
  std::size_t start = 0;
  for (std::size_t i = 0; i < which; ++i) start += kStretches[i].last - kStretches[i].first + 1;
  return start;
}

constexpr std::size_t place_of(char32_t character) {
  for (std::size_t i = 0; i < kStretches.size(); ++i) {
    if (character >= kStretches[i].first && character <= kStretches[i].last) {
      return stretch_start(i) + (character - kStretches[i].first);
    }
  }
  return stretch_start(kStretches.size());
}

constexpr auto make_index() {
  std::array<std::uint8_t, stretch_start(kStretches.size()) + 1> index{};
  for (std::size_t i = 1; i < kMarks.size(); ++i) {
    const std::size_t place = place_of(kMarks[i].character);
    if (place + 1 < index.size()) index[place] = static_cast<std::uint8_t>(i);
  }
  return index;
}
constexpr auto kIndex = make_index();

constexpr auto make_wide_others() {
  std::array<MarkInfo, 0x5F> others{};
  for (std::size_t i = 1; i < others.size(); ++i) {
    others[i] = {static_cast<char32_t>(0xFF00 + i), kWideOther, kFull,
                 static_cast<char32_t>(0x20 + i)};
  }
  return others;
}
constexpr auto kWideOthers = make_wide_others();

constexpr MarkInfo kMiddleEllipsis{U'⋯', kEllipsis, kBoth};

bool is_closing_mark(const MarkInfo& info) {
  return info.opened_by != 0 || info.kind == kApostrophe || info.character == U'"' ||
         info.character == U'＂';
}

bool is_word_character(char32_t c) { return is_digit(c) || is_letter(c) || is_han(c); }

// Where the bracket opens that closes at `position`; `position` when it does not.
std::size_t bracket_start(std::u32string_view text, std::size_t position) {
  const MarkInfo& closing = mark_info(text[position]);
  std::size_t depth = 0;
  for (std::size_t i = position + 1; i-- > 0;) {
    if (text[i] == closing.character) ++depth;
    if (text[i] == closing.opened_by && --depth == 0) return i;
  }
  return position;
}

// Moves `end` to before blanks and closing marks.
void skip_closing(std::u32string_view text, std::size_t& end) {
  while (end > 0 && (is_blank(text[end - 1]) || is_closing_mark(mark_info(text[end - 1])))) --end;
}

}  // namespace

const MarkInfo& mark_info(char32_t character) {
  for (const Stretch& stretch : kStretches) {
    if (character > stretch.last) continue;
    if (character < stretch.first) break;
    const std::uint8_t place = kIndex[place_of(character)];
    if (place == 0 && character > 0xFF00 && character < 0xFF5F) {
      return kWideOthers[character - 0xFF00];
    }
    return kMarks[place];
  }
  return character == U'⋯' ? kMiddleEllipsis : kMarks[0];
}

std::vector<Mark> marks_of(std::u32string_view text) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_ascii_letter(text[i]) || (text[i] >= 0x3040 && text[i] < 0xFF00)) continue;
    const MarkInfo& info = mark_info(text[i]);
    if (info.kind == kNone) continue;
    if (marks.empty()) marks.reserve(16);
    marks.push_back({static_cast<std::uint32_t>(i), &info});
  }
  return marks;
}

TextEnd text_end(std::u32string_view text) {
  std::size_t end = text.size();
  skip_closing(text, end);
  if (end == 0) return {};
  const auto found = [&](std::size_t position) {
    const char32_t c = text[position];
    const MarkInfo& info = mark_info(c);
    const bool point = is_point(info.kind) || info.kind == kDash;
    std::size_t behind = text.size();
    while (behind > 0 && is_blank(text[behind - 1])) --behind;
    return TextEnd{point ? info.kind : kNone, static_cast<std::uint32_t>(position),
                   point || is_word_character(c) || c == '%' || info.kind == kWideOther,
                   position + 1 < behind};
  };
  const TextEnd inner = found(end - 1);
  if (!inner.closed || inner.kind != kNone) return inner;
  // Behind the last word a bracket closes: the end may stand before the bracket.
  for (std::size_t i = end; i < text.size(); ++i) {
    if (mark_info(text[i]).kind != kBracket) continue;
    std::size_t before = bracket_start(text, i);
    skip_closing(text, before);
    if (before == 0 || before >= end) break;
    const TextEnd outer = found(before - 1);
    if (is_point(outer.kind)) return outer;
  }
  return inner;
}

Span token_at(std::u32string_view text, std::size_t position) {
  // No address is longer; without a limit a text without blanks would be read again for every mark.
  constexpr std::size_t kFarthest = 1000;
  const std::size_t first = position - std::min(position, kFarthest);
  const std::size_t last = position + std::min(text.size() - position, kFarthest);
  std::size_t begin = position, end = position;
  while (begin > first && !is_blank(text[begin - 1]) && !is_han(text[begin - 1])) --begin;
  while (end < last && !is_blank(text[end]) && !is_han(text[end])) ++end;
  return span_of(begin, end);
}

bool is_address(std::u32string_view text, std::size_t position) {
  const Span span = token_at(text, position);
  const std::u32string_view token = slice(text, span);
  if (token.find_first_of(U"/\\=<>{}#$&|") != std::u32string_view::npos) return true;
  const std::size_t at = token.find_first_of(U"@_");
  if (at != std::u32string_view::npos && at + 1 < token.size() && is_word_character(token[at + 1]))
    return true;
  return token.starts_with(U"www.");
}

std::u32string_view word_before(std::u32string_view text, std::size_t position) {
  std::size_t begin = position;
  while (begin > 0 && (is_letter(text[begin - 1]) || is_digit(text[begin - 1]))) --begin;
  return text.substr(begin, position - begin);
}

std::u32string_view word_from(std::u32string_view text, std::size_t position) {
  std::size_t end = position;
  while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]))) ++end;
  return text.substr(position, end - position);
}

bool is_abbreviation_stop(std::u32string_view text, std::size_t position) {
  const std::u32string_view word = word_before(text, position);
  if (word.empty() || position >= text.size() || text[position] != '.') return false;
  if (word.size() == 1) return true;
  const std::size_t begin = position - word.size();
  if (begin > 1 && text[begin - 1] == '.') return true;  // e.g., U.S., Ph.D.
  return abbreviation(word) != Abbreviation::kNone;
}

std::string shown(std::u32string_view marks) { return "‹" + to_utf8(marks) + "›"; }

bool is_sure_end(std::u32string_view text, const TextEnd& end) {
  return ends_sentence(end.kind) && !is_abbreviation_stop(text, end.position);
}

}  // namespace duizhao
