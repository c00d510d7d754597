// Strict UTF-8: no overlong forms, no surrogates, nothing over U+10FFFF, nothing cut off.
//
//   find_utf8_fault("a\xFFz")->offset == 1
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace duizhao {

struct Utf8Fault {
  std::size_t offset;      // of the first wrong byte
  std::size_t length;      // bytes that are wrong together, 1 to 3
  bool surrogate = false;  // U+D800 to U+DFFF (as in CESU-8), which UTF-8 does not have
  friend bool operator==(const Utf8Fault&, const Utf8Fault&) = default;
};

// The first fault at or after `from`, a position between two characters.
std::optional<Utf8Fault> find_utf8_fault(std::string_view bytes, std::size_t from = 0);

// UTF-8 with some damage, rather than another encoding: for each fault in it there are at least
// four whole multi-byte characters.
bool is_mostly_utf8(std::string_view bytes);

}  // namespace duizhao
