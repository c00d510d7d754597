#include <duizhao/text/list_marker.h>

#include <algorithm>
#include <array>
#include <utility>

#include <duizhao/text/characters.h>

namespace duizhao {
namespace {

constexpr std::size_t kLongestNumber = 3;
constexpr std::size_t kLongestRoman = 5;

constexpr std::array<std::u32string_view, 20> kRoman = {
    U"i",  U"ii",  U"iii",  U"iv",  U"v",  U"vi",  U"vii",  U"viii",  U"ix",  U"x",
    U"xi", U"xii", U"xiii", U"xiv", U"xv", U"xvi", U"xvii", U"xviii", U"xix", U"xx"};

std::u32string next_number(std::u32string_view digits) {
  std::u32string next(digits);
  for (std::size_t i = next.size(); i-- > 0;) {
    if (next[i] != '9') {
      ++next[i];
      return next;
    }
    next[i] = '0';
  }
  return std::u32string(1, U'1').append(next);
}

char32_t upper(char32_t c) { return c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c; }

// What may stand in the next marker in the place of `core`; empty: no marker.
std::vector<std::u32string> successors(std::u32string_view core) {
  std::vector<std::u32string> next;
  if (is_digit(core[0])) {
    next.push_back(next_number(core));
    return next;
  }
  const bool last_letter = core[0] == 'z' || core[0] == 'Z';
  if (core.size() == 1 && !last_letter) next.emplace_back(1, core[0] + 1);
  const bool capital = is_upper(core[0]);
  std::u32string roman(core);
  if (capital) std::transform(roman.begin(), roman.end(), roman.begin(), ascii_lower);
  const auto* const found = std::find(kRoman.begin(), kRoman.end(), roman);
  if (found == kRoman.end() || found + 1 == kRoman.end()) return next;
  next.emplace_back(*(found + 1));
  if (capital) std::transform(next.back().begin(), next.back().end(), next.back().begin(), upper);
  return next;
}

// Length of the digits, or of the ASCII letters, at `position`.
std::size_t core_length(std::u32string_view text, std::size_t position) {
  const bool number = is_digit(text[position]);
  const std::size_t longest = number ? kLongestNumber : kLongestRoman;
  std::size_t length = 0;
  while (position + length < text.size() && length <= longest &&
         (number ? text[position + length] >= '0' && text[position + length] <= '9'
                 : is_ascii_letter(text[position + length])))
    ++length;
  return length <= longest ? length : 0;
}

}  // namespace

bool is_bullet(char32_t character) {
  constexpr std::u32string_view kBullets = U"•⁃‣▪●■◆◦∙";
  return kBullets.find(character) != std::u32string_view::npos;
}

std::optional<ListMarker> read_list_marker(std::u32string_view text, std::size_t position) {
  const bool bracket = position < text.size() && text[position] == '(';
  const std::size_t start = position + (bracket ? 1 : 0);
  if (start >= text.size()) return std::nullopt;
  const std::size_t length = core_length(text, start);
  if (length == 0) return std::nullopt;
  const std::u32string_view core = text.substr(start, length);
  std::size_t end = start + length;
  const bool stop = !bracket && end < text.size() && text[end] == '.';
  if (stop) ++end;
  const bool closed = end < text.size() && text[end] == ')';
  if (closed) ++end;
  const bool initial = is_upper(core[0]) && core.size() == 1 && !closed;
  if ((!stop && !closed) || (bracket && !closed) || initial) return std::nullopt;
  if (end < text.size() && !is_blank(text[end])) return std::nullopt;
  // The same brackets and stops around another number or letter.
  const auto with = [&](std::u32string_view other) {
    std::u32string whole(text.substr(position, start - position));
    whole += other;
    whole += text.substr(start + length, end - start - length);
    return whole;
  };
  ListMarker marker{end - position,
                    {},
                    with(is_digit(core[0])   ? U"1"
                         : is_lower(core[0]) ? U"a"
                                             : U"A")};
  for (const std::u32string& next : successors(core)) marker.next.push_back(with(next));
  if (marker.next.empty()) return std::nullopt;
  return marker;
}

}  // namespace duizhao
