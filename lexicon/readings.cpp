#include <duizhao/lexicon/readings.h>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uniset.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include <duizhao/lexicon/source_file.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

using Counts = std::map<char32_t, std::map<std::string, int>>;

void count_entry(const SourceEntry& entry, Counts& counts) {
  const auto syllables = fields_of(entry.pinyin);
  for (const std::string* spelling : {&entry.traditional, &entry.simplified}) {
    const std::u32string characters = to_utf32(*spelling);
    if (characters.size() != syllables.size()) continue;
    for (std::size_t i = 0; i < characters.size(); ++i) {
      std::string reading = toneless(syllables[i]);
      if (is_han(characters[i]) && !reading.empty()) ++counts[characters[i]][reading];
    }
  }
}

// "lǚ" → "lv"; empty when it is not one syllable of Latin letters.
std::string plain(const icu::UnicodeString& latin, const icu::Normalizer2& nfd) {
  constexpr UChar32 kDiaeresis = 0x0308;
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString parts = nfd.normalize(latin, status);
  std::string syllable;
  for (std::int32_t i = 0; i < parts.length(); ++i) {
    const UChar32 c = parts.charAt(i);
    if (c >= 'a' && c <= 'z') {
      syllable += static_cast<char>(c);
    } else if (c == kDiaeresis && syllable.ends_with('u')) {
      syllable.back() = 'v';
    } else if (c < 0x0300 || c > 0x036F) {
      return {};
    }
  }
  return U_FAILURE(status) ? std::string() : syllable;
}

void add_icu(const char* id, Counts& counts) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> rules(
      icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
  // ICU reads few of the rare characters outside the Basic Multilingual Plane, and slowly.
  icu::UnicodeSet han(u"[[:Han:]&[\\u0000-\\uFFFF]]", status);
  for (const auto& [character, readings] : counts) han.add(static_cast<UChar32>(character));
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status))
    throw Error({}, std::string("ICU cannot read Chinese (") + id + ")",
                "install ICU's data (Debian: libicu72)");
  for (std::int32_t range = 0; range < han.getRangeCount(); ++range)
    for (UChar32 c = han.getRangeStart(range); c <= han.getRangeEnd(range); ++c) {
      icu::UnicodeString text(c);
      rules->transliterate(text);
      const std::string reading = plain(text, *nfd);
      if (!reading.empty()) counts[static_cast<char32_t>(c)].try_emplace(reading, 0);
    }
}

}  // namespace

std::string toneless(std::string_view syllable) {
  std::string plain;
  for (const char c : syllable) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower >= 'a' && lower <= 'z') {
      plain += lower;
    } else if (lower == ':' && plain.ends_with('u')) {
      plain.back() = 'v';
    } else if (lower < '1' || lower > '5') {
      return {};
    }
  }
  // Every syllable has a vowel, and letters read as letters have no tone.
  const bool vowel = plain.find_first_of("aeiouv") != std::string::npos;
  const bool tone = !syllable.empty() && syllable.back() >= '1' && syllable.back() <= '5';
  return vowel && tone ? plain : std::string();
}

std::map<char32_t, std::vector<std::string>> collect_readings(
    const std::vector<SourceEntry>& entries) {
  Counts counts;
  for (const SourceEntry& entry : entries) count_entry(entry, counts);
  add_icu("Han-Latin", counts);
  add_icu("Han-Latin/Names", counts);
  std::map<char32_t, std::vector<std::string>> readings;
  for (const auto& [character, found] : counts) {
    auto& list = readings[character];
    for (const auto& [reading, count] : found) list.push_back(reading);
    std::stable_sort(list.begin(), list.end(),
                     [&found = found](const std::string& a, const std::string& b) {
                       return found.at(a) > found.at(b);
                     });
  }
  return readings;
}

}  // namespace duizhao
