// Fits the weights of pass 2 (align/pass_two.cpp) on hand-aligned documents.
//
//   fit_aligner [--without NAME] FOLDER[=WEIGHT] … [-- FOLDER …]
//
// Folders are as scripts/evaluate.sh takes them. Features whose names hold NAME are left out.
//
// Maximises Σ weight · log p(gold path) - 2.5 Σ δ², δ = (w - centre) / scale, over the documents of
// the folders before --. Prints, for each folder, how documents fare by weights fitted without them
// (six folds: a folder of up to six documents is left out document by document), how the folders
// behind -- fare by weights from all documents, then those weights. With no folder before --, the
// program's own weights are measured.
#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include <duizhao/align/alignment_path.h>
#include <duizhao/align/path_likelihood.h>
#include <duizhao/corpora/bead_file.h>
#include <duizhao/corpora/files.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/error.h>

#include "lbfgs.h"

namespace duizhao {
namespace {

constexpr double kPrior = 2.5;
constexpr int kRounds = 80;
constexpr std::size_t kFolds = 6;

struct Example {
  std::string name;
  double weight = 1;
  std::size_t fold = 0;
  Lattice lattice;
  std::vector<Features> features;     // of each bead of the lattice
  std::vector<std::uint8_t> allowed;  // by gold
  std::vector<BeadSets> gold;
};

struct Folder {
  std::string name;
  std::vector<Example> examples;
};

bool is_left_out(std::size_t weight, const std::string& without) {
  return !without.empty() && weight_name(weight).find(without) != std::string::npos;
}

Example read_example(const Lexicon& lexicon, const LearnedCounts& learned,
                     const std::filesystem::path& folder, const std::string& name,
                     const std::string& without) {
  const Document zh = read_document((folder / "zh" / name).string(),
                                    {.language = Language::kChinese, .presplit = true});
  const Document en = read_document((folder / "en" / name).string(),
                                    {.language = Language::kEnglish, .presplit = true});
  Evidence evidence = gather_evidence(lexicon, learned, zh.sentences, en.sentences);
  const std::vector<Step> first = first_path(evidence, {}).value();
  evidence.usual_pair = usual_pair(first);
  Example example{name,
                  1,
                  0,
                  likely_lattice(evidence, first, {}),
                  {},
                  {},
                  read_beads((folder / "gold" / (name + ".align")).string())};
  BeadMeter meter(evidence, example.lattice.beads());
  for (const Step& bead : example.lattice.beads())
    example.features.push_back(features(evidence, bead, meter.measure(bead)));
  for (std::size_t w = 0; w < kWeights; ++w)
    if (is_left_out(w, without))
      for (Features& values : example.features) values[w] = 0;
  example.allowed = allowed_beads(example.lattice, example.gold);
  return example;
}

// "noisy=.3": the folder and what each of its documents counts.
Folder read_folder(const Lexicon& lexicon, const LearnedCounts& learned,
                   const std::string& argument, const std::string& without) {
  const std::size_t equals = argument.rfind('=');
  Folder folder{argument.substr(0, equals), {}};
  const double weight = equals == std::string::npos ? 1 : std::stod(argument.substr(equals + 1));
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(folder.name) / "gold"))
    names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  for (std::size_t i = 0; i < names.size(); ++i) {
    folder.examples.push_back(read_example(lexicon, learned, folder.name, names[i], without));
    folder.examples.back().weight = weight;
    folder.examples.back().fold = i % kFolds;
  }
  return folder;
}

// Where the weights start and how far they may go.
struct Prior {
  Weights centre{}, scale{};
};

