// Writes the characters that belong to one Chinese script alone, with their form in the other one,
// as a header: ICU's rules take longer to load than most texts take to check, so the build asks
// them once. Which characters: chinese_script.h.
//
//   make_chinese_forms chinese_forms.h
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <cstddef>
#include <exception>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

#include <duizhao/text/error.h>
#include <duizhao/text/legacy_sets.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr char32_t kFirst = 0x4E00, kLast = 0x9FFF;

// Simplified characters by Big5's order of things, for texts of today: they stand in its frequent
// half for another, rare word, or variants that Taiwan and Hong Kong write all the same.
constexpr std::u32string_view kNeutral = U"着内群峰台床污灶咤吃雇粘凶岳采岩痴耻厘恒";

// Both halves of GB 2312: first byte to F7, both over A0.
bool is_in_gb2312(char32_t c) {
  const unsigned code = gbk().code(c);
  return code >= 0xB0A1 && code <= 0xF7FE && (code & 0xFFU) >= 0xA1;
}

bool is_in_big5_frequent(char32_t c) {
  const unsigned code = big5().code(c);
  return code >= 0xA440 && code <= 0xC67E;
}

bool is_in_big5(char32_t c) {
  const unsigned code = big5().code(c);
  return code >= 0xA440 && code <= 0xF9D5;
}

// What `rules` makes of each of the characters.
std::u32string convert(const std::u32string& characters, const char* rules) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> transliterator(
      icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
  if (U_FAILURE(status))
    throw Error({}, std::string("ICU has no ") + rules, "install ICU's data (Debian: libicu72)");
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(to_utf8(characters));
  transliterator->transliterate(text);
  std::string utf8;
  return to_utf32(text.toUTF8String(utf8));
}

// Each character of `from` with its form in `to`, where the other script has that and it differs.
template <class InOtherScript>
std::u32string pairs(const std::u32string& from, const std::u32string& to, InOtherScript has) {
  std::u32string pairs;
  for (std::size_t i = 0; i < from.size() && to.size() == from.size(); ++i)
    if (from[i] != to[i] && has(to[i])) pairs.append({from[i], to[i]});
  return pairs;
}

void write_forms(std::ostream& out) {
  std::u32string full;
  std::u32string simple;
  for (char32_t c = kFirst; c <= kLast; ++c) {
    if (kNeutral.find(c) != std::u32string_view::npos) continue;
    if (is_in_big5(c) && !is_in_gb2312(c)) full += c;
    if (is_in_gb2312(c) && !is_in_big5_frequent(c)) simple += c;
  }
  out << "// Made by text/make_chinese_forms.cpp.\n#pragma once\n\n#include <string_view>\n\n"
         "namespace duizhao {\n\n// A character and its form in the other script, and so on.\n"
         "inline constexpr std::u32string_view kTraditionalForms = U\""
      << to_utf8(pairs(full, convert(full, "Traditional-Simplified"), is_in_gb2312))
      << "\";\ninline constexpr std::u32string_view kSimplifiedForms = U\""
      << to_utf8(pairs(simple, convert(simple, "Simplified-Traditional"), is_in_big5))
      << "\";\n\n}  // namespace duizhao\n";
}

}  // namespace
}  // namespace duizhao

int main(int count, char** arguments) {
  try {
    std::ofstream out(count == 2 ? arguments[1] : "");
    duizhao::write_forms(out);
    out.close();
    if (!out) throw duizhao::Error({}, "the table cannot be written", "name a file");
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "make_chinese_forms: " << error.what() << '\n';
    return 1;
  }
}
