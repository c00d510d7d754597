#include <duizhao/metrics/fingerprint.h>

#include <algorithm>

#include <xxhash.h>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t kExcerptLength = 60;  // code points
constexpr std::size_t kHexDigits = 16;
constexpr std::string_view kDigits = "0123456789abcdef";

std::uint64_t hash(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

bool can_end(char32_t c) {
  constexpr std::u32string_view kMarks = U"。！？．…‥.!?｡";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool can_follow_end(char32_t c) { return can_end(c) || is_closing(c) || c == '"' || c == '\''; }

// Behind marks that can end a sentence and what closes with them, but not inside 2.29 or a.b.
std::vector<std::uint32_t> stretch_ends(const std::u32string& text) {
  std::vector<std::uint32_t> ends;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t i = 0; i < size;) {
    if (!can_end(text[i++])) continue;
    while (i < size && can_follow_end(text[i])) ++i;
    const bool is_inside = i < size && text[i] < 0x80 && !is_blank(text[i]);
    if (!is_inside) ends.push_back(i);
  }
  if (ends.empty() || ends.back() != size) ends.push_back(size);
  return ends;
}

// The run of stretches that a span touches. An empty span touches the one that ends there:
// what is missing between two sentences is mostly missing at the end of the first.
Span stretches_around(const std::vector<std::uint32_t>& ends, const Span& span) {
  const std::uint32_t reached = span.empty() ? span.begin.value : span.begin.value + 1;
  const auto first = std::lower_bound(ends.begin(), ends.end() - 1, reached);
  const auto last = std::lower_bound(first, ends.end() - 1, span.end.value);
  return {{first == ends.begin() ? 0 : *(first - 1)}, {*last}};
}

// Eight bytes, the least first, on every machine.
void append_number(std::string& out, std::uint64_t number) {
  for (unsigned shift = 0; shift < 64; shift += 8) {
    out += static_cast<char>((number >> shift) & 0xFFU);
  }
}

}  // namespace

std::string to_hex(Fingerprint fingerprint) {
  std::string hex(kHexDigits, '0');
  for (std::size_t i = kHexDigits; i-- > 0; fingerprint.value >>= 4U) {
    hex[i] = kDigits[fingerprint.value & 0xFU];
  }
  return hex;
}

std::optional<Fingerprint> parse_fingerprint(std::string_view hex) {
  if (hex.size() != kHexDigits) return std::nullopt;
  Fingerprint fingerprint;
  for (const char c : hex) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    fingerprint.value = fingerprint.value << 4U | digit;
  }
  return fingerprint;
}

Fingerprints::Side::Side(std::string_view utf8) : text(to_utf32(utf8)), ends(stretch_ends(text)) {}

Fingerprints::Fingerprints(const Pair& pair) : source_(pair.source), target_(pair.target) {}

// 0 for a side without a span.
std::uint64_t Fingerprints::digest(Side& side, const std::optional<Span>& span) {
  if (!span) return 0;
  const Span run = stretches_around(side.ends, *span);
  const auto [found, is_new] = side.digests.try_emplace(run, 0);
  if (!is_new) return found->second;
  std::string letters;
  for (std::uint32_t i = run.begin.value; i < run.end.value; ++i) {
    // A straight quotation mark between two sentences belongs to the one or the other.
    if (!is_blank(side.text[i]) && side.text[i] != '"') append_utf8(letters, side.text[i]);
  }
  return found->second = hash(letters);
}

Fingerprint Fingerprints::of(const Finding& finding) {
  const auto all_of = [](const Side& side) {
    return std::optional(Span{{0}, {static_cast<std::uint32_t>(side.text.size())}});
  };
  const bool has_span = finding.source_span || finding.target_span;
  std::string key = finding.rule + '\n';
  append_number(key, digest(source_, has_span ? finding.source_span : all_of(source_)));
  append_number(key, digest(target_, has_span ? finding.target_span : all_of(target_)));
  return {hash(key)};
}

std::string Fingerprints::excerpt(const Finding& finding) const {
  const bool of_target = !finding.source_span && (finding.target_span || source_.text.empty());
  const Side& side = of_target ? target_ : source_;
  const std::optional<Span>& span = of_target ? finding.target_span : finding.source_span;
  const Span run = span ? stretches_around(side.ends, *span)
                        : Span{{0}, {static_cast<std::uint32_t>(side.text.size())}};
  std::u32string words;
  for (std::uint32_t i = run.begin.value; i < run.end.value && words.size() <= kExcerptLength;
       ++i) {
    const char32_t c = side.text[i];
    if (!is_blank(c))
      words += c;
    else if (!words.empty() && words.back() != U' ')
      words += U' ';
  }
  if (words.size() > kExcerptLength) {
    words.resize(kExcerptLength - 1);
    words += U'…';
  } else if (words.ends_with(U' ')) {
    words.pop_back();
  }
  return to_utf8(words);
}

}  // namespace duizhao
