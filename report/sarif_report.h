// SARIF 2.1.0 (OASIS), for code scanning and editors: a finding a result, its rule's page beside
// it.
//
// critical and major are errors, minor a warning, neutral a note. The main location is where it
// would be mended (Places::main), the other side is a related location; columns count code points.
// A finding keeps its partial fingerprint (metrics/fingerprint.h) however the texts are cut. A run
// holds at most kMaxResults results, more than which services refuse; the next run goes on, with an
// automation id of its own.
#pragma once

#include <cstdint>

#include <duizhao/report/places.h>
#include <duizhao/report/report.h>

namespace duizhao {

class SarifReport : public Report {
 public:
  static constexpr std::uint64_t kMaxResults = 25'000;  // of a run

  explicit SarifReport(const ReportInput& input, std::uint64_t max_results = kMaxResults)
      : input_(input), places_(input), max_results_(max_results) {}
  [[nodiscard]] std::string head() const override;
  // A result a line, without what parts them.
  [[nodiscard]] std::string pair(const CheckedPair& checked) const override;
  [[nodiscard]] std::string pairs(std::span<const CheckedPair> checked,
                                  std::uint32_t threads) override;
  [[nodiscard]] std::string tail(const CheckSummary& summary) const override;

 private:
  [[nodiscard]] std::string run_head(std::uint64_t number) const;

  ReportInput input_;
  Places places_;
  std::uint64_t max_results_;
  std::uint64_t results_ = 0;  // so far
};

}  // namespace duizhao
