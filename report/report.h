// A check on its way out: one emitter a format (formats.h lists them).
//
//   const auto report = format.make(input, {});
//   out << report->head();
//   out << report->pairs(checked, threads);      // as often as there are pairs
//   out << report->tail(summary);
//   for (std::string block; !(block = report->next_block()).empty();) out << block;
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
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
    std::string category;  // MQM
    std::array<std::uint64_t, 4> by_severity = {};
    friend bool operator==(const OfRule&, const OfRule&) = default;
  };
  std::map<std::string, OfRule> by_rule;
  double score_sum = 0;
  std::uint64_t english_words = 0;  // of the pairs' English sides (summary.h)
  CheckSummary& operator+=(const PairReport& report);
  CheckSummary& operator+=(const CheckSummary& other);
  friend bool operator==(const CheckSummary&, const CheckSummary&) = default;
};

// An emitter overrides pair(), which makes text and keeps nothing, so that many threads may write;
// or, where one pair's text depends on those before it, pairs().
class Report {
 public:
  Report() = default;
  virtual ~Report() = default;
  Report(const Report&) = delete;
  Report& operator=(const Report&) = delete;

  [[nodiscard]] virtual std::string head() const { return ""; }
  [[nodiscard]] virtual std::string pair(const CheckedPair& /*checked*/) const { return ""; }
  // Some pairs in the order of the bitext, by up to `threads` threads; called by one at a time.
  [[nodiscard]] virtual std::string pairs(std::span<const CheckedPair> checked,
                                          std::uint32_t threads);
  [[nodiscard]] virtual std::string tail(const CheckSummary& /*summary*/) const { return ""; }
  // What stands behind the tail, until it is empty: of formats that are made as a whole, or whose
  // beginning counts what follows.
  [[nodiscard]] virtual std::string next_block() { return ""; }
};

}  // namespace duizhao
