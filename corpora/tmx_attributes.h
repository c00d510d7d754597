// TMX 1.4's attributes of <tu> and <tuv> that are kept as properties of the same name.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace duizhao {

inline constexpr std::array<std::string_view, 11> kTmxAttributes = {
    "o-encoding",    "datatype",     "usagecount",
    "lastusagedate", "creationtool", "creationtoolversion",
    "creationdate",  "creationid",   "changedate",
    "changeid",      "o-tmf"};

constexpr bool is_tmx_attribute(std::string_view name) {
  return std::find(kTmxAttributes.begin(), kTmxAttributes.end(), name) != kTmxAttributes.end();
}

// The <prop> that says of a unit that its translation is not finished.
inline constexpr std::string_view kFuzzyProperty = "x-fuzzy";

}  // namespace duizhao
