#include <duizhao/lexicon/data.h>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <cstring>

#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::string_view kRebuild =
    "build it again (the target lexicon_data, or duizhao lexicon build) or set DUIZHAO_LEXICON";

[[noreturn]] void fail(const std::string& path, std::string_view problem) {
  throw Error({path}, problem, kRebuild);
}

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

format::Header read_header(const std::string& path, std::string_view bytes) {
  format::Header header;
  if (bytes.size() < sizeof header + sizeof(format::SectionTable))
    fail(path, "the lexicon is truncated: only " + std::to_string(bytes.size()) + " bytes");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != format::kMagic) fail(path, "not a compiled lexicon");
  if (header.byte_order != format::kByteOrder)
    fail(path, "the lexicon was compiled for another byte order");
  if (header.version != format::kVersion)
    fail(path, "the lexicon has format " + std::to_string(header.version) +
                   ", this program reads format " + std::to_string(format::kVersion));
  if (header.bytes != bytes.size())
    fail(path, "the lexicon is truncated: " + std::to_string(bytes.size()) + " bytes instead of " +
                   std::to_string(header.bytes));
  const std::string_view content = bytes.substr(sizeof header);
  if (XXH3_64bits(content.data(), content.size()) != header.checksum)
    fail(path, "the lexicon is damaged: its checksum does not match");
  return header;
}

// The sections of a file whose checksum was right.
class Sections {
 public:
  Sections(const std::string& path, std::string_view bytes) : path_(path), bytes_(bytes) {
    std::memcpy(table_.data(), bytes.data() + sizeof(format::Header), sizeof table_);
  }

  template <class T>
  [[nodiscard]] std::span<const T> get(format::SectionName name) const {
    const auto [offset, size] = table_.at(name);
    if (offset > bytes_.size() || size > bytes_.size() - offset || size % sizeof(T) != 0 ||
        offset % format::kAlignment != 0)
      fail(path_, "the lexicon is damaged: a section is out of bounds");
    return {reinterpret_cast<const T*>(bytes_.data() + offset), size / sizeof(T)};
  }

  [[nodiscard]] CharacterTable table(format::SectionName pages, format::SectionName blocks) const {
    return {get<std::uint16_t>(pages), get<std::uint32_t>(blocks)};
  }

 private:
  const std::string& path_;
  std::string_view bytes_;
  format::SectionTable table_{};
};

std::string hexadecimal(std::uint64_t number) {
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; number >>= 4U) digits[i] = "0123456789abcdef"[number & 15U];
  return digits;
}

}  // namespace

MappedFile::MappedFile(const std::string& path) {
  const Descriptor file(path);
  struct stat status {};
  if (file.value() < 0 || fstat(file.value(), &status) != 0)
    fail(path, std::string("the lexicon cannot be read: ") + std::strerror(errno));
  if (!S_ISREG(status.st_mode)) fail(path, "the lexicon is not a file");
  if (status.st_size == 0) fail(path, "the lexicon is truncated: only 0 bytes");
  const auto size = static_cast<std::size_t>(status.st_size);
  void* address = mmap(nullptr, size, PROT_READ, MAP_SHARED | MAP_POPULATE, file.value(), 0);
  if (address == MAP_FAILED)
    fail(path, std::string("the lexicon cannot be mapped: ") + std::strerror(errno));
  bytes_ = {static_cast<const char*>(address), size};
}

MappedFile::~MappedFile() { munmap(const_cast<char*>(bytes_.data()), bytes_.size()); }

Lexicon::Data::Data(const std::string& path) : file(path) {
  const format::Header header = read_header(path, file.bytes());
  const Sections in(path, file.bytes());
  using namespace format;
  const auto pool = in.get<char>(kStrings);
  if (pool.empty() || pool.back() != '\0') fail(path, "the lexicon is damaged: no strings");
  strings = {pool.data(), pool.size()};
  trie = Trie(in.table(kCodePages, kCodeBlocks), in.get<char32_t>(kLetters),
              in.get<TrieUnit>(kTrieUnits), RankedBits(in.get<RankBlock>(kTrieWords)));
  frequencies = in.get<float>(kFrequencies);
  entry_words = RankedBits(in.get<RankBlock>(kEntryWords));
  entry_begins = in.get<std::uint32_t>(kEntryBegins);
  entries = in.get<EntryRecord>(kEntries);
  gloss_begins = in.get<std::uint32_t>(kGlossBegins);
  glosses = in.get<Gloss>(kGlosses);
  stems = in.get<std::uint32_t>(kStems);
  synonym_begins = in.get<std::uint32_t>(kSynonymBegins);
  synonyms = in.get<Synonym>(kSynonyms);
  exceptions = in.get<ExceptionRecord>(kExceptions);
  lemmas = in.get<LemmaRecord>(kLemmas);
  simple = in.table(kSimplePages, kSimpleBlocks);
  reading_lists = in.table(kReadingPages, kReadingBlocks);
  readings = in.get<std::uint32_t>(kReadings);
  sources = in.get<SourceRecord>(kSources);
  if (!is_within_bounds(*this)) fail(path, "the lexicon is damaged: its parts do not fit together");

  info = {path,
          header.version,
          hexadecimal(header.checksum),
          header.bytes,
          trie.size(),
          static_cast<std::uint32_t>(entries.size()),
          static_cast<std::uint32_t>(stems.size()),
          {}};
  for (const SourceRecord& source : sources)
    info.sources.push_back({std::string(text(source.name)), std::string(text(source.version)),
                            std::string(text(source.date)), std::string(text(source.licence)),
                            std::string(text(source.sha256)), source.entries});
}

}  // namespace duizhao
