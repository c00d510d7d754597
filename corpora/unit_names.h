// Which names a file has already, for formats in which they may not repeat: 8 bytes a name. A name
// is taken for a repeated one by mistake about once in 10^7 files of a million units; that costs it
// its form, never its content.
#pragma once

#include <string_view>
#include <unordered_set>

#include <cstdint>

namespace duizhao {

class UnitNames {
 public:
  // False: it is there already.
  bool add(std::string_view name) {
    std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a, 64 bits
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hashes_.insert(hash).second;
  }

 private:
  std::unordered_set<std::uint64_t> hashes_;
};

}  // namespace duizhao
