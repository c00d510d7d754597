// Checks a bitext in two passes: all pairs are read once, then checked wave by wave.
#pragma once

#include <duizhao/cli/check_gate.h>
#include <duizhao/cli/check_setup.h>
#include <duizhao/cli/context.h>
#include <duizhao/metrics/checker.h>
#include <duizhao/report/run_facts.h>

namespace duizhao {

// Memory does not grow with the bitext but for some bytes a pair. Throws Error and UsageError;
// nothing is written then.
void check_bitext(const CheckRequest& request, const RunFacts& run, const Checker& checker,
                  CheckGate& gate, const Context& context);

}  // namespace duizhao
