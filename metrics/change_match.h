// Numbers that say what something has changed to beside ones that say by how much, or the reverse.
//
//   增加到10%  beside  "rose by 10%"   →  turned: Chinese 增加到10%, English "by 10%"
//   下降了三成  beside  "fell to 30%"   →  turned
//
// Only where both sides have a word of change right there; multiples are left alone (增加了两倍 is
// "rose to three times").
#pragma once

#include <optional>
#include <string_view>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/quantity.h>
#include <duizhao/text/units.h>

namespace duizhao {

// A quantity in its text.
struct PlacedQuantity {
  std::u32string_view text;
  const Quantity& quantity;
};

struct TurnedChange {
  Span chinese;     // from the word of change to the number
  Span english;     // from "to" or "by" to the number
  bool to = false;  // the Chinese says what it comes to
};

// Of two numbers that render each other; nothing where they agree, or say no change.
std::optional<TurnedChange> turned_change(const Lexicon& lexicon, const PlacedQuantity& chinese,
                                          const PlacedQuantity& english);

}  // namespace duizhao
