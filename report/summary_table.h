// The end of a check at a terminal: findings by rule and severity, and what the whole comes to.
#pragma once

#include <string>

#include <duizhao/report/report.h>
#include <duizhao/report/terminal_style.h>

namespace duizhao {

// Findings below `at_least` were counted, not shown. The gravest rules come first.
std::string summary_table(const CheckSummary& summary, Severity at_least,
                          const TerminalStyle& style, bool ascii);

}  // namespace duizhao
