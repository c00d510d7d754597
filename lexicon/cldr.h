// Names of regions, languages, currencies and cities in Chinese and English, from the Common Locale
// Data Repository as ICU carries it.
#pragma once

#include <string>
#include <vector>

#include <duizhao/lexicon/cedict.h>

namespace duizhao {

// Sorted, without repeats; the Taiwan and Hong Kong names are entries of their own where they
// differ by more than the script.
std::vector<SourceEntry> cldr_names();

// "42.0"
std::string cldr_version();

}  // namespace duizhao
