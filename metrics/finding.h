// What a rule has to say about a pair of texts.
//
//   std::cout << finding;   // major: number-mismatch: source says 292万 (2,920,000); target …
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include <duizhao/text/units.h>

namespace duizhao {

// MQM's scale. neutral: for information; minor: noticed, meaning intact; major: meaning damaged;
// critical: changes a fact that someone acts on.
enum class Severity : std::uint8_t { kNeutral, kMinor, kMajor, kCritical };

// "neutral", "minor", "major", "critical".
std::string_view name(Severity severity);
std::optional<Severity> parse_severity(std::string_view name);

struct Finding {
  std::string rule;      // "number-mismatch"
  std::string category;  // MQM: "accuracy/mistranslation"
  Severity severity = Severity::kMinor;
  float confidence = 1;  // probability, 0 to 1, that a reviewer would agree
  std::string message;   // one line, UTF-8, shows its evidence
  // Code points of the pair's source and target text, never outside them; nothing: the side has no
  // part in it.
  std::optional<Span> source_span, target_span;
  std::string suggestion;  // what should stand in the target span; empty: not known for certain
  friend bool operator==(const Finding&, const Finding&) = default;
};

std::ostream& operator<<(std::ostream& out, const Finding& finding);

}  // namespace duizhao
