#include <duizhao/corpora/po_names.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>

#include <duizhao/text/utf8.h>

namespace duizhao {

std::string po_id(const std::string& context, const std::string& message) {
  constexpr std::size_t kMaxCodePoints = 60;
  std::string name = context.empty() ? message : context + '|' + message;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  if (count_code_points(name) <= kMaxCodePoints) return name;
  std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a, 64 bits
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  std::size_t end = 0;
  for (std::size_t i = 0; i < kMaxCodePoints; ++i) next_code_point(name, end);
  std::string digits(16, '0');
  const auto [last, error] = std::to_chars(digits.data(), digits.data() + digits.size(), hash, 16);
  digits.resize(static_cast<std::size_t>(last - digits.data()));
  return name.substr(0, end) + "…" + digits;
}

}  // namespace duizhao
