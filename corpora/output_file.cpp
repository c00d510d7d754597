#include <cassert>
#include <cerrno>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <duizhao/corpora/files.h>
#include <duizhao/corpora/packing.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 16;
constexpr mode_t kNewFile = 0666;      // less the process's umask
constexpr mode_t kModeBits = 07777;    // of st_mode
constexpr mode_t kOwnerOnly = 0600;    // until the mode of the replaced file is set
constexpr int kMaxNamesTried = 10000;  // of temporary files in one folder
constexpr int kMaxLinks = 40;          // one to the next, as the kernel follows them

[[noreturn]] void fail(const std::string& path, int error) {
  if (error == ENOENT || error == ENOTDIR) {
    throw Error({path}, "cannot be written: no such folder, or none for files",
                "make the folder first");
  }
  if (error == EISDIR) throw Error({path}, "is a directory", "give the name of a file in it");
  if (error == EACCES || error == EPERM || error == EROFS) {
    throw Error({path}, "may not be written", "check the permissions of file and folder");
  }
  if (error == ENOSPC || error == EDQUOT) {
    throw Error({path}, "the disk is full", "free some space or write elsewhere");
  }
  throw Error({path}, "cannot be written: " + std::generic_category().message(error),
              "check the disk and the path");
}

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// Where a link leads, so that the file is replaced and not the link to it. It need not exist yet.
std::string without_links(const std::string& path) {
  std::filesystem::path real(path);
  std::error_code error;
  for (int links = 0; std::filesystem::is_symlink(real, error); ++links) {
    if (links == kMaxLinks) fail(path, ELOOP);
    real = real.parent_path() / std::filesystem::read_symlink(real, error);
  }
  return real.string();
}

std::string proc_path(int descriptor) { return "/proc/self/fd/" + std::to_string(descriptor); }

}  // namespace

// Three ways to write. Directly: standard output, devices, pipes. Into a file without a name, which
// vanishes even when the program is killed, and gets its name in commit(). Into a temporary file
// with a name, where the file system knows nothing better.
struct OutputFile::State {
  std::string path;        // as given
  std::string final_path;  // links followed; empty: written directly
  std::string temporary;   // its path; empty: none, or no name yet
  int descriptor = -1;
  std::string buffer;
  std::optional<Packer> packer;

  explicit State(std::string given) : path(std::move(given)) { open(); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    close_descriptor();
    if (!temporary.empty()) ::unlink(temporary.c_str());
  }

  void open();
  void open_directly();
  void open_temporary(mode_t mode);
  void keep_owner_and_mode(const struct stat& replaced) const;
  void put(std::string_view bytes);
  void flush();
  void give_name();
  int close_descriptor() {
    const int result = descriptor > STDERR_FILENO ? ::close(descriptor) : 0;
    descriptor = -1;
    return result;
  }

  // Calls make(name) with new names in the folder until one does not exist yet.
  template <class Make>
  void with_free_name(Make make) {
    const std::string stem = folder_of(final_path) + "/.duizhao-" + std::to_string(::getpid());
    for (int number = 0; number < kMaxNamesTried; ++number) {
      std::string name = stem + "-" + std::to_string(number) + ".tmp";
      if (make(name)) {
        temporary = std::move(name);
        return;
      }
      if (errno != EEXIST) fail(path, errno);
    }
    fail(path, EEXIST);
  }
};

void OutputFile::State::open() {
  if (path.empty()) {
    throw Error({}, "the file to write has no name", "give its path, or - for standard output");
  }
  if (path == "-") {
    descriptor = STDOUT_FILENO;
    return;
  }
  struct stat existing {};
  const bool exists = ::stat(path.c_str(), &existing) == 0;
  if (!exists && errno != ENOENT) fail(path, errno);
  if (exists && S_ISDIR(existing.st_mode)) fail(path, EISDIR);
  if (exists && !S_ISREG(existing.st_mode)) return open_directly();
  if (exists && ::access(path.c_str(), W_OK) != 0) fail(path, errno);
  final_path = without_links(path);
  open_temporary(exists ? kOwnerOnly : kNewFile);
  if (exists) keep_owner_and_mode(existing);
}

void OutputFile::State::open_directly() {
  descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) fail(path, errno);
}

void OutputFile::State::open_temporary(mode_t mode) {
  descriptor = ::open(folder_of(final_path).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
  if (descriptor >= 0) {
    // Naming the file later needs /proc, which a bare chroot does not have.
    if (::access(proc_path(descriptor).c_str(), F_OK) == 0) return;
    close_descriptor();
  }
  with_free_name([this, mode](const std::string& name) {
    descriptor = ::open(name.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode);
    return descriptor >= 0;
  });
}

void OutputFile::State::keep_owner_and_mode(const struct stat& replaced) const {
  // Only root may give files away; others keep their own. First the owner: chown clears mode bits.
  if (::fchown(descriptor, replaced.st_uid, replaced.st_gid) != 0) errno = 0;
  if (::fchmod(descriptor, replaced.st_mode & kModeBits) != 0) fail(path, errno);
}

void OutputFile::State::put(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t size = ::write(descriptor, bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) fail(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
}

void OutputFile::State::flush() {
  if (packer) {
    packer->write(buffer);
  } else {
    put(buffer);
  }
  buffer.clear();
}

void OutputFile::State::give_name() {
  if (temporary.empty()) {
    with_free_name([this](const std::string& name) {
      return ::linkat(AT_FDCWD, proc_path(descriptor).c_str(), AT_FDCWD, name.c_str(),
                      AT_SYMLINK_FOLLOW) == 0;
    });
  }
  if (close_descriptor() != 0) fail(path, errno);
  if (::rename(temporary.c_str(), final_path.c_str()) != 0) fail(path, errno);
  temporary.clear();
}

OutputFile::OutputFile(std::string path) : state_(std::make_unique<State>(std::move(path))) {
  const Packing packing = packing_of_path(state_->path);
  if (packing == Packing::kNone) return;
  state_->packer.emplace(packing, [state = state_.get()](std::string_view b) { state->put(b); });
}

OutputFile::~OutputFile() = default;

void OutputFile::write(std::string_view bytes) {
  assert(state_->descriptor >= 0);
  state_->buffer.append(bytes);
  if (state_->buffer.size() >= kBufferBytes) state_->flush();
}

void OutputFile::commit() {
  state_->flush();
  if (state_->packer) state_->packer->finish();
  if (!state_->final_path.empty()) {
    state_->give_name();
  } else if (state_->close_descriptor() != 0) {
    fail(state_->path, errno);
  }
}

}  // namespace duizhao
