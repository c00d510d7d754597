#include <duizhao/text/language.h>

#include <cstdint>
#include <string>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string_view code(Language language) { return language == Language::kChinese ? "zh" : "en"; }

std::optional<Language> parse_language(std::string_view tag) {
  std::string primary;
  for (const char c : tag.substr(0, tag.find_first_of("-_"))) primary += lower(c);
  if (primary == "zh" || primary == "cmn" || primary == "zho" || primary == "chi")
    return Language::kChinese;
  if (primary == "en" || primary == "eng") return Language::kEnglish;
  return std::nullopt;
}

std::optional<Language> detect_language(std::string_view utf8) {
  std::uint64_t han = 0;
  std::uint64_t latin = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x80) {
      latin += is_ascii_letter(byte) ? 1U : 0U;
      ++i;
      continue;
    }
    const char32_t c = next_code_point(utf8, i);
    if (is_han(c))
      ++han;
    else if (c >= 0xC0 && c <= 0x24F)
      ++latin;
  }
  if (han == 0 && latin == 0) return std::nullopt;
  return han * 2 >= latin ? Language::kChinese : Language::kEnglish;
}

}  // namespace duizhao
