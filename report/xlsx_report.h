// A workbook to sort and filter: the sheets Summary, Findings and Bitext.
//
// Laws: texts are strings, never formulas; the same check gives the same bytes (the workbook's date
// is fixed). A cell holds 32,767 characters (UTF-16 units): longer texts are cut and end in
// "…[cut]". A character that XML does not allow is written as _x000B_, the way Excel does. A sheet
// holds 1,048,575 rows below its head: more pairs or findings are an Error. Rows go to temporary
// files, not to memory.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <duizhao/report/report.h>

namespace duizhao {

class XlsxReport : public Report {
 public:
  static constexpr std::uint32_t kMaxRows = 1'048'575;  // of a sheet, below its head

  explicit XlsxReport(const ReportInput& input, std::uint32_t max_rows = kMaxRows);
  ~XlsxReport() override;
  XlsxReport(const XlsxReport&) = delete;
  XlsxReport& operator=(const XlsxReport&) = delete;

  [[nodiscard]] std::string pairs(std::span<const CheckedPair> checked,
                                  std::uint32_t threads) override;
  [[nodiscard]] std::string tail(const CheckSummary& summary) const override;
  [[nodiscard]] std::string next_block() override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace duizhao
