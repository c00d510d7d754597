#include <duizhao/corpora/bitext_format.h>

#include <algorithm>
#include <vector>

#include <duizhao/corpora/files.h>
#include <duizhao/corpora/format_table.h>
#include <duizhao/corpora/moses_paths.h>
#include <duizhao/corpora/packing.h>
#include <duizhao/corpora/xml_stream.h>

namespace duizhao {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool is_tmx(std::string_view head) { return xml_root(head) == "tmx"; }

bool is_xliff(std::string_view head) { return xml_root(head) == "xliff"; }

bool is_jsonl(std::string_view head) {
  const std::string_view text = without_byte_order_mark(head);
  return text.substr(std::min(text.find_first_not_of(kBlanks), text.size())).starts_with('{');
}

// Does the first line that is no comment begin an entry?
bool is_po(std::string_view head) {
  head = without_byte_order_mark(head);
  while (!head.empty()) {
    const std::string_view line = head.substr(0, head.find('\n'));
    head.remove_prefix(std::min(line.size() + 1, head.size()));
    if (line.find_first_not_of(kBlanks) == std::string_view::npos || line.starts_with('#'))
      continue;
    return line.starts_with("msgid \"") || line.starts_with("msgctxt \"");
  }
  return false;
}

using Format = BitextFormat;

// The order is that of the help.
constexpr std::array<FormatRow, 8> kTable = {
    {{Format::kTsv, "tsv", {".tsv"}, nullptr, make_row_bitext_reader, make_tsv_writer, write_tsv},
     {Format::kCsv, "csv", {".csv"}, nullptr, make_row_bitext_reader, make_csv_writer, nullptr},
     {Format::kJsonl,
      "jsonl",
      {".jsonl", ".ndjson"},
      is_jsonl,
      make_jsonl_reader,
      make_jsonl_writer,
      write_jsonl},
     {Format::kTmx, "tmx", {".tmx"}, is_tmx, make_tmx_reader, make_tmx_writer, nullptr},
     {Format::kXliff,
      "xliff",
      {".xlf", ".xliff", ".sdlxliff"},
      is_xliff,
      make_xliff_reader,
      make_xliff_writer,
      nullptr},
     {Format::kPo, "po", {".po", ".pot"}, is_po, make_po_reader, make_po_writer, nullptr},
     {Format::kMoses, "moses", {}, nullptr, make_moses_reader, make_moses_writer, nullptr},
     {Format::kIds, "ids", {".ids"}, nullptr, nullptr, nullptr, write_ids}}};

bool ends_like(const FormatRow& row, std::string_view path) {
  return std::any_of(row.endings.begin(), row.endings.end(), [path](std::string_view ending) {
    return !ending.empty() && path.ends_with(ending);
  });
}

}  // namespace

std::span<const FormatRow> format_table() { return kTable; }

const FormatRow& row_of(BitextFormat format) {
  return *std::find_if(kTable.begin(), kTable.end(),
                       [format](const FormatRow& row) { return row.format == format; });
}

std::optional<BitextFormat> parse_bitext_format(std::string_view name) {
  for (const FormatRow& row : kTable) {
    if (name == row.name) return row.format;
  }
  return std::nullopt;
}

bool has_use(BitextFormat format, FormatUse use) {
  const FormatRow& row = row_of(format);
  if (use == FormatUse::kRead) return row.read != nullptr;
  if (use == FormatUse::kWrite) return row.write != nullptr;
  return format != BitextFormat::kMoses;  // two files from one output
}

std::optional<BitextFormat> bitext_format_of(std::string_view path, FormatUse use) {
  const std::string_view plain = without_packing(path);
  for (const FormatRow& row : kTable) {
    if (has_use(row.format, use) && ends_like(row, plain)) return row.format;
  }
  if (!has_use(BitextFormat::kMoses, use)) return std::nullopt;
  const bool moses =
      use == FormatUse::kRead ? moses_pair(path).has_value() : new_moses_pair(path).has_value();
  return moses ? std::optional(BitextFormat::kMoses) : std::nullopt;
}

std::string bitext_format_names(FormatUse use) {
  std::vector<std::string_view> names;
  for (const FormatRow& row : kTable) {
    if (has_use(row.format, use)) names.push_back(row.name);
  }
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i != 0) list += i + 1 == names.size() ? " or " : ", ";
    list += names[i];
  }
  return list;
}

}  // namespace duizhao
