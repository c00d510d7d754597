// Bytes that are written once and read back at any place: in memory up to a limit, beyond that in a
// file without a name in $TMPDIR (or /tmp), which vanishes with the object.
//
//   ScratchBytes bytes(1 << 26);
//   const std::uint64_t at = bytes.size();
//   bytes.append("…");
//   bytes.get(at, bytes.size())
//
// append() belongs to one thread; without it any number may call the const functions.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace duizhao {

class ScratchBytes {
 public:
  explicit ScratchBytes(std::uint64_t max_memory);
  ~ScratchBytes();
  ScratchBytes(const ScratchBytes&) = delete;
  ScratchBytes& operator=(const ScratchBytes&) = delete;

  void append(std::string_view bytes);  // throws Error: no temporary file can be made, disk full

  [[nodiscard]] std::uint64_t size() const;

  // The bytes [begin, end), end ≤ size(). Throws Error: the temporary file cannot be read.
  [[nodiscard]] std::string get(std::uint64_t begin, std::uint64_t end) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace duizhao
