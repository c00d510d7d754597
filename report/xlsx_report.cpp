#include <duizhao/report/xlsx_report.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

#include <unistd.h>
#include <xlsxwriter.h>

#include <duizhao/report/places.h>
#include <duizhao/report/summary.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::uint32_t kMaxUnits = 32'767;  // UTF-16 units of a cell
constexpr std::u32string_view kCut = U"…[cut]";
constexpr std::size_t kBlock = std::size_t{1} << 20U;
constexpr std::array<std::uint32_t, 4> kColours = {0xEEEEEE, 0xFFF2CC, 0xF8CBAD, 0xFF9999};

struct Column {
  const char* title;
  double width;
};
constexpr std::array<Column, 13> kFindingColumns = {{{"severity", 10},
                                                     {"rule", 20},
                                                     {"category", 26},
                                                     {"confidence", 11},
                                                     {"message", 45},
                                                     {"suggestion", 20},
                                                     {"source", 45},
                                                     {"target", 55},
                                                     {"id", 10},
                                                     {"source file", 20},
                                                     {"line", 8},
                                                     {"target file", 20},
                                                     {"line", 8}}};
constexpr std::array<Column, 6> kPairColumns = {
    {{"id", 10}, {"score", 8}, {"findings", 9}, {"gravest", 10}, {"source", 60}, {"target", 70}}};

