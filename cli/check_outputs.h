// Where a check's findings go: the output and every --report, each a file that is written whole or
// not at all.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <duizhao/cli/check_setup.h>
#include <duizhao/corpora/files.h>
#include <duizhao/report/report.h>
#include <duizhao/report/run_facts.h>

namespace duizhao {

class CheckOutputs {
 public:
  // Opens the files; `output` instead of the request's own (of a list: the line's). `run` is as
  // describe_run leaves it: begin() adds the inputs and, where a report states them, checksums.
  CheckOutputs(const CheckRequest& request, const std::string& output, RunFacts run);

  void begin(ReportInput input);
  // Pairs in the order of the bitext, written by up to `threads` threads.
  void write(const std::vector<CheckedPair>& pairs, std::uint32_t threads);
  void end(const CheckSummary& summary);  // and commits

 private:
  struct Output {
    ReportFormat format;
    TextReportOptions text = {};
    std::unique_ptr<OutputFile> file;
    std::unique_ptr<Report> report;
  };
  RunFacts run_;
  std::vector<Output> outputs_;
};

}  // namespace duizhao
