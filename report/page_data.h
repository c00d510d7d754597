// What the HTML report shows, as the JSON that its page reads (report/page/data.js).
//
//   {"format":1,"run":{…},"languages":["zh","en"],"names":["a.zh.txt","a.en.txt"],…,"pairs":[
//   ["id","lines","score","confidence","moved","source_first","source","source_spans",
//    "target_first","target","target_spans","links","findings"],
//   ["1",[1,1],0.97,0.99,0,0,["今天下雨。"],[0,5],0,["It rains."],[0,9],[0,2,0,2],[]]
//   ],"suppressed":0}
//
// The first row names the others' fields. `source` and `target` are sentences; for two texts their
// number in the text and their spans there (code points) go with them, for a bitext that is null.
// Places within a pair (links, spans of findings) count UTF-16 units of the pair's text, as
// JavaScript does: links are begin and end in the source, begin and end in the target, four numbers
// a link. A finding is the object of `check --format jsonl` with "fingerprint" and "excerpt", by
// which a baseline knows it (metrics/baseline.h).
//
// Law: the text is JSON and holds no <, > or &, no line separator and no direction control: it may
// stand in a script element, and it reads as it is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <duizhao/report/report.h>

namespace duizhao {

class PageData {
 public:
  // What `input` points to outlives it.
  explicit PageData(const ReportInput& input);

  [[nodiscard]] std::string head() const;
  [[nodiscard]] std::string row(const CheckedPair& checked) const;
  [[nodiscard]] static std::string tail(const CheckSummary& summary);

 private:
  static void append_side(std::string& json, const Document* document, std::uint32_t begin,
                          std::uint32_t end, std::string_view text, Language language);
  [[nodiscard]] std::string lines(const CheckedPair& checked) const;

  ReportInput input_;
  std::vector<std::uint64_t> source_lines_, target_lines_;  // of two texts
};

}  // namespace duizhao
