#include <duizhao/report/html_report.h>

#include <filesystem>
#include <vector>

#include <duizhao/text/error.h>
#include <duizhao/text/sha256.h>

#include "page_parts.h"

namespace duizhao {
namespace {

// Where the page's parts go into page.html.
constexpr std::string_view kTitleMark = "{{title}}";
constexpr std::string_view kPolicyMark = "{{policy}}";
constexpr std::string_view kStyleMark = "{{style}}";
constexpr std::string_view kDataMark = "{{data}}";
constexpr std::string_view kScriptMark = "{{script}}";

// Only what stands in this file may run or shape the page, and nothing is fetched.
std::string policy() {
  return "default-src 'none'; script-src 'sha256-" + sha256_base64(kPageScript) +
         "'; style-src 'sha256-" + sha256_base64(kPageStyle) +
         "'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; "
         "trusted-types 'none'";
}

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : text) {
    if (c == '<')
      html += "&lt;";
    else if (c == '&')
      html += "&amp;";
    else
      html += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return html;
}

std::string file_name(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

struct Filling {
  std::string_view mark, value;
};

// A part of the page with what belongs at its marks, which stand in this order.
std::string filled(std::string_view part, const std::vector<Filling>& fillings) {
  std::string html;
  for (const auto& [mark, value] : fillings) {
    const std::size_t at = part.find(mark);
    html.append(part.substr(0, at)).append(value);
    part.remove_prefix(at + mark.size());
  }
  return html.append(part);
}

}  // namespace

HtmlReport::HtmlReport(const ReportInput& input, std::uint64_t max_data_bytes)
    : data_(input), title_(file_name(input.source_name)), max_data_bytes_(max_data_bytes) {
  if (input.target_name != input.source_name) title_ += " – " + file_name(input.target_name);
}

std::string HtmlReport::head() const {
  const std::string_view before = kPage.substr(0, kPage.find(kDataMark));
  return filled(
             before,
             {{kPolicyMark, policy()}, {kTitleMark, escaped(title_)}, {kStyleMark, kPageStyle}}) +
         data_.head();
}

std::string HtmlReport::pair(const CheckedPair& checked) const {
  std::string row = data_.row(checked);
  if ((bytes_ += row.size()) > max_data_bytes_) {
    throw Error({},
                "the page would hold more than " + std::to_string(max_data_bytes_ >> 20U) +
                    " MB of pairs, which browsers do not open",
                "check the bitext in parts, or write jsonl");
  }
  return row;
}

std::string HtmlReport::tail(const CheckSummary& summary) const {
  const std::string_view after = kPage.substr(kPage.find(kDataMark) + kDataMark.size());
  return PageData::tail(summary) + filled(after, {{kScriptMark, kPageScript}});
}

}  // namespace duizhao
