// The whole check as one JSON document (docs/report.schema.json): the run, the pairs as in the
// format jsonl, and the summary at the end, because pairs are written as they come.
//
//   {"format":1,"run":{…},"languages":["zh","en"],"names":["a.tsv","a.tsv"],"doubt":null,"pairs":[
//   {"id":"1","line":1,"src_text":"…","tgt_text":"…","score":0.97,"findings":[]}
//   ],"summary":{…}}
#pragma once

#include <utility>

#include <duizhao/report/report.h>

namespace duizhao {

class JsonReport : public Report {
 public:
  explicit JsonReport(ReportInput input) : input_(std::move(input)) {}
  [[nodiscard]] std::string head() const override;
  [[nodiscard]] std::string pair(const CheckedPair& checked) const override;
  [[nodiscard]] std::string pairs(std::span<const CheckedPair> checked,
                                  std::uint32_t threads) override;
  [[nodiscard]] std::string tail(const CheckSummary& summary) const override;

 private:
  ReportInput input_;
  bool has_pairs_ = false;
};

}  // namespace duizhao
