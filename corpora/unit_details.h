// What a file says of a unit beside its two texts: for `convert`, which carries it from format to
// format. A check needs none of it, and readers gather it only when asked
// (BitextReaderOptions::complete).
//
//   UnitDetails{.notes = {"on a button"}, .properties = {{"context", "menu"}}}
//
// Properties are names and texts. Names with a meaning in several formats:
//   context       msgctxt of PO
//   translate     "no": the source shall stay as it is (XLIFF)
//   obsolete      "yes": kept for later, not in use (#~ of PO)
//   state         XLIFF's word for how far the translation is
//   flags         PO's flags but fuzzy, separated by ", "
//   msgid, msgid_plural, form    of a PO plural: the two source texts, the form's number from 0
//   note:WORD     a note of a kind: note:developer (#. of PO), note:location (#:)
//   source.NAME, target.NAME     of one side alone (TMX)
// TMX's attributes of <tu> have their own names: creationdate, changeid …
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

struct UnitProperty {
  std::string name, value;
  friend bool operator==(const UnitProperty&, const UnitProperty&) = default;
};

enum class CodeKind : std::uint8_t { kPoint, kOpen, kClose };

// Markup inside a text, which stands in the text in a readable form (inline_text.h).
struct InlineCode {
  std::size_t begin = 0, end = 0;  // that form, bytes of the text
  CodeKind kind = CodeKind::kPoint;
  std::string id;           // ties an opening code to its closing one, and source to target
  std::string native = {};  // the code itself, "<b>"; empty: the file does not say
  std::string type = {};    // "bold", "fmt"; empty: not said
  friend bool operator==(const InlineCode&, const InlineCode&) = default;
};

struct UnitDetails {
  std::vector<std::string> notes;  // of people about the unit, may have several lines
  std::vector<UnitProperty> properties;
  std::vector<InlineCode> source_codes, target_codes;  // ascending, none inside another
  bool has_own_id = false;                             // Pair::id is the file's own

  // The value of the first property of that name; empty when there is none.
  [[nodiscard]] std::string_view property(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const;
  void set(std::string_view name, std::string_view value);  // appends
  friend bool operator==(const UnitDetails&, const UnitDetails&) = default;
};

// For every code: does an opening one have its closing one in the same text, and the reverse?
std::vector<bool> paired_codes(const std::vector<InlineCode>& codes);

}  // namespace duizhao
