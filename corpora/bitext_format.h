// The formats of bitexts; what each holds is in docs/formats.md. One table (format_table.h) says
// how a format is told and who reads and writes it.
//
//   parse_bitext_format("tmx") == BitextFormat::kTmx
//   bitext_format_of("news.po.gz", FormatUse::kWrite) == BitextFormat::kPo
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duizhao {

enum class BitextFormat : std::uint8_t {
  kTsv,
  kCsv,
  kJsonl,
  kTmx,
  kXliff,  // 1.2 and 2.x are read, 2.1 is written
  kPo,
  kMoses,  // two files, a line a unit: news.zh and news.en
  kIds,    // Vecalign's, of alignments only
};

// Read as a bitext; written as one; written by `align`.
enum class FormatUse : std::uint8_t { kRead, kWrite, kAlign };

// "tsv", "csv", "jsonl", "tmx", "xliff", "po", "moses", "ids".
std::optional<BitextFormat> parse_bitext_format(std::string_view name);
bool has_use(BitextFormat format, FormatUse use);

// By the ending of a path, a packing suffix (.gz …) not counted; of the formats with that use.
std::optional<BitextFormat> bitext_format_of(std::string_view path, FormatUse use);

// "tsv, csv or tmx", for help and messages.
std::string bitext_format_names(FormatUse use);

}  // namespace duizhao
