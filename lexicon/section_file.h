// The shape that the compiled files of this room share: a header, a table of sections, the
// sections. Little-endian, every section starts at a multiple of 16, positions are offsets from the
// start of the file, so that it is read where it is mapped. Strings are UTF-8, end with a NUL and
// are named by their offset in the section of strings.
//
// Laws: the same sections give the same bytes (no time stamps); a file that was cut, changed or
// made for something else is one Error. Whether numbers inside a section lead to something is for
// its reader to check.
//
//   SectionWriter out(kLexiconFile, kSectionCount);
//   out.section(kGlosses, std::span(glosses));
//   out.write("lexicon.bin");
//
//   SectionFile in("lexicon.bin", kLexiconFile, kSectionCount);
//   const auto glosses = in.section<Gloss>(kGlosses);
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

// What a kind of file is called and how it is told from others.
struct FileKind {
  std::array<char, 8> magic;
  std::uint32_t version;    // raise it with every change of what the sections hold
  std::string_view noun;    // "lexicon": "the lexicon is truncated …"
  std::string_view advice;  // of every Error
};

struct FileHeader {
  std::array<char, 8> magic{};
  std::uint32_t byte_order = 0x01020304U;
  std::uint32_t version = 0;
  std::uint64_t bytes = 0;     // of the whole file
  std::uint64_t checksum = 0;  // XXH3 (64 bits) of everything after the header
};

struct FileSection {
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
};

inline constexpr std::uint64_t kSectionAlignment = 16;

class SectionFile {
 public:
  // Maps the file, checks its header, checksum and table. Throws Error.
  SectionFile(std::string path, const FileKind& kind, std::size_t sections);
  // The same of bytes that SectionWriter::bytes() made.
  SectionFile(std::string bytes, const FileKind& kind, std::size_t sections, std::string name);
  SectionFile(const SectionFile&) = delete;
  SectionFile& operator=(const SectionFile&) = delete;
  ~SectionFile();

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const FileHeader& header() const { return header_; }

  // Throws Error: its size is no multiple of T's.
  template <class T>
  [[nodiscard]] std::span<const T> section(std::size_t name) const {
    const std::string_view bytes = section_bytes(name, sizeof(T));
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }

  // A section of strings: not empty, its last character is a NUL. Throws Error.
  [[nodiscard]] std::string_view strings(std::size_t name) const;

  // Throws the Error of a damaged file: "the lexicon is damaged: …".
  [[noreturn]] void fail_damaged(std::string_view what) const;

 private:
  void check();
  [[nodiscard]] std::string_view section_bytes(std::size_t name, std::size_t item) const;
  [[noreturn]] void fail(std::string_view problem) const;
  void map();

  std::string path_;
  FileKind kind_;
  std::vector<FileSection> table_;
  std::string own_;         // what is not mapped
  std::string_view bytes_;  // the whole file
  FileHeader header_;
};

class SectionWriter {
 public:
  SectionWriter(const FileKind& kind, std::size_t sections) : kind_(kind), sections_(sections) {}

  // Offset of the string in the section of strings; equal strings are kept once. A NUL ends it.
  std::uint32_t string(std::string_view text);

  template <class T>
  void section(std::size_t name, std::span<const T> items) {
    sections_.at(name).assign(reinterpret_cast<const char*>(items.data()), items.size_bytes());
  }
  // The section of the strings that string() was given.
  void strings(std::size_t name);

  // The whole file.
  [[nodiscard]] std::string bytes() const;

  // Writes the file whole or not at all (temporary file, then rename). Throws Error.
  void write(const std::string& path) const;

 private:
  FileKind kind_;
  std::map<std::string, std::uint32_t, std::less<>> offsets_;
  std::string strings_;
  std::vector<std::string> sections_;
};

// Where a compiled file is: $VARIABLE, else ../share/duizhao/NAME beside the program, else
// `installed`.
std::string compiled_file_path(const char* variable, std::string_view name,
                               std::string_view installed);

}  // namespace duizhao
