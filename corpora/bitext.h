// Aligned texts on their way out, one emitter a format (docs: "Machine formats").
//
//   OutputFile out("news.tmx");
//   write_bitext(out, BitextFormat::kTmx, {zh, en, alignment});
#pragma once

#include <optional>
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
};

// Does not commit `out`.
void write_bitext(OutputFile& out, BitextFormat format, const Bitext& bitext);

// The sentences of one side of a bead as one text: joined by a blank in English and where either
// neighbour is Latin, by nothing in Chinese.
std::string joined_text(const Document& document, std::uint32_t begin, std::uint32_t end);

}  // namespace duizhao
