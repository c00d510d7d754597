#include <duizhao/corpora/bitext.h>

#include <algorithm>
#include <array>
#include <utility>

#include <duizhao/corpora/packing.h>
#include <duizhao/corpora/writers.h>
#include <duizhao/text/joined_text.h>
#include <duizhao/text/json_text.h>

namespace duizhao {
namespace {

constexpr std::array<std::pair<std::string_view, BitextFormat>, 4> kFormats = {
    {{"tsv", BitextFormat::kTsv},
     {"jsonl", BitextFormat::kJsonl},
     {"ids", BitextFormat::kIds},
     {"tmx", BitextFormat::kTmx}}};

}  // namespace

std::optional<BitextFormat> parse_bitext_format(std::string_view name) {
  for (const auto& [known, format] : kFormats) {
    if (name == known) return format;
  }
  return std::nullopt;
}

std::optional<BitextFormat> bitext_format_of(std::string_view path) {
  const std::string_view plain = without_packing(path);
  const auto dot = plain.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  return parse_bitext_format(plain.substr(dot + 1));
}

std::uint64_t write_bitext(OutputFile& out, BitextFormat format, const Bitext& bitext) {
  switch (format) {
    case BitextFormat::kTsv:
      write_tsv(out, bitext);
      return 0;
    case BitextFormat::kJsonl:
      write_jsonl(out, bitext);
      return 0;
    case BitextFormat::kIds:
      write_ids(out, bitext);
      return 0;
    case BitextFormat::kTmx:
      return write_tmx(out, bitext);
  }
  return 0;
}

std::string source_text(const Bitext& bitext, const Bead& bead) {
  return joined_text(bitext.source, bead.source.begin.value, bead.source.end.value);
}

std::string target_text(const Bitext& bitext, const Bead& bead) {
  return joined_text(bitext.target, bead.target.begin.value, bead.target.end.value);
}

std::string confidence_text(const Bead& bead) {
  return share_text(static_cast<double>(bead.confidence));
}

}  // namespace duizhao
