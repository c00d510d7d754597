#include <duizhao/corpora/bitext_reader.h>

#include <algorithm>
#include <array>
#include <utility>

#include <duizhao/corpora/files.h>
#include <duizhao/corpora/packing.h>
#include <duizhao/corpora/readers.h>
#include <duizhao/corpora/xml_stream.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

using MakeReader = std::unique_ptr<BitextReader> (*)(BitextInput, const BitextReaderOptions&);

struct Ending {
  std::string_view ending;
  MakeReader make;
};

constexpr std::array<Ending, 10> kEndings = {{{".tsv", make_row_bitext_reader},
                                              {".csv", make_row_bitext_reader},
                                              {".jsonl", make_jsonl_reader},
                                              {".ndjson", make_jsonl_reader},
                                              {".tmx", make_tmx_reader},
                                              {".xlf", make_xliff_reader},
                                              {".xliff", make_xliff_reader},
                                              {".sdlxliff", make_xliff_reader},
                                              {".po", make_po_reader},
                                              {".pot", make_po_reader}}};

// Does the first line that is no comment begin an entry?
bool begins_like_po(std::string_view head) {
  while (!head.empty()) {
    const std::string_view line = head.substr(0, head.find('\n'));
    head.remove_prefix(std::min(line.size() + 1, head.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos || line.starts_with('#'))
      continue;
    return line.starts_with("msgid \"") || line.starts_with("msgctxt \"");
  }
  return false;
}

MakeReader reader_of_content(std::string_view head) {
  const std::string root = xml_root(head);
  if (root == "tmx") return make_tmx_reader;
  if (root == "xliff") return make_xliff_reader;
  const std::string_view text = without_byte_order_mark(head);
  const std::string_view start =
      text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (start.starts_with('{')) return make_jsonl_reader;
  return begins_like_po(text) ? make_po_reader : nullptr;
}

MakeReader reader_of_path(const std::string& path) {
  const std::string_view plain = without_packing(path);
  const auto* const known =
      std::find_if(kEndings.begin(), kEndings.end(),
                   [plain](const Ending& candidate) { return plain.ends_with(candidate.ending); });
  return known == kEndings.end() ? nullptr : known->make;
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
  MakeReader make = reader_of_content(input->head());
  if (make == nullptr) {
    make = reader_of_path(path);
    const bool xml_expected = make == make_tmx_reader || make == make_xliff_reader;
    if (xml_expected || without_byte_order_mark(input->head()).starts_with("<?xml")) {
      const std::string root = xml_root(input->head());
      throw Error({path}, root.empty() ? "is not XML" : "the XML is no bitext but <" + root + '>',
                  "give a bitext: TSV, CSV, JSONL, TMX, XLIFF or PO");
    }
  }
  return (make != nullptr ? make : make_row_bitext_reader)(std::move(input), options);
}

}  // namespace duizhao
