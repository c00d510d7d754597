// The one family of errors for a world that failed: a file, the lexicon, broken input.
// Misuse by the programmer is an assert; bad data inside a corpus is counted in the result.
//
//   throw Error({"news.zh.txt", 12, 3}, "byte 0xFF is not UTF-8", "convert the file or give
//   --encoding"); what() == "news.zh.txt:12:3: byte 0xFF is not UTF-8; convert the file or give
//   --encoding"
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace duizhao {

// Where something went wrong. Lines and columns count from 1 (columns in code points); 0: not
// known.
struct Location {
  std::string path;
  std::uint64_t line = 0;
  std::uint64_t column = 0;
  friend bool operator==(const Location&, const Location&) = default;
};

// "path:line:column", without what is not known.
std::string to_string(const Location& location);

class Error : public std::runtime_error {
 public:
  // `problem` says what is wrong, `advice` what to do (may be empty); both one line, no full stop.
  Error(Location location, std::string_view problem, std::string_view advice);

  [[nodiscard]] const Location& location() const { return location_; }

 private:
  Location location_;
};

// The request makes no sense for these texts (both in one language, an unknown encoding's name …):
// the command line answers with exit status 2, where every other Error is 3.
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace duizhao