Prior prior_of(const std::vector<const Example*>& examples, const std::string& without) {
  Prior prior;
  Weights sums{};
  Weights squares{};
  double count = 0;
  for (const Example* example : examples) {
    for (std::size_t i = 0; i < example->features.size(); ++i) {
      if (example->allowed[i] == 0) continue;
      ++count;
      for (std::size_t w = 0; w < kWeights; ++w) {
        sums[w] += example->features[i][w];
        squares[w] += example->features[i][w] * example->features[i][w];
      }
    }
  }
  for (std::size_t w = 0; w < kWeights; ++w) {
    const double variance = squares[w] / count - sums[w] / count * (sums[w] / count);
    prior.scale[w] = w < kFirstType ? 1 / std::sqrt(std::max(variance, 1e-4)) : 1;
  }
  // What follows what is no feature of a bead, and can only be left out here.
  for (std::size_t w = kFirstRun; w < kWeights; ++w)
    if (is_left_out(w, without)) prior.scale[w] = 0;
  prior.centre[kEnglishContent] = prior.centre[kEnglishFunction] = .8;
  prior.centre[kChineseContent] = .5;
  prior.centre[kLengthOfPair] = prior.centre[kLengthOfOther] = .6;
  for (std::size_t k = 0; k < kTypes; ++k)
    prior.centre[kFirstType + k] = std::log(kBeadTypes[k].prior);
  return prior;
}

// In δ, so that all variables are of one size.
Weights fit(const std::vector<const Example*>& examples, const std::string& without) {
  const Prior prior = prior_of(examples, without);
  const auto weights_of = [&prior](const Eigen::VectorXd& delta) {
    Weights weights{};
    for (std::size_t w = 0; w < kWeights; ++w)
      weights[w] = prior.centre[w] + prior.scale[w] * delta[static_cast<Eigen::Index>(w)];
    return weights;
  };
  const Objective objective = [&](const Eigen::VectorXd& delta, Eigen::VectorXd& gradient) {
    const Weights weights = weights_of(delta);
    double loss = kPrior * delta.squaredNorm();
    gradient = 2 * kPrior * delta;
    for (const Example* example : examples) {
      const PathLikelihood found =
          path_likelihood(example->lattice, example->features, example->allowed, weights);
      if (!std::isfinite(found.log_likelihood)) continue;
      loss -= example->weight * found.log_likelihood;
      for (std::size_t w = 0; w < kWeights; ++w)
        gradient[static_cast<Eigen::Index>(w)] -=
            example->weight * prior.scale[w] * found.gradient[w];
    }
    return loss;
  };
  return weights_of(
      minimise(objective, Eigen::VectorXd::Zero(static_cast<Eigen::Index>(kWeights)), kRounds));
}

struct Report {
  double loss = 0, documents = 0, pathless = 0;
  double system = 0, right = 0, gold = 0, found = 0;  // strict, as metrics/alignment_score.h
  double nulls = 0, gold_nulls = 0, right_nulls = 0;  // sentences

  Report& operator+=(const Report& other) {
    loss += other.loss;
    documents += other.documents;
    pathless += other.pathless;
    system += other.system;
    right += other.right;
    gold += other.gold;
    found += other.found;
    nulls += other.nulls;
    gold_nulls += other.gold_nulls;
    right_nulls += other.right_nulls;
    return *this;
  }
};

BeadSets sets_of(const Step& step) {
  BeadSets bead;
  for (std::uint32_t i = step.from.zh; i < end_of(step).zh; ++i) bead.source.push_back(i);
  for (std::uint32_t j = step.from.en; j < end_of(step).en; ++j) bead.target.push_back(j);
  return bead;
}

std::set<std::pair<int, std::uint32_t>> null_sentences(const std::set<BeadSets>& beads) {
  std::set<std::pair<int, std::uint32_t>> result;
  for (const BeadSets& bead : beads) {
    if (bead.target.empty())
      for (const std::uint32_t i : bead.source) result.emplace(0, i);
    if (bead.source.empty())
      for (const std::uint32_t j : bead.target) result.emplace(1, j);
  }
  return result;
}

