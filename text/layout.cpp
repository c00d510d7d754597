#include <duizhao/text/layout.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include <duizhao/text/characters.h>
#include <duizhao/text/chinese_numeral.h>
#include <duizhao/text/english_numeral.h>
#include <duizhao/text/list_marker.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::uint32_t kMostNumber = 999;
constexpr std::size_t kLongestHeading = 80;  // code points
constexpr std::size_t kHead = 64;            // code points that a marker is looked for in
constexpr std::size_t kFewestStrokes = 2;

using Values = std::array<std::uint16_t, 2>;

struct Number {
  std::size_t end = 0;
  Values values{};
  bool digits = false;
  bool capital = false;  // one capital letter: perhaps an initial
};

char32_t at(std::u32string_view text, std::size_t i) { return i < text.size() ? text[i] : U'\0'; }

bool is_one_of(char32_t character, std::u32string_view set) {
  return character != 0 && set.find(character) != std::u32string_view::npos;
}

std::optional<Number> read_digits(std::u32string_view text, std::size_t begin) {
  std::size_t end = begin;
  std::uint32_t value = 0;
  while (end < text.size() && is_digit(text[end]) && value <= kMostNumber) {
    const char32_t zero = text[end] <= U'9' ? U'0' : U'０';
    value = value * 10 + (text[end++] - zero);
  }
  if (end == begin || value == 0 || value > kMostNumber) return std::nullopt;
  return Number{end, {static_cast<std::uint16_t>(value), 0}, true, false};
}

std::optional<Number> read_han(std::u32string_view text, std::size_t begin) {
  if (!is_chinese_numeral(at(text, begin))) return std::nullopt;
  const auto numeral = read_chinese_numeral(text, begin);
  if (!numeral || numeral->arabic) return std::nullopt;
  const std::uint32_t value = numeral->value().small(kMostNumber);
  if (value == 0 || value > kMostNumber) return std::nullopt;
  return Number{numeral->end, {static_cast<std::uint16_t>(value), 0}, false, false};
}

// 1 to 39, as numerals are written; 0: none.
std::uint16_t roman(std::u32string_view letters) {
  constexpr std::array<std::u32string_view, 10> kOnes{U"",  U"i",  U"ii",  U"iii",  U"iv",
                                                      U"v", U"vi", U"vii", U"viii", U"ix"};
  for (std::uint16_t tens = 0; tens <= 3; ++tens) {
    if (letters.substr(0, tens) != std::u32string(tens, U'x')) break;
    const auto* const ones = std::find(kOnes.begin(), kOnes.end(), letters.substr(tens));
    if (ones != kOnes.end()) return static_cast<std::uint16_t>(10 * tens + (ones - kOnes.begin()));
  }
  return 0;
}

// Roman numerals and single letters, in one case.
std::optional<Number> read_letters(std::u32string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (is_ascii_letter(at(text, end)) && is_upper(text[end]) == is_upper(text[begin])) ++end;
  if (end == begin || is_ascii_letter(at(text, end))) return std::nullopt;
  std::u32string letters(text.substr(begin, end - begin));
  std::transform(letters.begin(), letters.end(), letters.begin(), ascii_lower);
  Number number{end, {roman(letters), 0}, false, false};
  if (letters.size() == 1) {
    number.capital = is_upper(text[begin]);
    const auto letter = static_cast<std::uint16_t>(letters[0] - U'a' + 1);
    number.values[number.values[0] == 0 ? 0 : 1] = letter;
  }
  if (number.values[0] == 0) return std::nullopt;
  return number;
}

std::optional<Number> read_number(std::u32string_view text, std::size_t begin) {
  if (auto number = read_digits(text, begin)) return number;
  if (auto number = read_han(text, begin)) return number;
  return read_letters(text, begin);
}

// 1. 1) (1) （一） 一、 III. (c); "3.5", "J. Smith" and "2024." are none.
std::optional<Values> read_item(std::u32string_view text) {
  if (at(text, 0) >= U'①' && at(text, 0) <= U'⑳')
    return Values{static_cast<std::uint16_t>(text[0] - U'①' + 1), 0};
  const bool bracket = is_one_of(at(text, 0), U"(（");
  const auto number = read_number(text, bracket ? 1 : 0);
  if (!number) return std::nullopt;
  const char32_t mark = at(text, number->end);
  const char32_t next = at(text, number->end + 1);
  if (is_one_of(mark, U")）")) return number->values;
  if (bracket) return std::nullopt;
  if (mark == U'、' || mark == U'．') return number->values;
  const bool roman_capital = !number->capital || number->values[1] != 0;
  if (mark != U'.' || is_digit(next) || !roman_capital) return std::nullopt;
  return is_blank(next) || is_han(next) ? std::optional(number->values) : std::nullopt;
}

