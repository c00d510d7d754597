// The two languages of a bitext, and which of them a text is written in.
//
//   detect_language("今天下雨。") == Language::kChinese
#pragma once

#include <optional>
#include <string_view>

namespace duizhao {

enum class Language { kChinese, kEnglish };

// What a bitext is written in: one side Chinese, the other English.
struct LanguagePair {
  Language source = Language::kChinese;
  Language target = Language::kEnglish;
  friend bool operator==(const LanguagePair&, const LanguagePair&) = default;
};

constexpr Language other(Language language) {
  return language == Language::kChinese ? Language::kEnglish : Language::kChinese;
}

// "zh" or "en".
std::string_view code(Language language);

// "zh", "zh-CN", "zh-Hant", "cmn" …, "en", "en-GB" …, in any letter case; nothing for other tags.
std::optional<Language> parse_language(std::string_view tag);

// The language that most letters of a UTF-8 text belong to: a Han character counts as two Latin
// letters (so that names in brackets do not outweigh a Chinese sentence). Nothing when there are
// no letters of either.
std::optional<Language> detect_language(std::string_view utf8);

}  // namespace duizhao
