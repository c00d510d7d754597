#include <duizhao/corpora/pair_store.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <deque>
#include <string>
#include <string_view>
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

void put_number(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7U) bytes += static_cast<char>((number & 0x7FU) | 0x80U);
  bytes += static_cast<char>(number);
}

std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0;; shift += 7U) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return number;
  }
}

void put_text(std::string& bytes, const std::string& text) {
  put_number(bytes, text.size());
  bytes += text;
}

std::string take_text(std::string_view& bytes) {
  const auto size = static_cast<std::size_t>(take_number(bytes));
  std::string text(bytes.substr(0, size));
  bytes.remove_prefix(size);
  return text;
}

Pair take_pair(std::string_view& bytes) {
  Pair pair;
  pair.id = take_text(bytes);
  pair.source = take_text(bytes);
  pair.target = take_text(bytes);
  pair.line = take_number(bytes);
  pair.fuzzy = take_number(bytes) != 0;
  for (auto left = take_number(bytes); left > 0; --left) pair.ignored.push_back(take_text(bytes));
  if (take_number(bytes) != 0) {
    pair.alignment = std::bit_cast<float>(static_cast<std::uint32_t>(take_number(bytes)));
  }
  return pair;
}

}  // namespace

struct PairStore::State {
  std::uint64_t max_memory;
  std::deque<std::uint64_t> offsets;  // where each pair begins; a deque grows without copying
  std::uint64_t stored = 0;           // bytes in the file
  std::string memory;                 // all bytes behind them
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

PairStore::PairStore(std::uint64_t max_memory) : state_(std::make_unique<State>(max_memory)) {}

PairStore::~PairStore() = default;

void PairStore::append(const Pair& pair) {
  std::string& memory = state_->memory;
  // Room at once, so that growing never copies; what is not used yet takes no memory.
  if (memory.size() > kBufferBytes) memory.reserve(state_->room());
  state_->offsets.push_back(state_->end());
  put_text(memory, pair.id);
  put_text(memory, pair.source);
  put_text(memory, pair.target);
  put_number(memory, pair.line);
  put_number(memory, pair.fuzzy ? 1 : 0);
  put_number(memory, pair.ignored.size());
  for (const std::string& name : pair.ignored) put_text(memory, name);
  put_number(memory, pair.alignment ? 1 : 0);
  if (pair.alignment) put_number(memory, std::bit_cast<std::uint32_t>(*pair.alignment));
  if (memory.size() > state_->most()) state_->spill();
}

std::size_t PairStore::size() const { return state_->offsets.size(); }

Pair PairStore::get(std::size_t index) const { return std::move(get(index, index + 1).front()); }

std::vector<Pair> PairStore::get(std::size_t begin, std::size_t end) const {
  assert(begin <= end && end <= size());
  std::vector<Pair> pairs;
  if (begin == end) return pairs;
  const std::uint64_t last = end < size() ? state_->offsets[end] : state_->end();
  const std::string bytes = state_->bytes(state_->offsets[begin], last);
  std::string_view left = bytes;
  pairs.reserve(end - begin);
  while (pairs.size() < end - begin) pairs.push_back(take_pair(left));
  return pairs;
}

}  // namespace duizhao
