// A check as a person reads it at a terminal: each finding with both texts, the places underlined,
// and a table at the end.
//
//   critical[number-mismatch]: source says 292万 (2,920,000); target says 2.29 million
//     --> news.zh.txt:12  news.en.txt:14  (pair 7)
//      │
//   zh │ 去年全市新增就业292万人。
//      │                 ^^^^^
//   en │ The city created 2.29 million jobs last year.
//      │                  ^^^^^^^^^^^^
//      = suggestion: 2.92 million
//
// Laws: nothing that a text, a name or a message contains reaches the terminal as a control, a
// direction or an invisible character; lines are not wider than asked for, but for names of files
// and rules (which stay whole, to be clicked on and copied) and the table. Colour carries nothing
// that words do not.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <duizhao/report/report.h>
#include <duizhao/report/terminal_style.h>

namespace duizhao {

struct TextReportOptions {
  bool colour = false;
  std::uint32_t width = 100;             // columns, at least 40; 0: nothing is shortened
  bool ascii = false;                    // the texts stay as they are, what is drawn is ASCII
  Severity at_least = Severity::kMinor;  // findings below are counted, not shown
};

class TextReport : public Report {
 public:
  explicit TextReport(ReportInput input, TextReportOptions options = {});
  [[nodiscard]] std::string head() const override;
  [[nodiscard]] std::string pair(const CheckedPair& checked) const override;
  [[nodiscard]] std::string tail(const CheckSummary& summary) const override;

 private:
  using Findings = std::vector<const Finding*>;
  struct SideView;  // one side of the pair

  [[nodiscard]] std::string findings_together(const CheckedPair& checked, const SideView& source,
                                              const SideView& target,
                                              const Findings& findings) const;
  [[nodiscard]] std::string title(const Finding& finding, std::string_view label) const;
  [[nodiscard]] std::string place(const CheckedPair& checked, const Findings& findings) const;
  [[nodiscard]] std::string side(const SideView& side, const Findings& findings,
                                 double around) const;
  [[nodiscard]] std::string remark(std::string_view label, std::string_view text) const;
  [[nodiscard]] std::string gutter(std::string_view name) const;

  ReportInput input_;
  TextReportOptions options_;
  TerminalStyle style_;
  std::vector<std::uint64_t> source_lines_, target_lines_;  // of two texts
};

}  // namespace duizhao
