// SHA-256 (FIPS 180-4): which file it was, and what a page may run.
//
//   sha256({"abc"})  →  "ba7816bf…"
//   sha256_base64("abc")  →  "ungWv48B…", as the policy of a page names its scripts
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

// Of the texts one after the other, 64 hexadecimal digits.
std::string sha256(const std::vector<std::string_view>& texts);

// Of what a stream gives up to its end, in blocks.
std::string sha256(std::istream& in);

// The 32 bytes themselves, in the digits of RFC 4648, section 4.
std::string sha256_base64(std::string_view text);

}  // namespace duizhao
