#include <duizhao/text/utf8.h>

#include <unicode/utf8.h>

namespace duizhao {

std::u32string to_utf32(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto length = static_cast<std::int64_t>(utf8.size());
  for (std::int64_t i = 0; i < length;) {
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(bytes, i, length, character);
    out.push_back(static_cast<char32_t>(character));
  }
  return out;
}

void append_utf8(std::string& out, char32_t character) {
  std::uint8_t buffer[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(character));
  out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t character : text) append_utf8(out, character);
  return out;
}

std::uint32_t count_code_points(std::string_view utf8) {
  std::uint32_t count = 0;
  for (const char byte : utf8) count += U8_IS_TRAIL(static_cast<std::uint8_t>(byte)) ? 0U : 1U;
  return count;
}

bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

}  // namespace duizhao
