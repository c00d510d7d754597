// The formats of a report, one a row of a table: `--format jsonl`, `--report out.jsonl`. A new
// emitter is told here and nowhere else (docs/reports.md is for its users).
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <duizhao/report/report.h>
#include <duizhao/report/text_report.h>

namespace duizhao {

struct ReportFormat {
  std::string_view name;     // of --format
  std::string_view endings;  // of a file's name, without the packing, by " ": "xlf xliff"
  std::string_view what;     // for --help: what it is, one line
  bool states_run = false;   // does it say which files were read (checksums in ReportInput::run)?
  // The options matter to the format text alone.
  std::unique_ptr<Report> (*make)(const ReportInput& input, const TextReportOptions& text);
};

// In the order of --help; text is the first.
std::span<const ReportFormat> report_formats();

std::optional<ReportFormat> parse_report_format(std::string_view name);
// By the longest ending that a path without its packing suffix has.
std::optional<ReportFormat> report_format_of(std::string_view path);

// "text, jsonl, … or xliff"; ".txt, .jsonl, … or .xlf".
std::string report_format_names();
std::string report_format_endings();

}  // namespace duizhao
