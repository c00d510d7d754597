#include <duizhao/lexicon/glosses.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>

#include <duizhao/lexicon/source_file.h>
#include <duizhao/text/english.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/word_list.h>

#include "stop_words.txt.h"

namespace duizhao {
namespace {

struct Marker {
  std::string_view phrase;
  bool same;
  bool at_start;  // counts only at the start of a gloss
};

// The first that is found with a Chinese word behind it wins.
constexpr std::array<Marker, 16> kMarkers = {{{"variant of ", true, false},
                                              {"form of ", true, false},
                                              {"abbr. for ", true, false},
                                              {"abbr. of ", true, false},
                                              {"abbreviation of ", true, false},
                                              {"abbreviation for ", true, false},
                                              {"short for ", true, false},
                                              {"contraction of ", true, false},
                                              {"same as ", true, false},
                                              {"also written ", true, false},
                                              {"equivalent of ", true, false},
                                              {"character for ", true, false},
                                              {"see also ", false, false},
                                              {"used in ", false, false},
                                              {"cf ", false, true},
                                              {"see ", true, true}}};

constexpr std::array<std::string_view, 4> kDropped = {"CL:", "Taiwan pr.", "also pr.", "pr. ["};

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == ',')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.remove_suffix(1);
  return text;
}

bool has_han(std::string_view text) {
  const std::u32string characters = to_utf32(text);
  return std::any_of(characters.begin(), characters.end(), is_han);
}

// Without what stands between `open` and `close`, nested or not; one that is never closed ends with
// the text.
std::string without(std::string_view text, char open, char close) {
  std::string rest;
  int depth = 0;
  for (const char c : text) {
    if (c == open) ++depth;
    if (depth == 0) rest += c;
    if (c == close && depth > 0) --depth;
  }
  return rest;
}

// "節|节[jie2]" at the start of `text`, which moves behind it; an empty one when there is none.
Reference take_reference(std::string_view& text) {
  Reference reference;
  const std::size_t end = std::min(text.find_first_of(" ,;[\"'.:)"), text.size());
  const std::string_view word = text.substr(0, end);
  if (!has_han(word)) return reference;
  const std::size_t bar = word.find('|');
  reference.traditional = word.substr(0, bar);
  reference.simplified = bar == std::string_view::npos ? word : word.substr(bar + 1);
  text.remove_prefix(end);
  if (text.starts_with('[')) {
    const std::size_t close = std::min(text.find(']'), text.size() - 1);
    reference.pinyin = text.substr(1, close - 1);
    text.remove_prefix(close + 1);
  }
  return reference;
}

// All Chinese words of `text`; what is left over of it is returned.
std::string take_references(std::string_view text, bool same, std::vector<Reference>* references) {
  std::string rest;
  while (!text.empty()) {
    Reference reference = take_reference(text);
    if (reference.traditional.empty()) {
      const std::size_t end = std::min(text.find(' ') + 1, text.size());
      const std::size_t length = end == 0 ? text.size() : end;
      rest += text.substr(0, length);
      text.remove_prefix(length);
      continue;
    }
    reference.same = same;
    if (references != nullptr) references->push_back(std::move(reference));
    // "A or B", "A, B": nothing worth keeping between two references
    if (text.starts_with(" or ") || text.starts_with(" and "))
      text.remove_prefix(text[1] == 'o' ? 4 : 5);
    if (text.starts_with(", ")) text.remove_prefix(2);
  }
  return rest;
}

const std::set<std::string_view>& stop_words() {
  static const auto list = words_of(kStopWords);
  static const std::set<std::string_view> words(list.begin(), list.end());
  return words;
}

bool all_stop_words(std::string_view text) {
  const auto words = fields_of(text);
  return std::all_of(words.begin(), words.end(),
                     [](std::string_view word) { return stop_words().contains(word); });
}

void parse_gloss(std::string_view gloss, Sense& sense) {
  gloss = trim(gloss.substr(0, gloss.find("e.g. ")));  // what follows are Chinese examples
  for (const std::string_view prefix : kDropped)
    if (gloss.starts_with(prefix)) return;
  std::string rest;
  const Marker* marker = nullptr;
  for (const Marker& candidate : kMarkers) {
    const std::size_t found = gloss.find(candidate.phrase);
    if (found == std::string_view::npos || (candidate.at_start && found != 0)) continue;
    std::string_view behind = gloss.substr(found + candidate.phrase.size());
    std::string_view probe = behind;
    if (take_reference(probe).traditional.empty()) continue;
    marker = &candidate;
    rest = take_references(behind, candidate.same, &sense.references);
    break;
  }
  if (marker == nullptr) rest = take_references(gloss, false, nullptr);
  rest = without(rest, '[', ']');
  const std::string_view clean = trim(rest);
  const bool letters = std::any_of(clean.begin(), clean.end(), [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
  });
  // Behind references only words count: "etc" and "or" say nothing.
  if (letters && (marker == nullptr || !all_stop_words(clean))) sense.glosses.emplace_back(clean);
}

}  // namespace

Sense parse_sense(std::string_view text) {
  Sense sense;
  const std::string plain = without(text, '(', ')');
  std::string_view left = plain;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find_first_of(";/"), left.size());
    parse_gloss(left.substr(0, end), sense);
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  return sense;
}

std::vector<std::string> content_words(std::string_view gloss) {
  std::vector<std::string> all;
  for (EnglishWord& word : english_words(gloss)) all.push_back(std::move(word.normal));
  if (all.size() > 1 && all.front() == "to") all.erase(all.begin());
  std::vector<std::string> content;
  std::copy_if(all.begin(), all.end(), std::back_inserter(content),
               [](const std::string& word) { return !stop_words().contains(word); });
  return content.empty() ? all : content;
}

}  // namespace duizhao
