#include <duizhao/text/validate_utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace duizhao {
namespace {

// Damage is judged on this much, from the first fault on.
constexpr std::size_t kSampleBytes = std::size_t{1} << 20;

std::size_t skip_ascii(std::string_view bytes, std::size_t position) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  while (position + sizeof(std::uint64_t) <= bytes.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + position, sizeof word);
    if ((word & kHighBits) != 0) break;
    position += sizeof word;
  }
  while (position < bytes.size() && static_cast<unsigned char>(bytes[position]) < 0x80) ++position;
  return position;
}

// What may follow a lead byte (table 3-7 of the Unicode standard).
struct Form {
  std::size_t length;  // of the whole character; 0: no lead byte
  unsigned char low;   // least second byte
  unsigned char high;  // greatest second byte
};

Form form(unsigned char lead) {
  if (lead < 0xC2 || lead > 0xF4) return {0, 0, 0};
  if (lead < 0xE0) return {2, 0x80, 0xBF};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};
  if (lead == 0xED) return {3, 0x80, 0x9F};
  if (lead < 0xF0) return {3, 0x80, 0xBF};
  if (lead == 0xF0) return {4, 0x90, 0xBF};
  return {4, 0x80, static_cast<unsigned char>(lead == 0xF4 ? 0x8F : 0xBF)};
}

}  // namespace

std::optional<Utf8Fault> find_utf8_fault(std::string_view bytes, std::size_t from) {
  const auto byte = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const auto in = [](unsigned char c, unsigned low, unsigned high) {
    return c >= low && c <= high;
  };
  for (std::size_t i = skip_ascii(bytes, from); i < bytes.size(); i = skip_ascii(bytes, i)) {
    const Form expected = form(byte(i));
    std::size_t good = 1;
    if (expected.length > 1 && i + 1 < bytes.size() &&
        in(byte(i + 1), expected.low, expected.high)) {
      good = 2;
      while (good < expected.length && i + good < bytes.size() && in(byte(i + good), 0x80, 0xBF))
        ++good;
    }
    if (expected.length == good) {
      i += good;
      continue;
    }
    const bool surrogate = byte(i) == 0xED && i + 2 < bytes.size() && in(byte(i + 1), 0xA0, 0xBF) &&
                           in(byte(i + 2), 0x80, 0xBF);
    return Utf8Fault{i, surrogate ? 3 : good, surrogate};
  }
  return std::nullopt;
}

bool is_mostly_utf8(std::string_view bytes) {
  const auto leads = [](std::string_view part) {
    return static_cast<std::size_t>(std::count_if(
        part.begin(), part.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC2; }));
  };
  std::size_t faults = 0;
  std::size_t whole = 0;
  std::size_t position = 0;
  std::size_t end = bytes.size();
  while (position < end) {
    const auto fault = find_utf8_fault(bytes.substr(0, end), position);
    if (faults == 0 && fault) end = std::min(end, fault->offset + kSampleBytes);
    const std::size_t stop = fault ? fault->offset : end;
    whole += leads(bytes.substr(position, stop - position));
    if (!fault) break;
    ++faults;
    position = fault->offset + fault->length;
  }
  return whole >= faults * 4;
}

}  // namespace duizhao