// 第三章, 第12条, 第五部分.
std::optional<Values> read_chinese_chapter(std::u32string_view text) {
  if (at(text, 0) != U'第') return std::nullopt;
  auto number = read_digits(text, 1);
  if (!number) number = read_han(text, 1);
  if (!number) return std::nullopt;
  const bool part = text.substr(number->end, 2) == U"部分";
  return part || is_one_of(at(text, number->end), U"章节條条篇节節回卷集幕课課讲講编編单")
             ? std::optional(number->values)
             : std::nullopt;
}

// Chapter 3, Article XII, PART TWO.
std::optional<Values> read_english_chapter(std::u32string_view text) {
  constexpr std::array<std::u32string_view, 13> kWords{
      U"chapter", U"section", U"article", U"part",  U"book", U"volume",  U"act",
      U"scene",   U"lesson",  U"unit",    U"title", U"item", U"division"};
  std::size_t end = 0;
  std::u32string word;
  while (is_ascii_letter(at(text, end)) && end < 10) word += ascii_lower(text[end++]);
  if (at(text, end) != U' ' || std::find(kWords.begin(), kWords.end(), word) == kWords.end())
    return std::nullopt;
  const std::size_t begin = end + 1;
  auto number = read_digits(text, begin);
  if (!number) number = read_letters(text, begin);
  if (number) {
    if (is_letter(at(text, number->end))) return std::nullopt;
    return number->values;
  }
  const auto numeral = read_english_numeral(text, begin);
  if (!numeral || numeral->article) return std::nullopt;
  const std::uint32_t value = numeral->value.small(kMostNumber);
  if (value == 0 || value > kMostNumber) return std::nullopt;
  return Values{static_cast<std::uint16_t>(value), 0};
}

bool has_bullet(std::u32string_view text) {
  if (is_bullet(at(text, 0)) || at(text, 0) == U'·') return true;
  return is_one_of(at(text, 0), U"-*–") && is_blank(at(text, 1)) && text.size() > 1;
}

std::size_t cells(std::string_view sentence) {
  const auto tabs = static_cast<std::size_t>(std::count(sentence.begin(), sentence.end(), '\t'));
  const auto strokes = static_cast<std::size_t>(std::count(sentence.begin(), sentence.end(), '|'));
  if (tabs == 0 && strokes < kFewestStrokes) return 0;
  return std::min<std::size_t>(std::max(tabs, strokes) + 1, kMostNumber);
}

// No mark of punctuation stands at the end.
bool ends_open(std::string_view sentence) {
  const std::u32string text = to_utf32(sentence);
  return !text.empty() && text.size() <= kLongestHeading &&
         !is_one_of(text.back(), U".!?…。！？．;；:：,，、”’\"'」』—");
}

}  // namespace

LayoutMark layout_mark(std::string_view sentence) {
  std::size_t bytes = 0;
  std::u32string head;
  while (bytes < sentence.size() && head.size() < kHead) head += next_code_point(sentence, bytes);
  if (at(head, 0) == U'#') return {Layout::kHeading, {}};
  if (const std::size_t count = cells(sentence); count > 0)
    return {Layout::kRow, {static_cast<std::uint16_t>(count), 0}};
  if (has_bullet(head)) return {Layout::kBullet, {}};
  for (const auto read : {read_item, read_chinese_chapter, read_english_chapter})
    if (const auto values = read(head)) return {Layout::kNumbered, *values};
  return {Layout::kPlain, {}};
}

std::vector<LayoutMark> layout_marks(std::span<const Sentence> sentences) {
  std::vector<LayoutMark> marks(sentences.size());
  const auto starts = [&](std::size_t i) {
    return i == 0 || i == sentences.size() || sentences[i].paragraph != sentences[i - 1].paragraph;
  };
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (!starts(i)) continue;
    marks[i] = layout_mark(sentences[i].text);
    if (marks[i].layout == Layout::kPlain && starts(i + 1) && ends_open(sentences[i].text))
      marks[i].layout = Layout::kHeading;
  }
  return marks;
}

}  // namespace duizhao
