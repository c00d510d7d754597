// JUnit XML, as build servers show it: the checked file is a test suite, a pair is a test case, and
// it fails when it has a finding that makes the check fail (--fail-on). Findings below are in its
// <system-out>.
//
//   <testsuite name="a.tsv" tests="120" failures="1" errors="0" skipped="0" time="0">
//   <testcase classname="a.tsv" name="7" file="a.tsv" line="7" time="0">
//   <failure type="number-mismatch" message="source says …">…</failure>
//   </testcase>
//
// Characters that XML does not allow are U+FFFD. The counts come first, so the cases wait in memory
// up to 64 MB, beyond that in a temporary file.
#pragma once

#include <cstdint>
#include <string>

#include <duizhao/report/places.h>
#include <duizhao/report/report.h>
#include <duizhao/text/scratch_bytes.h>

namespace duizhao {

class JunitReport : public Report {
 public:
  explicit JunitReport(const ReportInput& input);
  [[nodiscard]] std::string pair(const CheckedPair& checked) const override;
  [[nodiscard]] std::string pairs(std::span<const CheckedPair> checked,
                                  std::uint32_t threads) override;
  [[nodiscard]] std::string tail(const CheckSummary& summary) const override;
  [[nodiscard]] std::string next_block() override;

 private:
  [[nodiscard]] bool fails(const Finding& finding) const;

  Places places_;
  std::string suite_;
  std::optional<Severity> fails_from_;
  ScratchBytes cases_;
  std::uint64_t failures_ = 0, given_ = 0;
  bool ended_ = false;
};

}  // namespace duizhao
