// Bitexts of a test's own, read whole.
#pragma once

#include <string>
#include <vector>

#include <duizhao/corpora/bitext_reader.h>
#include <duizhao/corpora/files.h>
#include <duizhao/text/error.h>
#include <duizhao/text/validate_utf8.h>

#include "scratch_folder.h"

namespace duizhao {

struct ReadBitext {
  std::vector<Pair> pairs;
  BitextNotes notes;
};

inline void PrintTo(const Pair& pair, std::ostream* out) {
  *out << "{" << pair.id << "|" << pair.source << "|" << pair.target << "|" << pair.line
       << (pair.fuzzy ? "|fuzzy}" : "}");
}

class BitextFiles : public ScratchFolder {
 protected:
  static ReadBitext read_path(const std::string& path, const BitextReaderOptions& options = {}) {
    ReadBitext read;
    const auto reader = open_bitext(path, options);
    for (Pair pair; reader->next(pair);) read.pairs.push_back(pair);
    read.notes = reader->notes();
    return read;
  }

  [[nodiscard]] ReadBitext read(const std::string& name, const std::string& bytes,
                                const BitextReaderOptions& options = {}) const {
    store(path(name), bytes);
    return read_path(path(name), options);
  }

  [[nodiscard]] std::vector<Pair> pairs(const std::string& name, const std::string& bytes) const {
    return read(name, bytes).pairs;
  }

  // What the Error says behind the path; "" when there is none.
  [[nodiscard]] std::string failure(const std::string& name, const std::string& bytes) const {
    try {
      static_cast<void>(read(name, bytes));
    } catch (const Error& error) {
      const std::string what = error.what();
      const std::string start = path(name) + ":";
      return what.starts_with(start) ? what.substr(start.size()) : "elsewhere: " + what;
    }
    return "";
  }

  // A file that is cut off anywhere is read or refused, and what is read of it is UTF-8.
  void cut_everywhere(const std::string& name, const std::string& bytes) const {
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
      store(path(name), bytes.substr(0, size));
      try {
        const auto reader = open_bitext(path(name));
        for (Pair pair; reader->next(pair);) {
          ASSERT_FALSE(find_utf8_fault(pair.id + pair.source + pair.target)) << size;
        }
      } catch (const Error& error) {
        ASSERT_NE(std::string(error.what()).find(path(name)), std::string::npos) << error.what();
      }
      // Some file systems wait for the disk when a file is written over.
      std::filesystem::remove(path(name));
    }
  }
};

}  // namespace duizhao
