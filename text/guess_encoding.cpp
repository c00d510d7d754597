#include <duizhao/text/guess_encoding.h>

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <vector>

#include <duizhao/text/characters.h>
#include <duizhao/text/common_characters.h>

namespace duizhao {
namespace {

// Enough to be sure of, little enough to cost no time.
constexpr std::size_t kSampleBytes = std::size_t{1} << 16;

// Text decoded rightly has 70 % and more, decoded wrongly seldom 20 %.
constexpr double kEnough = 0.4;

struct Candidate {
  const char* name;
  bool wide;  // two bytes a unit: ASCII characters are evidence too
};
constexpr std::array<Candidate, 4> kCandidates = {
    {{"GB18030", false}, {"Big5", false}, {"UTF-16LE", true}, {"UTF-16BE", true}}};

bool is_chinese_mark(char32_t c) {
  return (c >= 0x3000 && c <= 0x3015) || (c >= 0x2014 && c <= 0x2026) || c == U'·' ||
         (c >= 0xFF01 && c <= 0xFF5E);
}

bool is_plain_ascii(char32_t c) { return (c >= 0x20 && c < 0x7F) || (c >= 0x09 && c <= 0x0D); }

// With substitution of what is wrong: U+FFFD counts as a character that is not common.
std::vector<UChar> decode_loosely(std::string_view sample, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status),
                                                                     &ucnv_close);
  std::vector<UChar> units(sample.size() + 8);
  const auto length =
      ucnv_toUChars(converter.get(), units.data(), static_cast<std::int32_t>(units.size()),
                    sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  units.resize(U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
  return units;
}

// Share of the telling characters that are common ones.
double score(std::string_view bytes, const Candidate& candidate) {
  // The telling part of an ASCII-based text begins with its first byte over 0x7F, which also
  // begins a character.
  std::size_t start = 0;
  if (!candidate.wide) {
    const auto high = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    start =
        static_cast<std::size_t>(std::find_if(bytes.begin(), bytes.end(), high) - bytes.begin());
  }
  std::size_t telling = 0;
  std::size_t common = 0;
  for (const UChar unit : decode_loosely(bytes.substr(start, kSampleBytes), candidate.name)) {
    const char32_t c = unit;
    if (!candidate.wide && c < 0x80) continue;
    ++telling;
    if (is_common_han(c) || is_chinese_mark(c) || (candidate.wide && is_plain_ascii(c))) ++common;
  }
  return telling == 0 ? 0 : static_cast<double>(common) / static_cast<double>(telling);
}

}  // namespace

std::optional<std::string> guess_encoding(std::string_view bytes) {
  const Candidate* best = nullptr;
  double best_score = kEnough;
  for (const Candidate& candidate : kCandidates) {
    const double found = score(bytes, candidate);
    if (found <= best_score) continue;
    best = &candidate;
    best_score = found;
  }
  if (best == nullptr) return std::nullopt;
  return best->name;
}

}  // namespace duizhao
