// Traditional and simplified characters in one text.
//
// A character belongs to a script only when texts of the other one never have it: it has another
// form there (ICU's Traditional-Simplified, both ways) and the other script's own character set
// (GB 2312, Big5's frequent half) lacks it. Characters of both (后 里 干 台 面 只 余 於 著) are
// neutral, and so is what stands beside kana or, whole, within quotation marks.
//
//   chinese_script(U'后') == ChineseScript::kBoth, chinese_script(U'們') == kTraditional
//   find_other_script(U"我們的学生们去学校。", ChineseScript::kSimplified)  →  們, which should be
//   们
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

enum class ChineseScript : std::uint8_t { kBoth, kSimplified, kTraditional };

// kBoth for what is no Han character, too.
ChineseScript chinese_script(char32_t character);

// Every traditional character and behind it its simplified form: "並并亂乱…".
std::u32string_view traditional_and_simplified();

struct ScriptCounts {
  std::uint32_t simplified = 0, traditional = 0;
  // The script of at least three quarters of what tells; kBoth when neither is.
  [[nodiscard]] ChineseScript majority() const;
  ScriptCounts& operator+=(const ScriptCounts& other);
  friend bool operator==(const ScriptCounts&, const ScriptCounts&) = default;
};

ScriptCounts count_scripts(std::u32string_view text);

struct OtherScript {
  Span span;                // one character
  char32_t suggestion = 0;  // its form in the script wanted
  friend bool operator==(const OtherScript&, const OtherScript&) = default;
};

// Characters that the script `wanted` does not have. `wanted` must not be kBoth.
std::vector<OtherScript> find_other_script(std::u32string_view text, ChineseScript wanted);

}  // namespace duizhao
