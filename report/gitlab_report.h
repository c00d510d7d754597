// GitLab's code quality report: a JSON array, a finding an object.
//
//   [
//   {"description":"source says …","check_name":"number-mismatch","fingerprint":"9a3f0c61e2b74d58",
//    "severity":"critical","location":{"path":"news.en.txt","lines":{"begin":14,"end":14}}}
//   ]
//
// neutral is info; the other severities have their names. GitLab wants every fingerprint once: the
// second of equal ones (fingerprint.h) ends in "-2".
#pragma once

#include <cstdint>
#include <map>

#include <duizhao/metrics/fingerprint.h>
#include <duizhao/report/places.h>
#include <duizhao/report/report.h>

namespace duizhao {

class GitlabReport : public Report {
 public:
  explicit GitlabReport(const ReportInput& input) : places_(input) {}
  [[nodiscard]] std::string head() const override { return "["; }
  [[nodiscard]] std::string pairs(std::span<const CheckedPair> checked,
                                  std::uint32_t threads) override;
  [[nodiscard]] std::string tail(const CheckSummary& /*summary*/) const override { return "\n]\n"; }

 private:
  Places places_;
  std::map<Fingerprint, std::uint64_t> seen_;
};

}  // namespace duizhao
