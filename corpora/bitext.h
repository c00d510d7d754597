// Aligned texts on their way out, one emitter a format (docs: "Machine formats").
//
//   OutputFile out("news.tmx");
//   write_bitext(out, BitextFormat::kTmx, {zh, en, alignment});
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <duizhao/corpora/files.h>
#include <duizhao/text/bead.h>
#include <duizhao/text/document.h>

namespace duizhao {

enum class BitextFormat { kTsv, kJsonl, kIds, kTmx };

// "tsv", "jsonl", "ids", "tmx".
std::optional<BitextFormat> parse_bitext_format(std::string_view name);
// By the ending of a path, a packing suffix (.gz …) not counted.
std::optional<BitextFormat> bitext_format_of(std::string_view path);

struct Bitext {
  const Document& source;
  const Document& target;
  const Alignment& alignment;
  // Seconds since 1970, said in TMX. Default: not said, so that the same texts give the same bytes.
  std::optional<std::int64_t> creation_time = std::nullopt;
};

// Does not commit `out`. Returns how many characters the format cannot hold; they are written as
// U+FFFD (TMX: what XML 1.0 does not allow). TSV has a blank for a tab, line end or other control
// character inside a text.
std::uint64_t write_bitext(OutputFile& out, BitextFormat format, const Bitext& bitext);

}  // namespace duizhao
