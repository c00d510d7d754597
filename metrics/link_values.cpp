#include <duizhao/metrics/link_values.h>

#include <algorithm>
#include <charconv>
#include <string>

#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

#include "link_values.tsv.h"

namespace duizhao {
namespace {

constexpr float kTenth = 0.1F;

// The next field of a line of fields between tabs.
std::string_view take(std::string_view& line) {
  const std::size_t end = std::min(line.find('\t'), line.size());
  const std::string_view field = line.substr(0, end);
  line.remove_prefix(std::min(line.size(), end + 1));
  return field;
}

[[noreturn]] void fail(std::uint32_t number) {
  throw Error({"metrics/data/link_values.tsv", number},
              "this is not 'zh' or 'en', a word or a class, and three numbers between tabs",
              "make the table again (metrics/data/SOURCES.md)");
}

int number_in(std::string_view field, std::uint32_t line) {
  int value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc{} || end != field.data() + field.size()) fail(line);
  return value;
}

}  // namespace

std::size_t word_class(const PairWord& word, Language language) {
  switch (word.kind) {
    case WordKind::kFunction:
      return 0;
    case WordKind::kNumber:
      return 1;
    case WordKind::kLatin:
      return 2;
    case WordKind::kOther:
    case WordKind::kPunctuation:
      break;
  }
  if (language == Language::kEnglish) return word.capital ? 2 : 3;
  const std::uint32_t characters = word.span.end.value - word.span.begin.value;
  return 2 + std::min<std::size_t>(characters, 3);
}

LinkValues::LinkValues(const Lexicon& lexicon) : LinkValues(lexicon, kLinkValueTable) {}

LinkValues::LinkValues(const Lexicon& lexicon, std::string_view table) {
  chinese_.row_of.assign(lexicon.word_count(), 0);
  english_.row_of.assign(lexicon.stem_count(), 0);
  for (std::uint32_t number = 1; !table.empty(); ++number) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    read_line(lexicon, table.substr(0, end), number);
    table.remove_prefix(std::min(table.size(), end + 1));
  }
}

void LinkValues::read_line(const Lexicon& lexicon, std::string_view line, std::uint32_t number) {
  if (line.empty() || line.starts_with('#')) return;
  const std::string_view language = take(line);
  if (language != "zh" && language != "en") fail(number);
  const bool chinese = language == "zh";
  const std::string_view word = take(line);
  Values values{};
  for (float& value : values) value = kTenth * static_cast<float>(number_in(take(line), number));
  Side& side = chinese ? chinese_ : english_;
  if (word.starts_with('#')) {
    const int which = number_in(word.substr(1), number);
    if (which < 0 || which >= static_cast<int>(kWordClasses)) fail(number);
    side.classes.at(static_cast<std::size_t>(which)) = values;
    return;
  }
  const std::uint32_t id = chinese ? lexicon.find(to_utf32(word)) : lexicon.find_stem(word);
  if (id == kNoId) return;
  if (side.rows.size() > UINT16_MAX) fail(number);
  side.row_of[id] = static_cast<std::uint16_t>(side.rows.size());
  side.rows.push_back(values);
}

float LinkValues::value(const PairWord& word, LinkState state, Language language) const {
  if (word.kind == WordKind::kPunctuation) return 0;
  const Side& side = language == Language::kChinese ? chinese_ : english_;
  const std::uint16_t row = word.word < side.row_of.size() ? side.row_of[word.word] : 0;
  const Values& values = row != 0 ? side.rows[row] : side.classes.at(word_class(word, language));
  return values.at(static_cast<std::size_t>(state));
}

}  // namespace duizhao
