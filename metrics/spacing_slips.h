// Blanks too many and too few inside one text, whatever stands on the other side.
//
// Law: slips are in the order of the text and do not overlap; blanks at its start and end are not
// looked at.
//
//   spacing_slips(U"Milk , bread", Language::kEnglish)
//     →  " ," 4 to 6, "a blank before ‹,›", should be ","
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/metrics/convention.h>
#include <duizhao/text/language.h>
#include <duizhao/text/units.h>

namespace duizhao {

struct SpacingSlip {
  Span span;
  std::string what;        // "a blank before ‹,›"
  std::string suggestion;  // what should stand there
  float confidence = 0;
  std::optional<Convention> convention = {};
};

std::vector<SpacingSlip> spacing_slips(std::u32string_view text, Language language);

// A blank of any width but a tabulator.
constexpr bool is_typed_blank(char32_t c) { return c == U' ' || c == 0xA0 || c == 0x3000; }

}  // namespace duizhao
