// Quantities as short strings, for the tests of both number readers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/quantity.h>
#include <duizhao/text/utf8.h>

namespace duizhao::test {

inline std::string show(const Reading& reading) {
  static constexpr std::string_view kLetters = "npmwtdcuy";
  const auto kind = static_cast<std::size_t>(reading.kind);
  const std::string letter = kind == 0 ? "" : std::string(1, kLetters[kind]);
  return letter + to_string(reading.value);
}

// The first reading of each quantity that demands a counterpart: "2020 m10 t570 30 code".
inline std::string show(const std::vector<Quantity>& all, int strength = 1) {
  std::string out;
  for (const Quantity& q : all) {
    if (q.strength < strength) continue;
    if (!out.empty()) out += ' ';
    out += q.readings.empty() ? "code" : show(q.readings.front());
  }
  return out;
}

inline bool reads(const std::vector<Quantity>& all, std::string_view reading) {
  for (const Quantity& q : all) {
    for (const Reading& r : q.readings) {
      if (show(r) == reading) return true;
    }
  }
  return false;
}

inline bool in_order(const std::vector<Quantity>& all, std::size_t size) {
  std::uint32_t end = 0;
  for (const Quantity& q : all) {
    if (q.span.begin.value < end || q.span.empty() || q.span.end.value > size) return false;
    end = q.span.end.value;
  }
  return true;
}

// Pieces that number readers look at, put together at random.
inline std::u32string random_pieces(std::size_t count, const std::vector<std::u32string>& pieces,
                                    auto& random) {
  std::u32string text;
  for (std::size_t i = 0; i < count; ++i) text += pieces[random.below(pieces.size())];
  return text;
}

}  // namespace duizhao::test
