// The formats of a report by name: `--format jsonl`, `--report out.jsonl`.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <duizhao/report/report.h>
#include <duizhao/report/text_report.h>

namespace duizhao {

enum class ReportFormat : std::uint8_t { kText, kJsonl };

// "text", "jsonl".
std::optional<ReportFormat> parse_report_format(std::string_view name);
// By the ending of a path without its packing suffix: .txt, .jsonl.
std::optional<ReportFormat> report_format_of(std::string_view path);

// Does it say what the check was made of and with (ReportInput::run)?
bool states_run(ReportFormat format);

// `text` matters to kText alone.
std::unique_ptr<Report> make_report(ReportFormat format, const ReportInput& input,
                                    const TextReportOptions& text);

}  // namespace duizhao
