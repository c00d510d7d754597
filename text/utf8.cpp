#include <duizhao/text/utf8.h>

namespace duizhao {

std::u32string to_utf32(std::string_view utf8) {
  std::u32string out(utf8.size(), U'\0');
  std::size_t size = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out[size++] = byte;
    } else if (byte >= 0xC0) {
      out[size++] = byte < 0xE0 ? byte & 0x1FU : byte < 0xF0 ? byte & 0x0FU : byte & 0x07U;
    } else if (size > 0) {
      out[size - 1] = (out[size - 1] << 6) | (byte & 0x3FU);
    }
  }
  out.resize(size);
  return out;
}

void append_long_utf8(std::string& out, char32_t character) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto trail = [&put, character](int shift) { put(0x80U | ((character >> shift) & 0x3FU)); };
  if (character < 0x800) {
    put(0xC0U | (character >> 6));
    trail(0);
  } else if (character < 0x10000) {
    put(0xE0U | (character >> 12));
    trail(6);
    trail(0);
  } else {
    put(0xF0U | (character >> 18));
    trail(12);
    trail(6);
    trail(0);
  }
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t character : text) append_utf8(out, character);
  return out;
}

char32_t next_long_code_point(std::string_view utf8, std::size_t& position) {
  const auto byte = [utf8](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
  const auto trail = [&byte, &position](char32_t bits) {
    return (bits << 6) | (byte(position++) & 0x3FU);
  };
  const char32_t lead = byte(position++);
  if (lead < 0xE0) return trail(lead & 0x1FU);
  if (lead < 0xF0) return trail(trail(lead & 0x0FU));
  return trail(trail(trail(lead & 0x07U)));
}

std::string shortened(std::u32string_view text, std::size_t most) {
  return to_utf8(text.substr(0, most)) + (text.size() > most ? "…" : "");
}

std::uint32_t count_code_points(std::string_view utf8) {
  std::uint32_t count = 0;
  for (const char byte : utf8)
    count += (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U ? 0U : 1U;
  return count;
}

}  // namespace duizhao
