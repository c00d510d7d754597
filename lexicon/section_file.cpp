#include <duizhao/lexicon/section_file.h>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include <duizhao/text/error.h>

namespace duizhao {
namespace {

class Descriptor {
 public:
  explicit Descriptor(const std::string& path) : value_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) close(value_);
  }
  [[nodiscard]] int value() const { return value_; }

 private:
  int value_;
};

void pad(std::string& bytes) {
  bytes.resize((bytes.size() + kSectionAlignment - 1) / kSectionAlignment * kSectionAlignment);
}

}  // namespace

SectionFile::SectionFile(std::string path, const FileKind& kind, std::size_t sections)
    : path_(std::move(path)), kind_(kind), table_(sections) {
  map();
  try {
    check();
  } catch (...) {
    munmap(const_cast<char*>(bytes_.data()), bytes_.size());
    throw;
  }
}

SectionFile::SectionFile(std::string bytes, const FileKind& kind, std::size_t sections,
                         std::string name)
    : path_(std::move(name)), kind_(kind), table_(sections), own_(std::move(bytes)), bytes_(own_) {
  check();
}

SectionFile::~SectionFile() {
  if (own_.empty()) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

void SectionFile::map() {
  const Descriptor file(path_);
  const std::string the = "the " + std::string(kind_.noun);
  struct stat status {};
  if (file.value() < 0 || fstat(file.value(), &status) != 0)
    fail(the + " cannot be read: " + std::generic_category().message(errno));
  if (!S_ISREG(status.st_mode)) fail(the + " is not a file");
  if (status.st_size == 0) fail(the + " is truncated: only 0 bytes");
  const auto size = static_cast<std::size_t>(status.st_size);
  void* address = mmap(nullptr, size, PROT_READ, MAP_SHARED | MAP_POPULATE, file.value(), 0);
  if (address == MAP_FAILED)
    fail(the + " cannot be mapped: " + std::generic_category().message(errno));
  bytes_ = {static_cast<const char*>(address), size};
}

void SectionFile::check() {
  const std::string noun(kind_.noun);
  const std::size_t table_bytes = table_.size() * sizeof(FileSection);
  if (bytes_.size() < sizeof header_ + table_bytes)
    fail("the " + noun + " is truncated: only " + std::to_string(bytes_.size()) + " bytes");
  std::memcpy(&header_, bytes_.data(), sizeof header_);
  if (header_.magic != kind_.magic) fail("not a compiled " + noun);
  if (header_.byte_order != FileHeader{}.byte_order)
    fail("the " + noun + " was compiled for another byte order");
  if (header_.version != kind_.version)
    fail("the " + noun + " has format " + std::to_string(header_.version) +
         ", this program reads format " + std::to_string(kind_.version));
  if (header_.bytes != bytes_.size())
    fail("the " + noun + " is truncated: " + std::to_string(bytes_.size()) + " bytes instead of " +
         std::to_string(header_.bytes));
  const std::string_view content = bytes_.substr(sizeof header_);
  if (XXH3_64bits(content.data(), content.size()) != header_.checksum)
    fail_damaged("its checksum does not match");
  std::memcpy(table_.data(), content.data(), table_bytes);
}

std::string_view SectionFile::section_bytes(std::size_t name, std::size_t item) const {
  const auto [offset, size] = table_.at(name);
  if (offset > bytes_.size() || size > bytes_.size() - offset || size % item != 0 ||
      offset % kSectionAlignment != 0)
    fail_damaged("a section is out of bounds");
  return bytes_.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(size));
}

std::string_view SectionFile::strings(std::size_t name) const {
  const std::string_view pool = section_bytes(name, 1);
  if (pool.empty() || pool.back() != '\0') fail_damaged("no strings");
  return pool;
}

void SectionFile::fail_damaged(std::string_view what) const {
  fail("the " + std::string(kind_.noun) + " is damaged: " + std::string(what));
}

void SectionFile::fail(std::string_view problem) const {
  throw Error({path_}, problem, kind_.advice);
}

std::uint32_t SectionWriter::string(std::string_view text) {
  text = text.substr(0, text.find('\0'));
  const auto found = offsets_.find(text);
  if (found != offsets_.end()) return found->second;
  if (strings_.size() + text.size() >= UINT32_MAX)
    throw Error({}, "the " + std::string(kind_.noun) + " would hold more than 4 GB of text",
                "give smaller sources");
  const auto offset = static_cast<std::uint32_t>(strings_.size());
  offsets_.emplace(text, offset);
  strings_ += text;
  strings_ += '\0';
  return offset;
}

void SectionWriter::strings(std::size_t name) {
  string("");
  sections_.at(name) = strings_;
}

std::string SectionWriter::bytes() const {
  static_assert(sizeof(FileHeader) % kSectionAlignment == 0);
  std::vector<FileSection> table(sections_.size());
  const std::size_t table_bytes = table.size() * sizeof(FileSection);
  std::string file(sizeof(FileHeader) + table_bytes, '\0');
  pad(file);
  for (std::size_t i = 0; i < table.size(); ++i) {
    table[i] = {file.size(), sections_[i].size()};
    file += sections_[i];
    pad(file);
  }
  std::memcpy(file.data() + sizeof(FileHeader), table.data(), table_bytes);
  FileHeader header;
  header.magic = kind_.magic;
  header.version = kind_.version;
  header.bytes = file.size();
  header.checksum = XXH3_64bits(file.data() + sizeof header, file.size() - sizeof header);
  std::memcpy(file.data(), &header, sizeof header);
  return file;
}

void SectionWriter::write(const std::string& path) const {
  const std::string temporary = path + "." + std::to_string(getpid()) + ".new";
  const std::string file = bytes();
  std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
  out.write(file.data(), static_cast<std::streamsize>(file.size()));
  out.close();
  std::error_code error;
  if (out) std::filesystem::rename(temporary, path, error);
  if (!out || error) {
    const std::string reason = error ? error.message() : std::generic_category().message(errno);
    std::filesystem::remove(temporary, error);
    throw Error({path}, "the " + std::string(kind_.noun) + " cannot be written: " + reason,
                "give a folder that exists, may be written to and has room for " +
                    std::to_string(file.size() / 1000000 + 1) + " MB");
  }
}

std::string compiled_file_path(const char* variable, std::string_view name,
                               std::string_view installed) {
  if (const char* path = std::getenv(variable); path != nullptr && *path != '\0') return path;
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    const auto beside = (program.parent_path() / "../share/duizhao" / name).lexically_normal();
    if (std::filesystem::exists(beside, error)) return beside.string();
  }
  return std::string(installed);
}

}  // namespace duizhao
