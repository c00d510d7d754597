#include <duizhao/corpora/files.h>

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

#include <duizhao/corpora/input_file.h>
#include <duizhao/corpora/packing.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 16;

// Room for a regular file and one byte more, so that its end is met without growing.
std::size_t expected_size(int descriptor) {
  struct stat status {};
  const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  const auto size = regular && status.st_size > 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
  return size < kMaxTextBytes ? static_cast<std::size_t>(size) + 1 : kBlockBytes;
}

std::string read_stored(const std::string& path) {
  const InputDescriptor input(path);
  std::string bytes;
  bytes.resize(expected_size(input.value()));
  std::size_t used = 0;
  while (true) {
    if (used == bytes.size()) bytes.resize(bytes.size() + std::max(bytes.size(), kBlockBytes));
    const ssize_t size = ::read(input.value(), bytes.data() + used, bytes.size() - used);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) fail_to_read(path, errno);
    if (size == 0) break;
    used += static_cast<std::size_t>(size);
    if (used > kMaxTextBytes) {
      throw Error({path}, "is larger than 1 GiB", "cut it into smaller texts");
    }
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace

std::string read_file(const std::string& path) {
  std::string bytes = read_stored(path);
  if (packing_of_content(bytes) == Packing::kNone) return bytes;
  return unpack(bytes, path);
}

std::string_view without_byte_order_mark(std::string_view utf8) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return utf8.starts_with(kMark) ? utf8.substr(kMark.size()) : utf8;
}

TextOptions options_for(const TextSource& source, const TextOptions& options) {
  TextOptions found = options;
  if (!source.extracted) return found;
  found.encoding = "UTF-8";
  found.wrapped = Wrapped::kNo;
  return found;
}

Document make_document(const TextSource& source, const TextOptions& options,
                       const std::string& path) {
  Document document = make_document(source.text, options_for(source, options), path);
  document.origins = source.origins;
  return document;
}

Document read_document(const std::string& path, const TextOptions& options) {
  return make_document(read_text_source(path, options.encoding), options, path);
}

}  // namespace duizhao
