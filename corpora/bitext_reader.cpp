#include <duizhao/corpora/bitext_reader.h>

#include <algorithm>
#include <array>
#include <utility>

#include <duizhao/corpora/files.h>
#include <duizhao/corpora/format_table.h>
#include <duizhao/corpora/moses_paths.h>
#include <duizhao/corpora/xml_stream.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::string_view kAdvice = "give a bitext: TSV, CSV, JSONL, TMX, XLIFF or PO";

bool is_xml(BitextFormat format) {
  return format == BitextFormat::kTmx || format == BitextFormat::kXliff;
}

std::optional<BitextFormat> format_of_content(std::string_view head) {
  for (const FormatRow& row : format_table()) {
    if (row.told_by != nullptr && row.told_by(head)) return row.format;
  }
  return std::nullopt;
}

BitextFormat format_of(const InputFile& input) {
  // Plain text may begin like any other format.
  if (moses_pair(input.path())) return BitextFormat::kMoses;
  if (const auto format = format_of_content(input.head())) return *format;
  const auto format = bitext_format_of(input.path(), FormatUse::kRead);
  const bool xml_expected = format && is_xml(*format);
  if (xml_expected || without_byte_order_mark(input.head()).starts_with("<?xml")) {
    const std::string root = xml_root(input.head());
    throw Error({input.path()},
                root.empty() ? "is not XML" : "the XML is no bitext but <" + root + '>', kAdvice);
  }
  return format.value_or(BitextFormat::kTsv);
}

// "fr", "pt-BR", "ja_JP"; not "", "und", "*all*", "x-none".
bool names_a_language(std::string_view tag) {
  constexpr std::array<std::string_view, 4> kNone = {"und", "mul", "mis", "zxx"};
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
  return (primary.size() == 2 || primary.size() == 3) &&
         primary.find_first_not_of(kLetters) == std::string_view::npos &&
         std::find(kNone.begin(), kNone.end(), primary) == kNone.end();
}

}  // namespace

std::optional<Language> BitextReader::declared_language(std::string_view tag) {
  const auto language = parse_language(tag);
  if (!language && notes_.foreign.empty() && names_a_language(tag)) notes_.foreign = tag;
  return language;
}

void BitextReader::add_damaged(std::uint64_t line, std::string_view problem) {
  ++notes_.damaged;
  if (notes_.faults.size() < kMaxFaults) notes_.faults.push_back({line, std::string(problem)});
}

void BitextReader::add_skipped(std::uint64_t line, std::string_view problem) {
  ++notes_.skipped;
  if (notes_.faults.size() < kMaxFaults) notes_.faults.push_back({line, std::string(problem)});
}

std::unique_ptr<BitextReader> open_bitext(const std::string& path,
                                          const BitextReaderOptions& options) {
  auto input = std::make_unique<InputFile>(path);
  const BitextFormat format = options.format ? *options.format : format_of(*input);
  return row_of(format).read(std::move(input), options);
}

}  // namespace duizhao
