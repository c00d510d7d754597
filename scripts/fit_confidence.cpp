// Fits how posteriors become confidences (align/confidence.h) on hand-aligned documents.
//
//   fit_confidence LIST     # lines: Chinese file, English file, gold alignment, set name; tabs
//   between
//
// Fits the logistic regression
//   P(bead is in gold) = 1 / (1 + exp(-(w0 + w1 logit(posterior) + w2 [not 1-1] + w3 [an empty
//   side])))
// by Newton's method with a weak prior, every set weighing the same. For each set prints what
// weights from the other sets say of it against what is true, then the weights from all sets.
#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <duizhao/align/alignment_path.h>
#include <duizhao/align/confidence.h>
#include <duizhao/align/evidence.h>
#include <duizhao/corpora/bead_file.h>
#include <duizhao/corpora/files.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

struct Sample {
  std::string set;
  ConfidenceFeatures features;
  bool right;
};

struct Aligned {
  std::string set;
  Evidence evidence;
  FoundPath path;
  std::vector<bool> right;  // of each step
};

bool in_gold(const Step& step, const std::set<BeadSets>& gold) {
  BeadSets bead;
  for (std::uint32_t i = 0; i < kBeadTypes[step.type].zh; ++i)
    bead.source.push_back(step.from.zh + i);
  for (std::uint32_t j = 0; j < kBeadTypes[step.type].en; ++j)
    bead.target.push_back(step.from.en + j);
  return gold.contains(bead);
}

std::vector<Aligned> align_all(const Lexicon& lexicon, const LearnedCounts& learned,
                               const std::string& list) {
  std::ifstream lines(list);
  if (!lines) throw Error({list}, "cannot be read", "give a list of documents");
  std::vector<Aligned> result;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string zh, en, gold, set;
    fields >> zh >> en >> gold >> set;
    const Document chinese = read_document(zh, {.language = Language::kChinese, .presplit = true});
    const Document english = read_document(en, {.language = Language::kEnglish, .presplit = true});
    Aligned aligned{
        set, gather_evidence(lexicon, learned, chinese.sentences, english.sentences), {}, {}};
    aligned.path = find_path(aligned.evidence, {}).value();
    const auto beads = read_beads(gold);
    const std::set<BeadSets> gold_beads(beads.begin(), beads.end());
    for (const FoundStep& found : aligned.path)
      aligned.right.push_back(in_gold(found.step, gold_beads));
    result.push_back(std::move(aligned));
  }
  return result;
}

std::vector<Sample> samples(const std::vector<Aligned>& documents) {
  std::vector<Sample> result;
  for (const Aligned& document : documents) {
    for (std::size_t i = 0; i < document.path.size(); ++i) {
      const FoundStep& found = document.path[i];
      result.push_back(
          {document.set, confidence_features(found.step, found.posterior), document.right[i]});
    }
  }
  return result;
}

double probability(const ConfidenceFeatures& weights, const ConfidenceFeatures& features) {
  double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

// Newton's method on the weighted log likelihood - .5 |weights|² / 100.
ConfidenceFeatures fit(const std::vector<Sample>& all, const std::string& left_out) {
  using Matrix = Eigen::Matrix<double, kConfidenceFeatures, kConfidenceFeatures>;
  using Vector = Eigen::Matrix<double, kConfidenceFeatures, 1>;
  std::map<std::string, double> sizes;
  for (const Sample& sample : all) ++sizes[sample.set];
  ConfidenceFeatures weights{};
  for (int round = 0; round < 30; ++round) {
    Matrix hessian = Matrix::Identity() * .01;
    Vector gradient = -.01 * Eigen::Map<const Vector>(weights.data());
    for (const Sample& sample : all) {
      if (sample.set == left_out) continue;
      const double weight = 1000 / sizes[sample.set];
      const double p = probability(weights, sample.features);
      const Eigen::Map<const Vector> x(sample.features.data());
      gradient += weight * ((sample.right ? 1.0 : 0.0) - p) * x;
      hessian += weight * p * (1 - p) * x * x.transpose();
    }
    Eigen::Map<Vector>(weights.data()) += hessian.ldlt().solve(gradient);
  }
  return weights;
}

double loss(const ConfidenceFeatures& weights, const std::vector<Sample>& all,
            const std::string& set) {
  double sum = 0;
  double count = 0;
  for (const Sample& sample : all) {
    if (sample.set != set) continue;
    const double p = probability(weights, sample.features);
    sum -= std::log(std::max(1e-9, sample.right ? p : 1 - p));
    ++count;
  }
  return sum / count;
}

void print_reliability(const std::vector<Sample>& all, const std::string& set,
                       const ConfidenceFeatures& weights) {
  std::map<int, std::pair<int, int>> bins;
  std::map<int, double> said;
  for (const Sample& sample : all) {
    if (sample.set != set) continue;
    const double p = probability(weights, sample.features);
    const int bin = std::min(9, static_cast<int>(p * 10));
    ++bins[bin].first;
    bins[bin].second += sample.right ? 1 : 0;
    said[bin] += p;
  }
  std::printf("%s, by weights from the other sets: beads, mean said, share right\n", set.c_str());
  for (const auto& [bin, counts] : bins)
    std::printf("  .%d  %6d  %.3f  %.3f\n", bin, counts.first, said[bin] / counts.first,
                static_cast<double>(counts.second) / counts.first);
}

void run(const std::string& list) {
  const auto all = samples(align_all(Lexicon::load(), LearnedCounts::load(), list));
  std::set<std::string> sets;
  for (const Sample& sample : all) sets.insert(sample.set);
  for (const std::string& set : sets) {
    const ConfidenceFeatures weights = fit(all, set);
    std::printf("%s: mean negative log likelihood %.4f\n", set.c_str(), loss(weights, all, set));
    print_reliability(all, set, weights);
  }
  std::printf("weights:");
  for (const double weight : fit(all, "")) std::printf(" %.3f", weight);
  std::printf("\n");
}

}  // namespace
}  // namespace duizhao

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: fit_confidence LIST\n";
    return 2;
  }
  try {
    duizhao::run(argv[1]);
  } catch (const duizhao::Error& error) {
    std::cerr << "fit_confidence: " << error.what() << '\n';
    return 3;
  }
  return 0;
}
