// The estimated quality of a pair: what is measured of its meaning, and what the rules found.
//
//   score = q · product over findings of (1 - lost(severity, category) · confidence)
//   q     = 1 / (1 + exp(T)),  T = bias + Σ weight · input
//
// Inputs are the features (metrics/meaning_features.h), of the source and the target instead of the
// Chinese and the English, and what the detectors add (metrics/detectors.h). Findings of the rules
// that speak of the same evidence (omission, addition, wrong-pair, length) do not count twice.
// scripts/fit_meaning.cpp made the weights; those of what may only make it worse are never below 0.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include <duizhao/metrics/detectors.h>
#include <duizhao/metrics/finding.h>
#include <duizhao/metrics/meaning_features.h>
#include <duizhao/text/language.h>

namespace duizhao {

inline constexpr std::size_t kScoreInputs = kMeaningFeatures + kDetectors;
using ScoreInputs = std::array<double, kScoreInputs>;

// "source run", …, "missing target", …
std::string score_input_name(std::size_t input);

// Disorder and what detectors say come as ln(1 + exp(x)) of a multiple, so that they are near 0 in
// ordinary pairs and still never fall where the damage grows. Summed disorder and stray links speak
// through their detector alone.
ScoreInputs score_inputs(const MeaningFeatures& features, Language source);

struct ScoreWeight {
  double weight = 0;           // for one unit of the input
  double least = 0, most = 0;  // it counts no more than if it were at the end of this range
};

extern const std::array<ScoreWeight, kScoreInputs> kScoreWeights;
extern const double kScoreBias;

// q of the formula, 0 to 1: the features alone.
double meaning_score(const MeaningFeatures& features, Language source);

// 0 to 1; `meaning` is q of the formula. More findings never make it better.
double score_of(const std::vector<Finding>& findings, double meaning);

}  // namespace duizhao
