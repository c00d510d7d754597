#include <duizhao/text/chinese_script.h>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <cstddef>
#include <memory>
#include <string>

#include <duizhao/text/characters.h>
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

struct Form {
  ChineseScript script = ChineseScript::kBoth;
  char16_t other = 0;
};

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

std::vector<Form> make_forms() {
  std::vector<Form> forms(kLast - kFirst + 1);
  std::u32string full;
  std::u32string simple;
  for (char32_t c = kFirst; c <= kLast; ++c) {
    if (kNeutral.find(c) != std::u32string_view::npos) continue;
    if (is_in_big5(c) && !is_in_gb2312(c)) full += c;
    if (is_in_gb2312(c) && !is_in_big5_frequent(c)) simple += c;
  }
  const auto put = [&forms](char32_t from, char32_t to, ChineseScript script) {
    if (from != to) forms[from - kFirst] = {script, static_cast<char16_t>(to)};
  };
  const std::u32string full_simplified = convert(full, "Traditional-Simplified");
  const std::u32string simple_expanded = convert(simple, "Simplified-Traditional");
  for (std::size_t i = 0; i < full.size() && full_simplified.size() == full.size(); ++i)
    if (is_in_gb2312(full_simplified[i]))
      put(full[i], full_simplified[i], ChineseScript::kTraditional);
  for (std::size_t i = 0; i < simple.size() && simple_expanded.size() == simple.size(); ++i)
    if (is_in_big5(simple_expanded[i]))
      put(simple[i], simple_expanded[i], ChineseScript::kSimplified);
  return forms;
}

Form form(char32_t c) {
  static const std::vector<Form> forms = make_forms();
  return c >= kFirst && c <= kLast ? forms[c - kFirst] : Form{};
}

bool is_kana(char32_t c) { return c >= 0x3041 && c <= 0x30FF && c != U'・'; }

// Opening marks of what may be quoted from the other script, and where it ends.
std::size_t quotation_end(std::u32string_view text, std::size_t begin) {
  constexpr std::u32string_view kOpen = U"“‘「『《〈（([";
  constexpr std::u32string_view kClose = U"”’」』》〉）)]";
  constexpr std::size_t kLongest = 40;
  const std::size_t kind = kOpen.find(text[begin]);
  if (kind == std::u32string_view::npos) return begin;
  const std::size_t end = text.substr(begin, kLongest).find(kClose[kind]);
  return end == std::u32string_view::npos ? begin : begin + end;
}

// Is there kana among the Han characters around `position`?
bool is_beside_kana(std::u32string_view text, std::size_t position) {
  for (std::size_t i = position; i > 0 && (is_han(text[i]) || is_kana(text[i])); --i)
    if (is_kana(text[i])) return true;
  for (std::size_t i = position; i < text.size() && (is_han(text[i]) || is_kana(text[i])); ++i)
    if (is_kana(text[i])) return true;
  return false;
}

}  // namespace

ChineseScript chinese_script(char32_t character) { return form(character).script; }

ChineseScript ScriptCounts::majority() const {
  if (simplified >= traditional * 3 && simplified > 0) return ChineseScript::kSimplified;
  if (traditional >= simplified * 3 && traditional > 0) return ChineseScript::kTraditional;
  return ChineseScript::kBoth;
}

ScriptCounts& ScriptCounts::operator+=(const ScriptCounts& other) {
  simplified += other.simplified;
  traditional += other.traditional;
  return *this;
}

ScriptCounts count_scripts(std::u32string_view text) {
  ScriptCounts counts;
  for (const char32_t c : text) {
    const ChineseScript script = chinese_script(c);
    if (script == ChineseScript::kSimplified) ++counts.simplified;
    if (script == ChineseScript::kTraditional) ++counts.traditional;
  }
  return counts;
}

std::vector<OtherScript> find_other_script(std::u32string_view text, ChineseScript wanted) {
  std::vector<OtherScript> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (const std::size_t end = quotation_end(text, i); end != i) {
      // A title or a word quoted in the other script, whole.
      const ScriptCounts inside = count_scripts(text.substr(i, end - i));
      const bool quoted = wanted == ChineseScript::kSimplified
                              ? inside.simplified == 0 && inside.traditional > 1
                              : inside.traditional == 0 && inside.simplified > 1;
      if (quoted) i = end;
      continue;
    }
    const Form other = form(c);
    if (other.script == ChineseScript::kBoth || other.script == wanted) continue;
    if (is_beside_kana(text, i)) continue;
    const auto position = static_cast<std::uint32_t>(i);
    found.push_back({{{position}, {position + 1}}, other.other});
  }
  return found;
}

}  // namespace duizhao
