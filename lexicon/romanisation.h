// How one Chinese syllable is written in Latin letters: pinyin with ü in its several spellings, and
// Wade-Giles as passports of Taiwan have it (without apostrophes).
//
//   romanisations("xiao")  →  xiao, hsiao          romanisations("lv")  →  lv, lu, lyu, lue
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

// `syllable` as Lexicon::readings() gives it; lower case ASCII letters, pinyin first, none twice.
std::vector<std::string> romanisations(std::string_view syllable);

}  // namespace duizhao
