#include <duizhao/metrics/constructions.h>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include <duizhao/metrics/term_letters.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/chinese_numeral.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/word_list.h>

#include "constructions.txt.h"

namespace duizhao {
namespace {

constexpr std::u32string_view kSentenceEnds = U"。！？!?；;\n";
// Characters between a numeral and 以上: 18岁以上, 五个月以上.
constexpr std::size_t kLongestMeasure = 3;
// Characters between the parts of a construction.
constexpr std::size_t kLongestGap = 40;

// A line of the list, by its fields.
struct Construction {
  std::string_view source, meaning;
  bool behind_numeral = false;
  std::vector<std::u32string> parts, not_before, not_behind, not_between;
  std::vector<std::string> answers, signs;  // " word " or " begin"
};

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('|', begin), line.size());
    fields.push_back(trimmed(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  return fields;
}

std::vector<std::u32string> chinese_pieces(std::string_view field) {
  std::vector<std::u32string> pieces;
  for (const std::string_view piece : pieces_of(field, ';')) pieces.push_back(to_utf32(piece));
  return pieces;
}

std::vector<std::string> english_pieces(std::string_view field) {
  std::vector<std::string> pieces;
  for (std::string_view piece : pieces_of(field, ';')) {
    const bool any_ending = piece.ends_with('-');
    if (any_ending) piece.remove_suffix(1);
    std::string padded(1, ' ');
    padded.append(piece).append(any_ending ? 0 : 1, ' ');
    pieces.push_back(std::move(padded));
  }
  return pieces;
}

std::vector<Construction> read_list() {
  std::vector<Construction> list;
  for (const std::string_view line : entries_of(kConstructions)) {
    const auto fields = fields_of(line);
    assert(fields.size() == 6);
    Construction one;
    one.source = fields[0];
    one.meaning = fields[1];
    one.behind_numeral = one.source.starts_with('N');
    if (one.behind_numeral) one.source.remove_prefix(1);
    for (const std::string_view part : pieces_of(one.source, ' '))
      if (part != "..") one.parts.push_back(to_utf32(part));
    one.not_before = chinese_pieces(fields[2]);
    for (std::u32string& piece : chinese_pieces(fields[3])) {
      const bool right_behind = piece.starts_with(U'+');
      if (right_behind) piece.erase(0, 1);
      (right_behind ? one.not_behind : one.not_between).push_back(std::move(piece));
    }
    one.answers = english_pieces(fields[4]);
    one.signs = english_pieces(fields[5]);
    list.push_back(std::move(one));
  }
  return list;
}

const std::vector<Construction>& list() {
  static const std::vector<Construction> constructions = read_list();
  return constructions;
}

// Small letters with a blank around every word: "I don't!" → " i do n't ".
std::string words_between_blanks(std::u32string_view english) {
  std::string text = " ";
  for (const char32_t raw : english) {
    const char32_t c = fold_letter(raw == U'’' ? U'\'' : raw);
    if (c == U'\'' || (c < 0x80 && is_letter(c)) || (c >= U'0' && c <= U'9')) {
      text += static_cast<char>(c);
      continue;
    }
    if (text.back() != ' ') text += ' ';
  }
  if (text.back() != ' ') text += ' ';
  std::string parted;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && text[at - 1] != ' ' && text.compare(at, 4, "n't ") == 0) parted += ' ';
    parted += text[at];
  }
  return parted;
}

bool any_in(const std::vector<std::string>& pieces, const std::string& text) {
  return std::any_of(pieces.begin(), pieces.end(), [&](const std::string& piece) {
    return text.find(piece) != std::string::npos;
  });
}

bool stands_behind_numeral(std::u32string_view text, std::size_t at) {
  for (std::size_t back = 1; back <= kLongestMeasure + 1 && back <= at; ++back) {
    const char32_t c = text[at - back];
    if (is_digit(c) || is_chinese_numeral(c) || c == U'半') return true;
    if (!is_han(c) && c != U'%' && c != U'％') return false;
  }
  return false;
}

// The construction's place that starts at `begin`, if it is one.
std::optional<Span> place(const Construction& one, std::u32string_view text, std::size_t begin) {
  if (one.behind_numeral && !stands_behind_numeral(text, begin)) return std::nullopt;
  const auto before = text.substr(0, begin);
  for (const std::u32string& other : one.not_before)
    if (before.ends_with(other)) return std::nullopt;
  std::size_t end = begin + one.parts.front().size();
  for (const std::u32string& other : one.not_behind)
    if (text.substr(end).starts_with(other)) return std::nullopt;
  for (std::size_t i = 1; i < one.parts.size(); ++i) {
    const std::size_t gap = text.substr(end, kLongestGap + one.parts[i].size()).find(one.parts[i]);
    if (gap == std::u32string_view::npos) return std::nullopt;
    const std::size_t next = end + gap;
    if (text.substr(end, next - end).find_first_of(kSentenceEnds) != std::u32string_view::npos)
      return std::nullopt;
    end = next + one.parts[i].size();
  }
  for (const std::u32string& other : one.not_between) {
    if (text.substr(end).starts_with(other)) return std::nullopt;
    const auto between =
        text.substr(begin + one.parts.front().size(), end - begin - one.parts.front().size());
    if (one.parts.size() > 1 && between.find(other) != std::u32string_view::npos)
      return std::nullopt;
  }
  return span_of(begin, end);
}

std::optional<Span> first_place(const Construction& one, std::u32string_view text) {
  const std::u32string& first = one.parts.front();
  for (std::size_t at = text.find(first); at != std::u32string_view::npos;
       at = text.find(first, at + 1))
    if (const auto found = place(one, text, at)) return found;
  return std::nullopt;
}

}  // namespace

std::vector<UnansweredConstruction> unanswered_constructions(const Lexicon& lexicon,
                                                             std::u32string_view chinese,
                                                             std::u32string_view english) {
  std::vector<UnansweredConstruction> found;
  std::u32string simplified(chinese);
  for (char32_t& c : simplified) c = lexicon.simplify(c);
  std::string words;
  for (const Construction& one : list()) {
    const auto span = first_place(one, simplified);
    if (!span) continue;
    if (words.empty()) words = words_between_blanks(english);
    if (any_in(one.answers, words) || (!one.signs.empty() && !any_in(one.signs, words))) continue;
    found.push_back({*span, one.source, one.meaning});
  }
  return found;
}

}  // namespace duizhao
