// What a finding is known by from one run to the next: its rule and the stretches that its spans
// touch, on the sides where it has spans. A stretch is what stands between two marks that can end a
// sentence; it may be less than a sentence ("Mr. Li came." are two), because where it ends must
// depend on nothing but the characters there. Where the pair is cut, its id, its place, the rest of
// its text, blanks, the message and the confidence do not matter.
//
//   Fingerprints prints(pair);
//   for (const Finding& finding : report.findings) to_hex(prints.of(finding))  → "9a3f0c61e2b74d58"
//
// Law: merging pairs or splitting them between sentences changes no fingerprint of a finding that
// is still made of the same sentences, each with a mark at its end. A finding without spans is
// known by all of the pair's text.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/metrics/finding.h>
#include <duizhao/text/pair.h>

namespace duizhao {

struct Fingerprint {
  std::uint64_t value = 0;
  friend auto operator<=>(const Fingerprint&, const Fingerprint&) = default;
};

// 16 hexadecimal digits, in small letters.
std::string to_hex(Fingerprint fingerprint);
std::optional<Fingerprint> parse_fingerprint(std::string_view hex);

// Of the findings of one pair; each stretch is read once, however many there are. Keeps texts of
// its own.
class Fingerprints {
 public:
  explicit Fingerprints(const Pair& pair);

  Fingerprint of(const Finding& finding);

  // The stretches that tell it: the source's where it has a span there, else the target's. One line
  // without tabs, cut to 60 characters. Equal fingerprints have equal excerpts, but for blanks.
  [[nodiscard]] std::string excerpt(const Finding& finding) const;

 private:
  struct Side {
    explicit Side(std::string_view utf8);
    std::u32string text;
    std::vector<std::uint32_t> ends;             // of its stretches; the last one is the text's
    std::map<Span, std::uint64_t> digests = {};  // of runs of stretches
  };
  static std::uint64_t digest(Side& side, const std::optional<Span>& span);
  Side source_, target_;
};

}  // namespace duizhao
