// What the findings of a check come to.
//
// MQM's penalty for every 1,000 words ("overall normed penalty total" of the MQM scoring model):
//
//   penalty = 1000 · (1 · minor + 5 · major + 25 · critical) / English words
//
// Neutral findings weigh nothing; whichever side is English is counted, so that both directions
// compare. Lower is better.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <duizhao/report/report.h>

namespace duizhao {

// Runs of letters and digits, also across one of ' ’ . , - : "don't", "2.5" and "well-known" are
// one each.
std::uint64_t count_english_words(std::string_view utf8);

std::uint64_t mqm_points(const CheckSummary& summary);

// Nothing when there are no words.
std::optional<double> mqm_penalty(const CheckSummary& summary);

// Mean of the pairs' scores, 0 to 1; 0 when there are no pairs.
double mean_score(const CheckSummary& summary);

}  // namespace duizhao
