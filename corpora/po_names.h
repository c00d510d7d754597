// What the reader and the writer of PO share.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace duizhao {

// The comments that are properties, by their start.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kPoComments = {
    {{"note:developer", "#."}, {"note:location", "#:"}, {"previous", "#|"}}};

// Properties that an entry holds.
constexpr bool is_po_property(std::string_view name) {
  constexpr std::array<std::string_view, 6> kNames = {"context", "msgid",    "msgid_plural",
                                                      "form",    "obsolete", "flags"};
  const auto* const comment =
      std::find_if(kPoComments.begin(), kPoComments.end(),
                   [name](const auto& known) { return known.first == name; });
  return comment != kPoComments.end() ||
         std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// "#. id: 7" is the unit's id.
inline constexpr std::string_view kPoIdComment = "id: ";

// The id of an entry that says none: a name that stays the same when other entries come and go.
std::string po_id(const std::string& context, const std::string& message);

}  // namespace duizhao
