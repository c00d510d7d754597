// What the rules about numbers share: each reports some kinds of NumberMismatch.
#pragma once

#include <duizhao/metrics/number_match.h>
#include <duizhao/metrics/rule.h>

namespace duizhao::rules {

// How sure a kind of finding is, measured on clean and spoiled pairs (docs/evaluation.md).
float confidence_of(NumberMismatch kind);

// Remarks for the findings that `wanted` accepts, "source says …; target says …".
void report_numbers(const PairView& pair,
                    bool (*wanted)(const NumberMatch& match, const NumberFinding& finding),
                    Remarks& remarks);

// Is the quantity that the finding is about a date or time: a year, month, day, weekday, decade …?
bool is_date(const NumberMatch& match, const NumberFinding& finding);

// Is it a percentage?
bool is_share(const NumberMatch& match, const NumberFinding& finding);

}  // namespace duizhao::rules
