// The one table of bitext formats: a row a format. A new format is a row here and its own files.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include <duizhao/corpora/bitext.h>
#include <duizhao/corpora/bitext_format.h>
#include <duizhao/corpora/readers.h>
#include <duizhao/corpora/writers.h>

namespace duizhao {

using MakeReader = std::unique_ptr<BitextReader> (*)(BitextInput, const BitextReaderOptions&);
using MakeWriter = std::unique_ptr<BitextWriter> (*)(const BitextOutput&,
                                                     const BitextWriterOptions&);
// Of an alignment with the numbers and confidences of its beads.
using WriteBeads = void (*)(OutputFile&, const Bitext&);

struct FormatRow {
  BitextFormat format;
  std::string_view name;                    // --format
  std::array<std::string_view, 3> endings;  // of paths
  bool (*told_by)(std::string_view head);   // by its first bytes; nullptr: they do not tell
  MakeReader read;                          // nullptr: is not read
  MakeWriter write;                         // nullptr: is not written from units
  WriteBeads write_beads;  // nullptr: `align` writes it as units, where it does at all
};

std::span<const FormatRow> format_table();
const FormatRow& row_of(BitextFormat format);

}  // namespace duizhao
