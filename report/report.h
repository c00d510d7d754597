// A check on its way out: one emitter a format. Emitters make text and keep nothing, so that pairs
// may be written by many threads and put in order afterwards.
//
//   const JsonlReport report(input);
//   out << report.head() << report.pair({pair, checked}) << report.tail(summary);
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include <duizhao/metrics/checker.h>
#include <duizhao/report/run_facts.h>
#include <duizhao/text/bead.h>
#include <duizhao/text/document.h>
#include <duizhao/text/pair.h>

namespace duizhao {

// What was checked: a bitext, or two texts and their alignment.
struct ReportInput {
  std::string source_name, target_name;  // paths; of a bitext both are its path
  LanguagePair languages;
  const Document* source = nullptr;  // of two texts
  const Document* target = nullptr;
  const Alignment* alignment = nullptr;
  RunFacts run = {};
};

struct CheckedPair {
  const Pair& pair;
  const PairReport& report;
  const Bead* bead = nullptr;  // of two texts
};

struct CheckSummary {
  std::uint64_t pairs = 0, pairs_with_findings = 0, suppressed = 0;
  std::array<std::uint64_t, 4> by_severity = {};  // in the order of Severity
  struct OfRule {
    std::array<std::uint64_t, 4> by_severity = {};
    friend bool operator==(const OfRule&, const OfRule&) = default;
  };
  std::map<std::string, OfRule> by_rule;
  double score_sum = 0;
  CheckSummary& operator+=(const PairReport& report);
  CheckSummary& operator+=(const CheckSummary& other);
  friend bool operator==(const CheckSummary&, const CheckSummary&) = default;
};

class Report {
 public:
  Report() = default;
  virtual ~Report() = default;
  Report(const Report&) = delete;
  Report& operator=(const Report&) = delete;

  [[nodiscard]] virtual std::string head() const { return ""; }
  [[nodiscard]] virtual std::string pair(const CheckedPair& checked) const = 0;
  [[nodiscard]] virtual std::string tail(const CheckSummary& /*summary*/) const { return ""; }
};

}  // namespace duizhao