// What may not stand in a cell as it is: controls that XML refuses, and an underline that begins
// what would be read as such an escape.
bool is_escape(std::u32string_view text) {
  constexpr std::size_t kLength = 7;  // _x000B_
  const auto is_hex = [](char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  return text.size() >= kLength && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

std::string escape_of(char32_t c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string escape = "_x";
  for (int shift = 12; shift >= 0; shift -= 4) escape += kHex[(c >> shift) & 0xFU];
  return escape + '_';
}

std::string cell_text(std::u32string_view text) {
  std::string cell;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    const bool refused = (c < 0x20 && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF;
    if (refused || is_escape(text.substr(i))) {
      cell += escape_of(c);
    } else {
      append_utf8(cell, c);
    }
  }
  return cell;
}

// Escapes are counted as Excel writes them, so that no cell is too long in the file either.
std::u32string shortened(std::u32string text) {
  constexpr std::uint32_t kEscape = 7;
  std::uint32_t units = 0;
  std::size_t kept = 0;  // what fits with the mark behind it
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    units += c >= 0x10000 ? 2 : (c < 0x20 || c >= 0xFFFE || c == '_' ? kEscape : 1);
    if (units + kCut.size() <= kMaxUnits) kept = i + 1;
    if (units > kMaxUnits) return text.substr(0, kept).append(kCut);
  }
  return text;
}

std::string folder_for_scratch() {
  const char* folder = std::getenv("TMPDIR");
  return folder == nullptr || *folder == '\0' ? "/tmp" : folder;
}

// A file of its own that vanishes with it.
class ScratchFile {
 public:
  ScratchFile() : path_(folder_for_scratch() + "/duizhao-XXXXXX") {
    const int file = ::mkstemp(path_.data());
    if (file < 0) {
      throw Error({path_}, "no temporary file can be made for the workbook",
                  "set TMPDIR to a folder that may be written");
    }
    ::close(file);
  }
  ~ScratchFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

void expect(lxw_error error) {
  if (error == LXW_NO_ERROR) return;
  throw Error({}, std::string("the workbook cannot be written: ") + lxw_strerror(error),
              "free some space in TMPDIR, or write csv");
}

}  // namespace

struct XlsxReport::State {
  State(const ReportInput& given, std::uint32_t most)
      : input(given), places(given), max_rows(most), folder(folder_for_scratch()) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    book = workbook_new_opt(file.path().c_str(), &options);
    if (book == nullptr) expect(LXW_ERROR_CREATING_TMPFILE);
    lxw_doc_properties properties{};
    properties.created = 946684800;  // 2000-01-01: the same bytes at any time
    expect(workbook_set_properties(book, &properties));
    make_formats();
    summary = workbook_add_worksheet(book, "Summary");
    if (summary == nullptr) expect(LXW_ERROR_CREATING_TMPFILE);
    findings = add_sheet("Findings", kFindingColumns);
    pairs = add_sheet("Bitext", kPairColumns);
  }
  ~State() {
    if (book != nullptr) workbook_close(book);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void make_formats() {
    head = workbook_add_format(book);
    format_set_bold(head);
    format_set_bottom(head, LXW_BORDER_THIN);
    wrapped = workbook_add_format(book);
    format_set_text_wrap(wrapped);
    format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
    marked = workbook_add_format(book);
    format_set_underline(marked, LXW_UNDERLINE_SINGLE);
    format_set_bold(marked);
    for (std::size_t i = 0; i < kColours.size(); ++i) {
      severities.at(i) = workbook_add_format(book);
      format_set_bg_color(severities.at(i), kColours.at(i));
      format_set_align(severities.at(i), LXW_ALIGN_VERTICAL_TOP);
    }
  }

  template <std::size_t kCount>
  lxw_worksheet* add_sheet(const char* name, const std::array<Column, kCount>& columns) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, name);
    if (sheet == nullptr) expect(LXW_ERROR_CREATING_TMPFILE);
    worksheet_freeze_panes(sheet, 1, 0);
    lxw_col_t column = 0;
    for (const Column& each : columns) {
      expect(worksheet_set_column(sheet, column, column, each.width, nullptr));
      expect(worksheet_write_string(sheet, 0, column++, each.title, head));
    }
    return sheet;
  }

  static void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view utf8,
                    lxw_format* format) {
    const std::string cell = cell_text(shortened(to_utf32(utf8)));
    if (!cell.empty()) expect(worksheet_write_string(sheet, row, column, cell.c_str(), format));
  }

  void write_number(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, double number) const {
    expect(worksheet_write_number(sheet, row, column, number, wrapped));
  }

  // The span bold and underlined.
  void write_marked(lxw_row_t row, lxw_col_t column, const std::string& utf8,
                    const std::optional<Span>& span) const {
    const std::u32string text = shortened(to_utf32(utf8));
    const bool is_part =
        span && !span->empty() && span->end.value <= text.size() && span->size() < text.size();
    if (!is_part) return write(findings, row, column, utf8, wrapped);
    const std::u32string_view whole(text);
    std::array<std::string, 3> parts = {cell_text(whole.substr(0, span->begin.value)),
                                        cell_text(whole.substr(span->begin.value, span->size())),
                                        cell_text(whole.substr(span->end.value))};
    std::vector<lxw_rich_string_tuple> tuples;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!parts.at(i).empty()) tuples.push_back({i == 1 ? marked : nullptr, parts.at(i).data()});
    }
    std::vector<lxw_rich_string_tuple*> pointers;
    pointers.reserve(tuples.size() + 1);
    for (lxw_rich_string_tuple& tuple : tuples) pointers.push_back(&tuple);
    pointers.push_back(nullptr);
    expect(worksheet_write_rich_string(findings, row, column, pointers.data(), wrapped));
  }

  lxw_row_t next_row(lxw_row_t& last, const char* what) const {
    if (last >= max_rows) {
      throw Error(
          {}, "a sheet of the workbook holds no more than " + std::to_string(max_rows) + ' ' + what,
          "write csv or jsonl, or check the bitext in parts");
    }
    return ++last;
  }

  void add_finding(const CheckedPair& checked, const Finding& finding) {
    const lxw_row_t row = next_row(last_finding, "findings");
    lxw_col_t column = 0;
    write(findings, row, column++, name(finding.severity),
          severities.at(static_cast<std::size_t>(finding.severity)));
    write(findings, row, column++, finding.rule, wrapped);
    write(findings, row, column++, finding.category, wrapped);
    write_number(findings, row, column++,
                 std::round(1000.0 * static_cast<double>(finding.confidence)) / 1000);
    write(findings, row, column++, finding.message, wrapped);
    write(findings, row, column++, finding.suggestion, wrapped);
    write_marked(row, column++, checked.pair.source, finding.source_span);
    write_marked(row, column++, checked.pair.target, finding.target_span);
    write(findings, row, column++, checked.pair.id, wrapped);
    for (const auto& place : {places.source(checked, finding), places.target(checked, finding)}) {
      if (place) write(findings, row, column, place->file, wrapped);
      ++column;
      if (place && place->line != 0) {
        write_number(findings, row, column, static_cast<double>(place->line));
      }
      ++column;
    }
  }

  void add_pair(const CheckedPair& checked) {
    const lxw_row_t row = next_row(last_pair, "pairs");
    const auto& found = checked.report.findings;
    write(pairs, row, 0, checked.pair.id, wrapped);
    write_number(pairs, row, 1, std::round(1000 * checked.report.score) / 1000);
    write_number(pairs, row, 2, static_cast<double>(found.size()));
    if (!found.empty()) {
      const auto gravest = static_cast<std::size_t>(
          std::max_element(found.begin(), found.end(), [](const Finding& a, const Finding& b) {
            return a.severity < b.severity;
          })->severity);
      write(pairs, row, 3, name(static_cast<Severity>(gravest)), severities.at(gravest));
    }
    write(pairs, row, 4, checked.pair.source, wrapped);
    write(pairs, row, 5, checked.pair.target, wrapped);
    for (const Finding& finding : found) add_finding(checked, finding);
  }

  void add_fact(lxw_row_t& row, const std::string& name, const std::string& value) const {
    write(summary, row, 0, name, head);
    write(summary, row++, 1, value, nullptr);
  }
  void add_count(lxw_row_t& row, const std::string& name, double value) const {
    write(summary, row, 0, name, nullptr);
    expect(worksheet_write_number(summary, row++, 1, value, nullptr));
  }

  void add_summary(const CheckSummary& counts) const {
    expect(worksheet_set_column(summary, 0, 0, 34, nullptr));
    expect(worksheet_set_column(summary, 1, 1, 70, nullptr));
    lxw_row_t row = 0;
    add_fact(row, "source", input.source_name);
    add_fact(row, "target", input.target_name);
    add_fact(row, "duizhao", input.run.program_version);
    add_fact(row, "lexicon", input.run.lexicon_version);
    add_fact(row, "profile", input.run.profile);
    for (const NamedFile& read : input.run.inputs) {
      add_fact(row, "SHA-256 of " + read.name, read.sha256);
    }
    ++row;
    add_count(row, "pairs", static_cast<double>(counts.pairs));
    add_count(row, "pairs with findings", static_cast<double>(counts.pairs_with_findings));
    add_count(row, "mean score", std::round(1000 * mean_score(counts)) / 1000);
    if (const auto penalty = mqm_penalty(counts)) {
      add_count(row, "MQM penalty per 1,000 English words", std::round(100 * *penalty) / 100);
    }
    for (std::size_t i = counts.by_severity.size(); i-- > 0;) {
      write(summary, row, 0, name(static_cast<Severity>(i)), severities.at(i));
      expect(worksheet_write_number(summary, row++, 1,
                                    static_cast<double>(counts.by_severity.at(i)), nullptr));
    }
    ++row;
    for (const auto& [rule, of_rule] : counts.by_rule) {
      double count = 0;
      for (const std::uint64_t each : of_rule.by_severity) count += static_cast<double>(each);
      add_count(row, rule, count);
    }
  }

  void close() {
    const auto last_of = [](std::size_t columns) { return static_cast<lxw_col_t>(columns - 1); };
    expect(worksheet_autofilter(findings, 0, 0, last_finding, last_of(kFindingColumns.size())));
    expect(worksheet_autofilter(pairs, 0, 0, last_pair, last_of(kPairColumns.size())));
    lxw_workbook* closing = book;
    book = nullptr;
    expect(workbook_close(closing));
    bytes.open(file.path(), std::ios::binary);
  }

  ReportInput input;
  Places places;
  std::uint32_t max_rows;
  std::string folder;
  ScratchFile file;
  lxw_workbook* book = nullptr;
  lxw_worksheet *summary = nullptr, *findings = nullptr, *pairs = nullptr;
  lxw_format *head = nullptr, *wrapped = nullptr, *marked = nullptr;
  std::array<lxw_format*, 4> severities = {};
  lxw_row_t last_finding = 0, last_pair = 0;
  std::ifstream bytes;
};

XlsxReport::XlsxReport(const ReportInput& input, std::uint32_t max_rows)
    : state_(std::make_unique<State>(input, max_rows)) {}
XlsxReport::~XlsxReport() = default;

std::string XlsxReport::pairs(std::span<const CheckedPair> checked, std::uint32_t /*threads*/) {
  for (const CheckedPair& pair : checked) state_->add_pair(pair);
  return "";
}

std::string XlsxReport::tail(const CheckSummary& summary) const {
  state_->add_summary(summary);
  state_->close();
  return "";
}

std::string XlsxReport::next_block() {
  std::string block(kBlock, '\0');
  state_->bytes.read(block.data(), static_cast<std::streamsize>(block.size()));
  block.resize(static_cast<std::size_t>(state_->bytes.gcount()));
  return block;
}

}  // namespace duizhao
