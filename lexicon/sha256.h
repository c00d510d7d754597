// SHA-256 (FIPS 180-4), to record which files a lexicon was compiled from.
//
//   sha256({"abc"})  →  "ba7816bf…"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

// Of the texts one after the other, 64 hexadecimal digits.
std::string sha256(const std::vector<std::string_view>& texts);

}  // namespace duizhao