Report measure(const Example& example, const Weights& weights) {
  Report report;
  report.documents = 1;
  const double likelihood =
      path_likelihood(example.lattice, example.features, example.allowed, weights).log_likelihood;
  if (std::isfinite(likelihood))
    report.loss = -likelihood;
  else
    report.pathless = 1;
  std::vector<double> scores;
  for (const Features& values : example.features)
    scores.push_back(std::inner_product(values.begin(), values.end(), weights.begin(), 0.0));
  std::set<BeadSets> system;
  for (const std::uint32_t bead : example.lattice.best_path(scores, run_scores(weights)))
    system.insert(sets_of(example.lattice.beads()[bead]));
  std::set<BeadSets> gold(example.gold.begin(), example.gold.end());
  gold.erase(BeadSets{});
  const auto two_sided = [](const BeadSets& bead) {
    return !bead.source.empty() && !bead.target.empty();
  };
  for (const BeadSets& bead : system) report.right += gold.contains(bead) ? 1 : 0;
  for (const BeadSets& bead : gold) {
    if (!two_sided(bead)) continue;
    ++report.gold;
    report.found += system.contains(bead) ? 1 : 0;
  }
  report.system = static_cast<double>(system.size());
  const auto nulls = null_sentences(system);
  const auto gold_nulls = null_sentences(gold);
  report.nulls = static_cast<double>(nulls.size());
  report.gold_nulls = static_cast<double>(gold_nulls.size());
  for (const auto& sentence : nulls) report.right_nulls += gold_nulls.contains(sentence) ? 1 : 0;
  return report;
}

void print(const std::string& name, const Report& report) {
  const double precision = report.right / std::max(1.0, report.system);
  const double recall = report.found / std::max(1.0, report.gold);
  std::printf("%-24s NLL %8.1f  strict F1 %.4f  null recall %.2f precision %.2f", name.c_str(),
              report.loss, 2 * precision * recall / std::max(1e-9, precision + recall),
              report.right_nulls / std::max(1.0, report.gold_nulls),
              report.right_nulls / std::max(1.0, report.nulls));
  if (report.pathless > 0) std::printf("  (%.0f without a gold path)", report.pathless);
  std::printf("\n");
}

void report_left_out(const std::vector<Folder>& folders, const std::string& without) {
  std::vector<Weights> weights;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const Example*> others;
    for (const Folder& folder : folders)
      for (const Example& example : folder.examples)
        if (example.fold != fold) others.push_back(&example);
    weights.push_back(fit(others, without));
  }
  for (const Folder& folder : folders) {
    Report all;
    for (const Example& example : folder.examples) {
      const Report report = measure(example, weights[example.fold]);
      if (folder.examples.size() <= kFolds) print("  " + example.name, report);
      all += report;
    }
    print(folder.name, all);
  }
}

void run(const std::vector<std::string>& train, const std::vector<std::string>& test,
         const std::string& without) {
  const Lexicon lexicon = Lexicon::load();
  const LearnedCounts learned = LearnedCounts::load();
  std::vector<Folder> folders;
  folders.reserve(train.size());
  std::vector<const Example*> all;
  for (const std::string& argument : train)
    folders.push_back(read_folder(lexicon, learned, argument, without));
  for (const Folder& folder : folders)
    for (const Example& example : folder.examples) all.push_back(&example);
  if (!folders.empty()) {
    std::printf("By weights fitted without the document:\n");
    report_left_out(folders, without);
  }
  const Weights weights = all.empty() ? kFittedWeights : fit(all, without);
  std::printf("By the weights %s:\n", all.empty() ? "of the program" : "below");
  for (const Folder& folder : folders) {
    Report report;
    for (const Example& example : folder.examples) report += measure(example, weights);
    print(folder.name, report);
  }
  for (const std::string& argument : test) {
    Report report;
    for (const Example& example : read_folder(lexicon, learned, argument, without).examples)
      report += measure(example, weights);
    print(argument, report);
  }
  for (std::size_t w = 0; w < kWeights; ++w)
    std::printf("    %.3f,  // %s\n", weights[w], weight_name(w).c_str());
}

}  // namespace
}  // namespace duizhao

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  std::string without;
  if (arguments.size() > 1 && arguments.front() == "--without") {
    without = arguments[1];
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  const auto cut = std::find(arguments.begin(), arguments.end(), "--");
  if (arguments.empty()) {
    std::cerr << "usage: fit_aligner [--without NAME] FOLDER[=WEIGHT] … [-- FOLDER …]\n";
    return 2;
  }
  try {
    duizhao::run({arguments.begin(), cut},
                 {cut == arguments.end() ? cut : cut + 1, arguments.end()}, without);
  } catch (const duizhao::Error& error) {
    std::cerr << "fit_aligner: " << error.what() << '\n';
    return 3;
  }
  return 0;
}
