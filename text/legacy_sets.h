// Character sets from before Unicode as tables: what bytes a character has in them, and back.
// Built once from ICU's converters, shared by all threads.
//
//   gbk().code(U'中') == 0xD6D0,  big5().character(0xA4A4) == U'中',  windows_1252().byte(U'€') ==
//   0x80
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace duizhao {

// Two bytes a character, the first one over 0x80.
class DoubleByteSet {
 public:
  // `converter`: ICU's name of it.
  explicit DoubleByteSet(const char* converter);

  // 0 for what the set does not have, ASCII included.
  [[nodiscard]] std::uint16_t code(char32_t character) const {
    return character < codes_.size() ? codes_[character] : std::uint16_t{0};
  }
  // 0 for what is no character.
  [[nodiscard]] char32_t character(std::uint16_t code) const { return characters_[code]; }

 private:
  std::vector<std::uint16_t> codes_;  // by character
  std::vector<char16_t> characters_;  // by code
};

const DoubleByteSet& gbk();   // Windows-936
const DoubleByteSet& big5();  // Windows-950

// One byte a character.
class SingleByteSet {
 public:
  // `latin1_controls`: bytes without character are the control characters of Latin-1 (as HTML
  // reads Windows-1252), which makes of it both sets in one.
  SingleByteSet(const char* converter, bool latin1_controls);

  // 0 for ASCII and what the set does not have.
  [[nodiscard]] std::uint8_t byte(char32_t character) const {
    return character < bytes_.size() ? bytes_[character] : std::uint8_t{0};
  }

 private:
  std::vector<std::uint8_t> bytes_;  // by character
};

const SingleByteSet& windows_1252();
const SingleByteSet& windows_1251();
const SingleByteSet& mac_roman();

}  // namespace duizhao
