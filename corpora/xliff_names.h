// Words of XLIFF 2.1 that reader and writer share.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace duizhao {

// A property whose name begins so is a <note> of that category.
inline constexpr std::string_view kNotePrefix = "note:";
// The metadata that holds an id which XLIFF does not allow as one.
inline constexpr std::string_view kXliffIdProperty = "duizhao:id";

constexpr bool is_xliff_state(std::string_view word) {
  constexpr std::array<std::string_view, 4> kStates = {"initial", "translated", "reviewed",
                                                       "final"};
  return std::find(kStates.begin(), kStates.end(), word) != kStates.end();
}

constexpr bool is_xliff_code_type(std::string_view word) {
  constexpr std::array<std::string_view, 6> kTypes = {"fmt",  "ui",    "quote",
                                                      "link", "image", "other"};
  return std::find(kTypes.begin(), kTypes.end(), word) != kTypes.end();
}

// NMTOKEN of ASCII.
constexpr bool is_name_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_' || c == ':';
  });
}

}  // namespace duizhao
