#include <duizhao/text/scratch_bytes.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20;  // written at once, once there is a file

std::string temporary_folder() {
  const char* const folder = std::getenv("TMPDIR");
  return folder != nullptr && *folder != '\0' ? folder : "/tmp";
}

[[noreturn]] void fail(int error) {
  const std::string folder = temporary_folder();
  if (error == ENOSPC || error == EDQUOT) {
    throw Error({folder}, "the disk is full", "free some space, or name another folder in TMPDIR");
  }
  throw Error({folder}, "no temporary file here: " + std::generic_category().message(error),
              "name a folder for temporary files in TMPDIR");
}

// A file without a name, or with one that is removed at once.
int open_temporary() {
  const std::string folder = temporary_folder();
  int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor >= 0) return descriptor;
  std::string name = folder + "/duizhao-XXXXXX";
  descriptor = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor < 0) fail(errno);
  ::unlink(name.c_str());
  return descriptor;
}

}  // namespace

struct ScratchBytes::State {
  std::uint64_t max_memory;
  std::uint64_t stored = 0;  // bytes in the file
  std::string memory;        // all bytes behind them
  int file = -1;

  explicit State(std::uint64_t most) : max_memory(most) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (file >= 0) ::close(file);
  }

  [[nodiscard]] std::uint64_t end() const { return stored + memory.size(); }
  // Bytes in memory beyond which they go to the file.
  [[nodiscard]] std::uint64_t most() const { return file < 0 ? max_memory : kBufferBytes; }
  [[nodiscard]] std::size_t room() const { return static_cast<std::size_t>(most()) + kBufferBytes; }

  void spill() {
    if (file < 0) file = open_temporary();
    for (std::string_view left = memory; !left.empty();) {
      const ssize_t size =
          ::pwrite(file, left.data(), left.size(), static_cast<off_t>(end() - left.size()));
      if (size < 0 && errno == EINTR) continue;
      if (size < 0) fail(errno);
      left.remove_prefix(static_cast<std::size_t>(size));
    }
    stored += memory.size();
    memory.clear();
    if (memory.capacity() > 2 * kBufferBytes) memory = {};
  }

  [[nodiscard]] std::string bytes(std::uint64_t begin, std::uint64_t last) const {
    std::string bytes(static_cast<std::size_t>(last - begin), '\0');
    const auto from_file =
        begin < stored ? static_cast<std::size_t>(std::min(last, stored) - begin) : 0;
    for (std::size_t used = 0; used < from_file;) {
      const ssize_t size =
          ::pread(file, bytes.data() + used, from_file - used, static_cast<off_t>(begin + used));
      if (size < 0 && errno == EINTR) continue;
      if (size <= 0) fail(size < 0 ? errno : EIO);
      used += static_cast<std::size_t>(size);
    }
    if (last > stored) {
      const auto first = static_cast<std::size_t>(begin + from_file - stored);
      memory.copy(bytes.data() + from_file, bytes.size() - from_file, first);
    }
    return bytes;
  }
};

ScratchBytes::ScratchBytes(std::uint64_t max_memory)
    : state_(std::make_unique<State>(max_memory)) {}

ScratchBytes::~ScratchBytes() = default;

void ScratchBytes::append(std::string_view bytes) {
  std::string& memory = state_->memory;
  // Room at once, so that growing never copies; what is not used yet takes no memory.
  if (memory.size() > kBufferBytes) memory.reserve(state_->room());
  memory += bytes;
  if (memory.size() > state_->most()) state_->spill();
}

std::uint64_t ScratchBytes::size() const { return state_->end(); }

std::string ScratchBytes::get(std::uint64_t begin, std::uint64_t end) const {
  assert(begin <= end && end <= size());
  return state_->bytes(begin, end);
}

}  // namespace duizhao
