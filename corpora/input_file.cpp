#include <duizhao/corpora/input_file.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <duizhao/corpora/packing.h>
#include <duizhao/text/error.h>

namespace duizhao {

void fail_to_read(const std::string& path, int error) {
  if (error == ENOENT || error == ENOTDIR) throw Error({path}, "no such file", "check the path");
  if (error == EISDIR) throw Error({path}, "is a directory", "give a text file");
  if (error == EACCES || error == EPERM) {
    throw Error({path}, "may not be read", "check its permissions");
  }
  throw Error({path}, "cannot be read: " + std::generic_category().message(error),
              "check the disk and the path");
}

InputDescriptor::InputDescriptor(const std::string& path)
    : value_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (value_ < 0) fail_to_read(path, errno);
}

InputDescriptor::~InputDescriptor() {
  if (value_ != STDIN_FILENO) ::close(value_);
}

struct InputFile::State {
  std::string path;
  std::optional<InputDescriptor> descriptor;  // nothing: all is in `head`
  std::string packed;                         // the block that is being unpacked
  std::optional<Unpacker> unpacker;
  std::string head;
  std::size_t head_used = 0;

  explicit State(std::string given) : path(std::move(given)), descriptor(std::in_place, path) {
    head = first_bytes();
    if (packing_of_content(head) == Packing::kNone) return;
    packed = std::move(head);
    unpacker.emplace([this, first = true]() mutable { return next_packed_block(first); }, path);
    head = first_bytes();
  }

  State(std::string given, std::string bytes) : path(std::move(given)), head(std::move(bytes)) {}

  std::size_t read(char* bytes, std::size_t size) {
    if (!descriptor) return 0;
    return unpacker ? unpacker->read(bytes, size) : read_stored(bytes, size);
  }

 private:
  std::size_t read_stored(char* bytes, std::size_t size) const {
    while (true) {
      const ssize_t got = ::read(descriptor->value(), bytes, size);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) fail_to_read(path, errno);
      return static_cast<std::size_t>(got);
    }
  }

  std::string_view next_packed_block(bool& first) {
    if (!first) {
      packed.resize(kHeadBytes);
      packed.resize(read_stored(packed.data(), packed.size()));
    }
    first = false;
    return packed;
  }

  std::string first_bytes() {
    std::string bytes(kHeadBytes, '\0');
    std::size_t used = 0;
    while (used < bytes.size()) {
      const std::size_t got = read(bytes.data() + used, bytes.size() - used);
      if (got == 0) break;
      used += got;
    }
    bytes.resize(used);
    return bytes;
  }
};

InputFile::InputFile(std::string path) : state_(std::make_unique<State>(std::move(path))) {}

InputFile::InputFile(std::string path, std::string bytes)
    : state_(std::make_unique<State>(std::move(path), std::move(bytes))) {}

InputFile::~InputFile() = default;

const std::string& InputFile::path() const { return state_->path; }

std::string_view InputFile::head() const { return state_->head; }

std::size_t InputFile::read(char* bytes, std::size_t size) {
  const std::size_t left = state_->head.size() - state_->head_used;
  if (left == 0) return state_->read(bytes, size);
  const std::size_t taken = std::min(size, left);
  std::memcpy(bytes, state_->head.data() + state_->head_used, taken);
  state_->head_used += taken;
  return taken;
}

}  // namespace duizhao
