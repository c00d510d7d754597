// A page that shows a check, or an alignment, to a person who reviews it: one file without any
// other, for a browser (docs/report.md; its parts: report/page/).
//
//   const HtmlReport report(input);
//   out << report.head() << report.pair({pair, checked, &bead}) << report.tail(summary);
//
// Laws: the page asks for nothing from anywhere, and its policy forbids browsers to; only its own
// script and style run, known by their checksums. No text of the input can become markup or script:
// texts stand in JSON (page_data.h), and the page puts them in as text. The same input gives the
// same bytes. Where ReportInput::run has no profile, nothing was checked: the page shows the
// alignment alone.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include <duizhao/report/page_data.h>
#include <duizhao/report/report.h>

namespace duizhao {

class HtmlReport : public Report {
 public:
  // What browsers open in reason: a page of more pairs is an Error that pair() throws.
  static constexpr std::uint64_t kMaxDataBytes = std::uint64_t{1} << 28U;

  explicit HtmlReport(const ReportInput& input, std::uint64_t max_data_bytes = kMaxDataBytes);
  [[nodiscard]] std::string head() const override;
  [[nodiscard]] std::string pair(const CheckedPair& checked) const override;
  [[nodiscard]] std::string tail(const CheckSummary& summary) const override;

 private:
  PageData data_;
  std::string title_;
  std::uint64_t max_data_bytes_;
  mutable std::atomic<std::uint64_t> bytes_ = 0;  // of the pairs so far; pair() keeps nothing else
};

}  // namespace duizhao
