#include <duizhao/lexicon/sha256.h>

#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace duizhao {

std::string sha256(const std::vector<std::string_view>& texts) {
  sha256_ctx hash{};
  sha256_init(&hash);
  for (const std::string_view text : texts)
    sha256_update(&hash, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&hash, digest.size(), digest.data());
  std::string digits;
  for (const std::uint8_t byte : digest) {
    digits += "0123456789abcdef"[byte >> 4U];
    digits += "0123456789abcdef"[byte & 15U];
  }
  return digits;
}

}  // namespace duizhao
