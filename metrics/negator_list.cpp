#include <duizhao/metrics/negator_list.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <utility>

#include <duizhao/text/utf8.h>
#include <duizhao/text/word_list.h>

#include "negators.txt.h"

namespace duizhao {
namespace {

struct SectionKind {
  std::string_view title;  // behind the language
  NegatorKind kind;
};

constexpr std::size_t kCharacters = 0x10000;

constexpr std::array<SectionKind, 9> kSections = {{
    {"strong", NegatorKind::kStrong},
    {"lexical", NegatorKind::kLexical},
    {"affix", NegatorKind::kAffix},
    {"weak", NegatorKind::kWeak},
    {"neutral", NegatorKind::kNeutral},
    {"neutral phrases", NegatorKind::kNeutral},
    {"weak phrases", NegatorKind::kWeak},
    {"neutral patterns", NegatorKind::kNeutral},
    {"double patterns", NegatorKind::kDouble},
}};

NegatorKind kind_of(std::string_view title) {
  for (const SectionKind& section : kSections)
    if (section.title == title) return section.kind;
  return NegatorKind::kNone;
}

PhrasePart part_of(std::string_view text) {
  if (text == "..") return {PhrasePart::Kind::kGap};
  if (text == "#") return {PhrasePart::Kind::kDigits};
  if (text == ",") return {PhrasePart::Kind::kComma};
  return {PhrasePart::Kind::kWord, pieces_of(text, '|')};
}

void add_phrase(NegatorList& list, NegatorKind kind, std::string_view line) {
  NegatorPhrase phrase{kind, {}};
  for (const std::string_view part : pieces_of(line, ' ')) phrase.parts.push_back(part_of(part));
  list.phrases.push_back(std::move(phrase));
}

void add_pattern(NegatorList& list, NegatorKind kind, std::string_view line) {
  const auto parts = pieces_of(line, ' ');
  assert(parts.size() == 3);
  NegatorPattern pattern{kind, to_utf32(parts[0]), to_utf32(parts[2])};
  std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), pattern.gap);
  list.patterns.push_back(std::move(pattern));
}

using ChineseWords = std::vector<std::pair<std::u32string, NegatorKind>>;

void add_words(NegatorList& list, ChineseWords& chinese, std::string_view section,
               std::string_view line) {
  const std::size_t blank = section.find(' ');
  const std::string_view language = section.substr(0, blank);
  const std::string_view title = section.substr(blank + 1);
  const NegatorKind kind = kind_of(title);
  if (title.ends_with("phrases")) return add_phrase(list, kind, line);
  if (title.ends_with("patterns")) return add_pattern(list, kind, line);
  for (const std::string_view word : pieces_of(line, ' ')) {
    if (language == "chinese") {
      chinese.emplace_back(to_utf32(word), kind);
    } else if (title == "lookalike") {
      list.english[word].lookalike = true;
    } else {
      list.english[word].kind = kind;
    }
  }
}

void index_chinese(NegatorList& list, const ChineseWords& chinese) {
  list.starts.resize(kCharacters);
  list.words.reserve(chinese.size());  // the map's keys stay where they are
  for (const auto& [word, kind] : chinese) {
    list.starts[word.front()] = true;
    list.longest = std::max(list.longest, word.size());
    list.words.push_back(word);
    list.chinese.emplace(list.words.back(), kind);
  }
}

NegatorList read_list() {
  NegatorList list;
  ChineseWords chinese;
  std::string_view section;
  for (const std::string_view line : pieces_of(kNegators, '\n')) {
    if (line.starts_with("# ")) continue;
    if (line.starts_with('[')) {
      section = line.substr(1, line.size() - 2);
    } else {
      add_words(list, chinese, section, line);
    }
  }
  for (const NegatorPhrase& phrase : list.phrases) {
    for (const std::string_view word : phrase.parts.front().words)
      list.english[word].phrases.push_back(&phrase);
  }
  index_chinese(list, chinese);
  return list;
}

}  // namespace

const NegatorList& negator_list() {
  static const NegatorList list = read_list();
  return list;
}

}  // namespace duizhao
