// What a check was made of and with, and what it comes to, as JSON objects
// (docs/report.schema.json).
#pragma once

#include <string>

#include <duizhao/report/report.h>
#include <duizhao/report/run_facts.h>

namespace duizhao {

// {"program":"duizhao","version":"0.1.0",…}; a file without a checksum has null.
std::string run_json(const RunFacts& run);

// {"pairs":120,…,"by_severity":{…},"by_category":{…},"by_rule":{…},"mqm":{…}}
std::string summary_json(const CheckSummary& summary);

}  // namespace duizhao
