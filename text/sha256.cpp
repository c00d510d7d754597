#include <duizhao/text/sha256.h>

#include <nettle/base64.h>
#include <nettle/sha2.h>

#include <array>
#include <cstdint>
#include <istream>

namespace duizhao {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 16U;
using Digest = std::array<std::uint8_t, SHA256_DIGEST_SIZE>;

class Hash {
 public:
  Hash() { sha256_init(&state_); }
  void add(std::string_view text) {
    sha256_update(&state_, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
  }
  Digest digest() {
    Digest digest{};
    sha256_digest(&state_, digest.size(), digest.data());
    return digest;
  }

 private:
  sha256_ctx state_{};
};

std::string hexadecimal(const Digest& digest) {
  std::string digits;
  for (const std::uint8_t byte : digest) {
    digits += "0123456789abcdef"[byte >> 4U];
    digits += "0123456789abcdef"[byte & 15U];
  }
  return digits;
}

}  // namespace

std::string sha256(const std::vector<std::string_view>& texts) {
  Hash hash;
  for (const std::string_view text : texts) hash.add(text);
  return hexadecimal(hash.digest());
}

std::string sha256(std::istream& in) {
  Hash hash;
  std::string block(kBlockBytes, '\0');
  do {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    hash.add(std::string_view(block).substr(0, static_cast<std::size_t>(in.gcount())));
  } while (in);
  return hexadecimal(hash.digest());
}

std::string sha256_base64(std::string_view text) {
  Hash hash;
  hash.add(text);
  const Digest digest = hash.digest();
  std::string digits(BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE), '\0');
  base64_encode_raw(digits.data(), digest.size(), digest.data());
  return digits;
}

}  // namespace duizhao
