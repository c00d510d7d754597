// English stems that are built on one root by endings: japan and japanes, strategi and strateg,
// canada and canadian. Dictionaries have one of them where a translation has another.
//
//   family(lexicon, lexicon.find_stem("japan"))   →  japan, japanes
#pragma once

#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

// What is left of a stem without one of the usual endings and without vowels at its end, never
// fewer than four letters.
std::string_view root_of(std::string_view stem);

// Stems with the same root, itself included, in order; only itself when there are more than ten
// (a root that so many share means nothing).
std::vector<StemId> family(const Lexicon& lexicon, StemId stem);

}  // namespace duizhao
