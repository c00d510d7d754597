// A finding a line, as a GitHub workflow shows it beside the file: commands of its runner.
//
//   ::error file=news.en.txt,line=14,endLine=14,col=18,endColumn=30,title=number-mismatch::source …
//
// critical and major are errors, minor a warning, neutral a notice. Nothing in a text can begin
// another command: line ends, %, and in properties : and , are escaped.
#pragma once

#include <duizhao/report/places.h>
#include <duizhao/report/report.h>

namespace duizhao {

class GithubReport : public Report {
 public:
  explicit GithubReport(const ReportInput& input) : places_(input) {}
  [[nodiscard]] std::string pair(const CheckedPair& checked) const override;

 private:
  Places places_;
};

}  // namespace duizhao
