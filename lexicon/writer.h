// Puts a compiled lexicon's file together (lexicon/format.h).
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include <duizhao/lexicon/format.h>

namespace duizhao {

class LexiconWriter {
 public:
  // Offset of the string in the section of strings; equal strings are kept once. A NUL ends it.
  std::uint32_t string(std::string_view text);

  template <class T>
  void section(format::SectionName name, std::span<const T> items) {
    sections_.at(name).assign(reinterpret_cast<const char*>(items.data()), items.size_bytes());
  }

  // Writes the file whole or not at all (temporary file, then rename). Throws Error.
  void write(const std::string& path);

 private:
  std::map<std::string, std::uint32_t, std::less<>> offsets_;
  std::string strings_;
  std::array<std::string, format::kSectionCount> sections_;
};

}  // namespace duizhao
