// A pair a line as a JSON object (docs: "Machine formats"); an empty side is [], "" and null.
#pragma once

#include <duizhao/report/report.h>

namespace duizhao {

class JsonlReport : public Report {
 public:
  explicit JsonlReport(ReportInput input) : input_(std::move(input)) {}
  [[nodiscard]] std::string pair(const CheckedPair& checked) const override;

 private:
  ReportInput input_;
};

}  // namespace duizhao
