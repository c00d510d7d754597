#include <duizhao/text/chinese_script.h>

#include <cstddef>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

#include "chinese_forms.h"

namespace duizhao {
namespace {

constexpr char32_t kFirst = 0x4E00, kLast = 0x9FFF;

struct Form {
  ChineseScript script = ChineseScript::kBoth;
  char16_t other = 0;
};

std::vector<Form> make_forms() {
  std::vector<Form> forms(kLast - kFirst + 1);
  const auto put = [&forms](std::u32string_view pairs, ChineseScript script) {
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
      forms[pairs[i] - kFirst] = {script, static_cast<char16_t>(pairs[i + 1])};
  };
  put(kTraditionalForms, ChineseScript::kTraditional);
  put(kSimplifiedForms, ChineseScript::kSimplified);
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

std::u32string_view traditional_and_simplified() { return kTraditionalForms; }

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
