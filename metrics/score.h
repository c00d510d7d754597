// The estimated quality of a pair: what is measured of its meaning, and what the rules found.
//
//   score = q · product over findings of (1 - lost(severity) · confidence)
//   q     = 1 / (1 + exp(T)),  T = bias + Σ weight · feature + Σ weight · ln(1 + exp(evidence + 3))
//
// Features: metrics/meaning_features.h; evidence: metrics/detectors.h. Findings of the rules that
// speak of the same evidence (omission, addition, wrong-pair, length) do not count twice.
// scripts/fit_meaning.cpp made the weights; those of what may only make it worse are never below 0.
#pragma once

#include <array>
#include <vector>

#include <duizhao/metrics/detectors.h>
#include <duizhao/metrics/finding.h>
#include <duizhao/metrics/meaning_features.h>

namespace duizhao {

struct ScoreWeights {
  std::array<double, kMeaningFeatures> features{};
  std::array<double, kDetectors> detectors{};
  double bias = 0;
};

extern const ScoreWeights kScoreWeights;

// ln(1 + exp(evidence + 3)): what a detector adds is near 0 until it has evidence.
double added_by(Detector detector, const MeaningFeatures& features);

// q of the formula, 0 to 1: the features alone.
double meaning_score(const MeaningFeatures& features);

// 0 to 1; `meaning` is q of the formula. More findings never make it better.
double score_of(const std::vector<Finding>& findings, double meaning);

}  // namespace duizhao
