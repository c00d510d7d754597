#include <duizhao/cli/check_gate.h>

#include <algorithm>

#include <duizhao/corpora/files.h>
#include <duizhao/report/summary.h>

namespace duizhao {

CheckGate::CheckGate(const CheckSetup& setup, bool recording)
    : fail_on_(setup.fail_on), recording_(recording) {
  if (!recording && !setup.baseline.empty()) {
    known_ = Baseline::parse(read_file(setup.baseline), setup.baseline);
  }
}

void CheckGate::pass(const std::vector<Pair>& pairs, LanguagePair languages,
                     std::vector<PairReport>& reports, CheckSummary& summary) {
  const bool english_source = languages.source == Language::kEnglish;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    PairReport& report = reports[i];
    if (known_ && !report.findings.empty()) known_->filter(pairs[i], report);
    if (recording_) recorded_.add(pairs[i], report.findings);
    failed_ = failed_ || (!recording_ && std::any_of(report.findings.begin(), report.findings.end(),
                                                     [&](const Finding& finding) {
                                                       return fail_on_.fails(finding.severity);
                                                     }));
    summary += report;
    summary.english_words +=
        count_english_words(english_source ? pairs[i].source : pairs[i].target);
  }
}

}  // namespace duizhao
