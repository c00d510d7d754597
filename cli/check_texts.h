// Checks two texts, or a list of such pairs: each pair is aligned first, its beads are checked.
#pragma once

#include <duizhao/cli/check_gate.h>
#include <duizhao/cli/check_setup.h>
#include <duizhao/cli/context.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/checker.h>
#include <duizhao/report/run_facts.h>

namespace duizhao {

// Leaves a status in `context` when texts do not look like translations of each other or when a
// pair of a list cannot be read; other pairs are not lost by it. A single pair throws.
void check_texts(const CheckRequest& request, const CheckSetup& setup, const RunFacts& run,
                 const Lexicon& lexicon, const Checker& checker, CheckGate& gate, Context& context);

}  // namespace duizhao
