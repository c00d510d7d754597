// XLIFF 2.1 with the findings as ITS 2.0 localization quality issues, for translation editors.
//
//   <unit id="u7" name="7">
//     <its:locQualityIssues xml:id="i7-1"><its:locQualityIssue locQualityIssueType="numbers" …/>…
//     <segment><source>去年<mrk id="s1" type="its:generic"
//     its:locQualityIssuesRef="#its=i7-1">292万…
//
// Each finding is stand-off markup in its unit; its spans are marked in the texts, and where spans
// overlap, from <sm/> to <em/>; a finding without spans is the unit's. Severity is 100 for
// critical, 20 for major, 4 for minor, 0 for neutral, as MQM's points are. What XML does not allow
// is <cp/>.
#pragma once

#include <cstdint>
#include <utility>

#include <duizhao/report/report.h>

namespace duizhao {

class XliffReport : public Report {
 public:
  explicit XliffReport(ReportInput input) : input_(std::move(input)) {}
  [[nodiscard]] std::string head() const override;
  [[nodiscard]] std::string pairs(std::span<const CheckedPair> checked,
                                  std::uint32_t threads) override;
  [[nodiscard]] std::string tail(const CheckSummary& summary) const override;

 private:
  ReportInput input_;
  std::uint64_t units_ = 0;  // so far: a unit's id must be its own, a pair's need not be
};

}  // namespace duizhao
