#include <duizhao/report/formats.h>

#include <algorithm>
#include <array>

#include <duizhao/report/jsonl_report.h>

namespace duizhao {
namespace {

struct Known {
  std::string_view name, ending;
  ReportFormat format;
  bool states_run;
};
constexpr std::array<Known, 2> kFormats = {
    {{"text", "txt", ReportFormat::kText, false}, {"jsonl", "jsonl", ReportFormat::kJsonl, false}}};

}  // namespace

std::optional<ReportFormat> parse_report_format(std::string_view name) {
  for (const Known& known : kFormats) {
    if (name == known.name) return known.format;
  }
  return std::nullopt;
}

std::optional<ReportFormat> report_format_of(std::string_view path) {
  const auto dot = path.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  for (const Known& known : kFormats) {
    if (path.substr(dot + 1) == known.ending) return known.format;
  }
  return std::nullopt;
}

bool states_run(ReportFormat format) {
  return std::any_of(kFormats.begin(), kFormats.end(), [&](const Known& known) {
    return known.format == format && known.states_run;
  });
}

std::unique_ptr<Report> make_report(ReportFormat format, const ReportInput& input,
                                    const TextReportOptions& text) {
  switch (format) {
    case ReportFormat::kText:
      return std::make_unique<TextReport>(input, text);
    case ReportFormat::kJsonl:
      return std::make_unique<JsonlReport>(input);
  }
  return nullptr;
}

}  // namespace duizhao
