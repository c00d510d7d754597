// gzip, Zstandard and xz: recognised by content, packed by the ending of the file's name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <duizhao/text/document.h>

namespace duizhao {

enum class Packing { kNone, kGzip, kZstd, kXz };

// By the first bytes of a file.
Packing packing_of_content(std::string_view bytes);
// By the ending of a path: .gz, .zst, .xz.
Packing packing_of_path(std::string_view path);
// The path without such an ending.
std::string_view without_packing(std::string_view path);

// The unpacked bytes. Throws Error (damaged, cut off, more than `max_bytes`); `path` is for its
// message.
std::string unpack(std::string_view bytes, const std::string& path,
                   std::uint64_t max_bytes = kMaxTextBytes);

// Unpacks a stream of any length in bounded memory.
class Unpacker {
 public:
  // The next packed bytes, valid until the next call; empty at the end. May throw; passed on.
  using Source = std::function<std::string_view()>;

  // Asks the source for its first bytes. `path` is for messages.
  Unpacker(Source source, std::string path);
  ~Unpacker();
  Unpacker(const Unpacker&) = delete;
  Unpacker& operator=(const Unpacker&) = delete;

  // Up to `size` unpacked bytes; 0 at the end. Throws Error: damaged, cut off.
  std::size_t read(char* bytes, std::size_t size);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Packs a stream; the same bytes in give the same bytes out (no time stamp).
class Packer {
 public:
  using Sink = std::function<void(std::string_view packed)>;  // may throw; passed on by the Packer

  Packer(Packing packing, Sink sink);
  ~Packer();
  Packer(const Packer&) = delete;
  Packer& operator=(const Packer&) = delete;

  void write(std::string_view bytes);
  void finish();  // hands the last bytes to the sink

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace duizhao
