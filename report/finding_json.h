// A finding as a JSON object (docs: "Machine formats").
#pragma once

#include <optional>
#include <string>

#include <duizhao/metrics/finding.h>

namespace duizhao {

// Appends "rule":…,"category":…,"severity":…,"confidence":…,"message":…,"src_span":…,"tgt_span":…
// and, where there is one, "suggestion":…, without braces.
void append_finding_fields(std::string& json, const Finding& finding);

}  // namespace duizhao
