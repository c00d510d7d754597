// Findings that are known and accepted: what a baseline covers is not reported again. It is keyed
// by content (fingerprint.h), so that cutting the bitext otherwise or editing other sentences opens
// nothing again; equal findings are counted.
//
//   # duizhao baseline 1
//   number-mismatch<TAB>9a3f0c61e2b74d58<TAB>1<TAB>工厂去年卖出292万辆车。
//
// Writing one:   Baseline known;  for each pair: known.add(pair, report.findings);
//                out.write(known.to_text());
// Using one:     Baseline known = Baseline::parse(text, path);
//                for each pair, in the order of the bitext: known.filter(pair, report);
//
// Laws: parse(to_text()) is the same baseline; the text does not depend on the order of the pairs;
// a bitext filtered by the baseline made of it has no finding left.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <duizhao/metrics/checker.h>
#include <duizhao/metrics/finding.h>
#include <duizhao/metrics/fingerprint.h>
#include <duizhao/text/pair.h>

namespace duizhao {

class Baseline {
 public:
  // Empty lines and further lines with # are passed over. Throws Error with the line: no baseline,
  // another version of it, a line that is not understood, an entry given twice.
  static Baseline parse(std::string_view text, const std::string& path);

  [[nodiscard]] std::string to_text() const;  // by rule, then fingerprint; ends with a line end

  void add(const Pair& pair, const std::vector<Finding>& findings);

  // Takes the findings that are covered out of the report, counts them as suppressed, and scores
  // the rest anew. An entry covers as many findings as it counts: call it in the order of the
  // bitext, on one thread at a time.
  void filter(const Pair& pair, PairReport& report);

  // Does an entry cover one finding more? Takes that one from its count.
  bool cover(const std::string& rule, Fingerprint fingerprint);

  // How many findings of it were not met again: what a renewed baseline would lose.
  [[nodiscard]] std::uint64_t unmet() const;

  friend bool operator==(const Baseline&, const Baseline&) = default;

 private:
  struct Entry {
    std::uint64_t count = 0;
    std::string excerpt;
    friend bool operator==(const Entry&, const Entry&) = default;
  };
  std::map<std::pair<std::string, Fingerprint>, Entry> entries_;
};

}  // namespace duizhao
