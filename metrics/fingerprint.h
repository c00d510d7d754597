// What a finding is known by from one run to the next: its rule and the sentences that its spans
// touch, on the sides where it has spans. Where the pair is cut, its id, its place, other sentences
// of it, blanks, the message and the confidence do not matter.
//
//   to_hex(fingerprint_of(finding, pair, languages))  →  "9a3f0c61e2b74d58"
//
// Law: merging pairs or splitting them between sentences changes no fingerprint of a finding that
// is still made of the same sentences. A finding without spans is known by all of the pair's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <duizhao/metrics/finding.h>
#include <duizhao/text/language.h>
#include <duizhao/text/pair.h>

namespace duizhao {

struct Fingerprint {
  std::uint64_t value = 0;
  friend auto operator<=>(const Fingerprint&, const Fingerprint&) = default;
};

Fingerprint fingerprint_of(const Finding& finding, const Pair& pair, LanguagePair languages);

// 16 hexadecimal digits, in small letters.
std::string to_hex(Fingerprint fingerprint);
std::optional<Fingerprint> parse_fingerprint(std::string_view hex);

// The sentences that a span touches: the source's where it has a span there, else the target's, all
// of the text without spans. One line without tabs, cut to 60 characters. Equal fingerprints have
// equal excerpts, but for blanks.
std::string excerpt_of(const Finding& finding, const Pair& pair, LanguagePair languages);

}  // namespace duizhao
