// A file as a stream of bytes, unpacked on the way (packing.h), of any length.
//
//   InputFile file("news.tsv.gz");
//   file.head().starts_with("<?xml")
//   while (const std::size_t size = file.read(block.data(), block.size())) …
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace duizhao {

// Throws the Error that says why `path` cannot be read (`error` is an errno).
[[noreturn]] void fail_to_read(const std::string& path, int error);

// A file that is open for reading; "-" is standard input, which is never closed.
class InputDescriptor {
 public:
  explicit InputDescriptor(const std::string& path);  // throws Error
  ~InputDescriptor();
  InputDescriptor(const InputDescriptor&) = delete;
  InputDescriptor& operator=(const InputDescriptor&) = delete;

  [[nodiscard]] int value() const { return value_; }

 private:
  int value_;
};

class InputFile {
 public:
  static constexpr std::size_t kHeadBytes = std::size_t{1} << 16;

  explicit InputFile(std::string path);  // throws Error: as read_file
  // Bytes that are in memory already; `path` is for messages.
  InputFile(std::string path, std::string bytes);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  [[nodiscard]] const std::string& path() const;

  // The first kHeadBytes, fewer only of a shorter file; read() gives them too.
  [[nodiscard]] std::string_view head() const;

  // Up to `size` bytes; 0 at the end. Throws Error: as read_file.
  std::size_t read(char* bytes, std::size_t size);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace duizhao
