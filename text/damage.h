// Characters that no writer meant: what is left of text that was lost, cut or escaped on its way.
// Text in a wrong encoding, which can be read again, is in text/mojibake.h.
//
// Law: spans are in order and do not overlap.
//
//   find_damage(U"Fish &amp;amp; chips")  →  {span 5 to 14, kEntity, "&"}
//   find_damage(U"W�rmth")                →  {span 1 to 2, kReplacement, ""}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

enum class DamageKind : std::uint8_t {
  kReplacement,   // U+FFFD: a decoder met bytes that it could not read
  kControl,       // control characters but tab and line ends; a byte order mark inside a text
  kPrivateUse,    // characters without meaning of their own, and those that are none (U+FFFE)
  kEntity,        // HTML's, left as they are: &amp; &#x27; &amp;quot;
  kEscape,        // \u4e2d, or %E4%B8%AD outside an address
  kLostQuestion,  // ??? where characters stood that an encoding did not have
  kScattered,     // words with marks in them, several times: th?s s#nt~nce
};

struct Damage {
  Span span;  // code points
  DamageKind kind = DamageKind::kReplacement;
  std::string repaired = {};  // UTF-8; empty when it cannot be known (or is nothing: kControl)
  friend bool operator==(const Damage&, const Damage&) = default;
};

// Linear in the length of the text.
std::vector<Damage> find_damage(std::u32string_view text);

}  // namespace duizhao
