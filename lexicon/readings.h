// Toneless readings of characters, for compiling: CC-CEDICT's entries, then ICU's Han-Latin and
// Han-Latin/Names (surnames).
//
//   toneless("Lu:4")  →  "lv"
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/cedict.h>

namespace duizhao {

// Lower case, without tone, ü as "v"; empty for what is no syllable ("xx5", "r5", "B").
std::string toneless(std::string_view syllable);

// By character, the most usual in the entries first.
std::map<char32_t, std::vector<std::string>> collect_readings(
    const std::vector<SourceEntry>& entries);

}  // namespace duizhao
