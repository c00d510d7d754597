// Texts of no sense for property tests, the same ones in every run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include <duizhao/text/utf8.h>

namespace duizhao::test {

class RandomText {
 public:
  explicit RandomText(std::uint32_t seed) : random_(seed) {}

  // 0 to `limit` - 1.
  std::size_t below(std::size_t limit) { return random_() % limit; }

  // Marks that rules look at, among a few words.
  std::string text(std::size_t pieces) {
    static constexpr std::u32string_view kMarks =
        U"。！？…；：，、“”‘’「」（）《》【】.!?,;:\"'()[]-—•~ "
        U"\n\r\t\f\u2028\u0085\u3000\u00A0\uFEFF１．";
    static constexpr std::u32string_view kLetters = U"他说道问的我天气好一二三aIMsrUSJe12579é𠀀";
    std::u32string out;
    for (std::size_t i = 0; i < pieces; ++i) {
      const auto from = below(3) == 0 ? kMarks : kLetters;
      out.push_back(from[below(from.size())]);
    }
    return to_utf8(out);
  }

  std::string bytes(std::size_t size) {
    std::string out;
    for (std::size_t i = 0; i < size; ++i) out.push_back(static_cast<char>(below(256)));
    return out;
  }

 private:
  std::mt19937 random_;
};

}  // namespace duizhao::test
