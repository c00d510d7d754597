// A finding a row, comma-separated (RFC 4180: CRLF, quotation marks doubled), UTF-8 without a byte
// order mark; the first row names the columns.
//
//   source_file,source_line,…,id,rule,severity,…
//   a.tsv,7,,a.tsv,7,,7,number-mismatch,critical,…
//
// Laws: no cell begins as a formula does (= + - @ a tab or a line end, and the full-width forms):
// such a cell, and one that begins with an apostrophe, has an apostrophe before it, and nothing
// else begins with one. NUL, which readers of CSV stumble over, becomes U+FFFD.
#pragma once

#include <string_view>

#include <duizhao/report/places.h>
#include <duizhao/report/report.h>

namespace duizhao {

// A cell with what comes of the laws, in quotation marks where it needs them.
std::string csv_cell(std::string_view text);

class CsvReport : public Report {
 public:
  explicit CsvReport(const ReportInput& input) : places_(input) {}
  [[nodiscard]] std::string head() const override;
  [[nodiscard]] std::string pair(const CheckedPair& checked) const override;

 private:
  Places places_;
};

}  // namespace duizhao
