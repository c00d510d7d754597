#include <duizhao/align/name_sounds.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

#include "name_character_list.h"

namespace duizhao {
namespace {

constexpr char32_t kFirstHan = 0x4E00;
constexpr char32_t kLastHan = 0x9FFF;
constexpr std::uint32_t kLongestPinyin = 3;  // characters of a name in pinyin
constexpr std::size_t kShortestPinyin = 2;   // letters
constexpr std::size_t kShortestRun = 2;      // characters of a transcription
constexpr std::size_t kLongestRun = 7;
constexpr std::size_t kShortestName = 4;  // letters of a name that is transcribed
constexpr std::size_t kLongestName = 20;
constexpr std::size_t kMostCharacters = 4096;
constexpr float kLengthPenalty = 0.02F;

// The class of a consonant letter, 0 of vowels: names are written with what sounds alike.
char consonant_class(char letter) {
  switch (letter) {
    case 'b':
    case 'p':
      return 'B';
    case 'd':
    case 't':
      return 'D';
    case 'l':
    case 'r':
      return 'L';
    case 'g':
    case 'k':
    case 'q':
    case 'c':
      return 'G';
    case 's':
    case 'z':
      return 'S';
    case 'f':
    case 'w':
    case 'v':
      return 'F';
    case 'j':
      return 'J';
    case 'h':
    case 'm':
    case 'n':
      return static_cast<char>(letter - 'a' + 'A');
    default:
      return 0;
  }
}

// Of a syllable of pinyin: its initial, and N where it ends in n or ng. 尔 (er) stands for l and r.
std::string classes_of_syllable(std::string_view pinyin) {
  std::string classes;
  if (pinyin == "er") return "L";
  const char first = pinyin.front();
  const bool hissed = pinyin.size() > 1 && pinyin[1] == 'h';
  if (first == 'j' || first == 'q' || first == 'x' || (hissed && first != 's')) {
    classes = "J";
  } else if (first == 'c') {
    classes = "S";
  } else if (const char c = consonant_class(first); c != 0) {
    classes = std::string(1, c);
  }
  if (pinyin.size() > 1 && (pinyin.ends_with('n') || pinyin.ends_with("ng"))) classes += 'N';
  return classes;
}

// Of an English name, letter by letter; doubled letters are one.
std::string classes_of_name(std::string_view name) {
  std::string classes;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const char next = i + 1 < name.size() ? name[i + 1] : '\0';
    if (c == next) continue;
    if (c == 'x') {
      classes += "GS";
    } else if (next == 'h' && (c == 'c' || c == 's' || c == 't' || c == 'p')) {
      classes += c == 'c' ? 'J' : c == 's' ? 'S' : c == 't' ? 'D' : 'F';
      ++i;
    } else if (c == 'c' && (next == 'e' || next == 'i' || next == 'y')) {
      classes += 'S';
    } else if (c == 'g' && i > 0 && name[i - 1] == 'n' && consonant_class(next) == 0 && next == 0) {
      continue;  // -ng is one sound
    } else if (const char kind = consonant_class(c); kind != 0) {
      classes += kind;
    }
  }
  return classes;
}

float likeness(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return 0;
  std::array<std::uint8_t, 2 * kLongestName + 1> row{};
  if (b.size() >= row.size()) return 0;
  for (const char c : a) {
    std::uint8_t diagonal = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::uint8_t above = row[j];
      row[j] =
          c == b[j - 1] ? static_cast<std::uint8_t>(diagonal + 1) : std::max(row[j], row[j - 1]);
      diagonal = above;
    }
  }
  const auto size = static_cast<float>(a.size() + b.size());
  const auto more = static_cast<float>(std::max(a.size(), b.size()) - std::min(a.size(), b.size()));
  return 2 * static_cast<float>(row[b.size()]) / size - kLengthPenalty * more;
}

}  // namespace

NameSounds::NameSounds(Lexicon lexicon)
    : readings_(kLastHan - kFirstHan + 1), lexicon_(std::move(lexicon)) {
  for (char32_t c = kFirstHan; c <= kLastHan; ++c) readings_[c - kFirstHan] = lexicon_.readings(c);
  std::string_view rest = kNameCharacterList;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.starts_with('#')) continue;
    for (const char32_t c : to_utf32(line)) {
      const auto readings = lexicon_.readings(c);
      if (!readings.empty()) name_characters_.emplace(c, classes_of_syllable(readings.front()));
    }
  }
}

NameSounds::Text NameSounds::text(std::u32string_view simplified) const {
  Text text{simplified.substr(0, kMostCharacters), {}};
  const auto is_of_name = [&](std::size_t i) {
    return is_basic_han(text.simplified[i]) && name_characters_.contains(text.simplified[i]);
  };
  for (std::size_t begin = 0; begin < text.simplified.size();) {
    std::size_t end = begin;
    while (end < text.simplified.size() && is_of_name(end)) ++end;
    if (end - begin >= kShortestRun) text.runs.push_back(span_of(begin, end));
    begin = end + 1;
  }
  return text;
}

std::optional<SoundMatch> NameSounds::find(const Text& text, std::string_view name) const {
  if (name.size() > kLongestName) return std::nullopt;
  if (auto match = spelled(text, name)) return match;
  return transcribed(text, name);
}

// How many characters at the start of the text are read as the whole name; 0: none.
std::uint32_t NameSounds::characters_read(std::u32string_view text, std::string_view name,
                                          std::uint32_t most) const {
  if (text.empty() || most == 0 || !is_basic_han(text.front())) return 0;
  for (const std::string_view reading : readings_[text.front() - kFirstHan]) {
    if (!name.starts_with(reading)) continue;
    const std::string_view rest = name.substr(reading.size());
    if (rest.empty()) return 1;
    if (const auto more = characters_read(text.substr(1), rest, most - 1); more != 0)
      return more + 1;
  }
  return 0;
}

std::optional<SoundMatch> NameSounds::spelled(const Text& text, std::string_view name) const {
  if (name.size() < kShortestPinyin) return std::nullopt;
  for (std::size_t at = 0; at < text.simplified.size(); ++at) {
    const auto read = characters_read(text.simplified.substr(at), name, kLongestPinyin);
    if (read != 0) return SoundMatch{span_of(at, at + read), 1};
  }
  return std::nullopt;
}

std::optional<SoundMatch> NameSounds::transcribed(const Text& text, std::string_view name) const {
  if (name.size() < kShortestName || text.runs.empty()) return std::nullopt;
  const std::string wanted = classes_of_name(name);
  std::optional<SoundMatch> best;
  std::string classes;
  for (const Span run : text.runs) {
    for (std::size_t begin = run.begin.value; begin + kShortestRun <= run.end.value; ++begin) {
      classes.clear();
      const std::size_t last = std::min<std::size_t>(run.end.value, begin + kLongestRun);
      for (std::size_t end = begin; end < last;) {
        classes += name_characters_.at(text.simplified[end++]);
        if (end - begin < kShortestRun) continue;
        const float score = likeness(classes, wanted);
        if (score >= kLeastAlike && (!best || score > best->score))
          best = SoundMatch{span_of(begin, end), score};
      }
    }
  }
  return best;
}

}  // namespace duizhao
