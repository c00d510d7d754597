// What all inputs of one `check` pass through, in order: the baseline, the sums, the exit status.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <duizhao/cli/check_setup.h>
#include <duizhao/metrics/baseline.h>
#include <duizhao/report/report.h>

namespace duizhao {

class CheckGate {
 public:
  // Reads the baseline, if there is one. With `recording`, nothing is held back: every finding is
  // kept for a new baseline.
  CheckGate(const CheckSetup& setup, bool recording);

  // Call in the order of the bitext, on one thread at a time. Adds to `summary` too.
  void pass(const std::vector<Pair>& pairs, LanguagePair languages,
            std::vector<PairReport>& reports, CheckSummary& summary);

  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] const Baseline& recorded() const { return recorded_; }
  // How many findings of the baseline were not met.
  [[nodiscard]] std::uint64_t unmet() const { return known_ ? known_->unmet() : 0; }

 private:
  FailOn fail_on_;
  bool recording_, failed_ = false;
  std::optional<Baseline> known_;
  Baseline recorded_;
};

}  // namespace duizhao
