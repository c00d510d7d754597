#include <duizhao/report/formats.h>

#include <array>
#include <vector>

#include <duizhao/report/csv_report.h>
#include <duizhao/report/github_report.h>
#include <duizhao/report/gitlab_report.h>
#include <duizhao/report/html_report.h>
#include <duizhao/report/json_report.h>
#include <duizhao/report/jsonl_report.h>
#include <duizhao/report/junit_report.h>
#include <duizhao/report/sarif_report.h>
#include <duizhao/report/xliff_report.h>
#include <duizhao/report/xlsx_report.h>

namespace duizhao {
namespace {

template <class R>
std::unique_ptr<Report> make(const ReportInput& input, const TextReportOptions& /*text*/) {
  return std::make_unique<R>(input);
}

std::unique_ptr<Report> make_text(const ReportInput& input, const TextReportOptions& text) {
  return std::make_unique<TextReport>(input, text);
}

constexpr std::array kFormats = {
    ReportFormat{"text", "txt", "for a terminal", false, make_text},
    ReportFormat{"jsonl", "jsonl", "a pair a line: score and findings with their places", false,
                 make<JsonlReport>},
    ReportFormat{"json", "json", "all of it as one document (docs/report.schema.json)", true,
                 make<JsonReport>},
    ReportFormat{"sarif", "sarif", "SARIF 2.1.0, for code scanning and editors", true,
                 make<SarifReport>},
    ReportFormat{"html", "html",
                 "a page to review: both texts, a map, corrections (docs/report.md)", true,
                 make<HtmlReport>},
    ReportFormat{"csv", "csv", "a finding a row, for tables and scripts", false, make<CsvReport>},
    ReportFormat{"xlsx", "xlsx", "a workbook to sort and filter", true, make<XlsxReport>},
    ReportFormat{"xliff", "xlf xliff", "XLIFF 2.1 with ITS quality issues, for translation editors",
                 false, make<XliffReport>},
    ReportFormat{"junit", "xml junit", "JUnit XML: a pair is a test case", false,
                 make<JunitReport>},
    ReportFormat{"github", "github", "annotations of a GitHub workflow", false, make<GithubReport>},
    ReportFormat{"gitlab", "codequality.json", "GitLab's code quality report", false,
                 make<GitlabReport>},
};

std::vector<std::string_view> endings_of(const ReportFormat& format) {
  std::vector<std::string_view> endings;
  std::string_view rest = format.endings;
  while (!rest.empty()) {
    const std::size_t end = rest.find(' ');
    endings.push_back(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return endings;
}

// "a, b or c"
std::string listed(const std::vector<std::string>& items) {
  std::string list;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i != 0) list += i + 1 == items.size() ? " or " : ", ";
    list += items[i];
  }
  return list;
}

}  // namespace

std::span<const ReportFormat> report_formats() { return kFormats; }

std::optional<ReportFormat> parse_report_format(std::string_view name) {
  for (const ReportFormat& format : kFormats) {
    if (name == format.name) return format;
  }
  return std::nullopt;
}

std::optional<ReportFormat> report_format_of(std::string_view path) {
  std::optional<ReportFormat> found;
  std::size_t longest = 0;
  for (const ReportFormat& format : kFormats) {
    for (const std::string_view ending : endings_of(format)) {
      const bool ends = path.size() > ending.size() && path.ends_with(ending) &&
                        path[path.size() - ending.size() - 1] == '.';
      if (!ends || ending.size() <= longest) continue;
      longest = ending.size();
      found = format;
    }
  }
  return found;
}

std::string report_format_names() {
  std::vector<std::string> names;
  names.reserve(kFormats.size());
  for (const ReportFormat& format : kFormats) names.emplace_back(format.name);
  return listed(names);
}

std::string report_format_endings() {
  std::vector<std::string> endings;
  endings.reserve(kFormats.size());
  for (const ReportFormat& format : kFormats) {
    endings.push_back(std::string(".").append(endings_of(format).front()));
  }
  return listed(endings);
}

}  // namespace duizhao
