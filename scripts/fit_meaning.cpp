// Fits the detectors of metrics/detectors.h, logistic regressions on what is measured of pairs, and
// the score of metrics/score.h on top of them.
//
//   fit_meaning BITEXT… > metrics/meaning_weights.cpp
//
// The bitexts (JSON lines) say in each pair's id what is wrong with it: "good/document/number",
// "omitted_clause/document/number" … (specs() lists the kinds of the detectors, kBad those of the
// score). Two lines with the kinds "better" and "worse" are two translations of one source, and
// what stands behind the last slash is what the second suffers from. On standard error it reports,
// for models fitted without the fifth of the documents that a pair is in, the share of each kind
// that is found when 1 and 2 % of the good pairs are.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <Eigen/Core>

#include <duizhao/corpora/bitext_reader.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/bitext_facts.h>
#include <duizhao/metrics/detectors.h>
#include <duizhao/metrics/english_order.h>
#include <duizhao/metrics/meaning_features.h>
#include <duizhao/metrics/pair_view.h>
#include <duizhao/metrics/score.h>

#include "lbfgs.h"

namespace {

using namespace duizhao;

constexpr int kFolds = 5;
constexpr double kPrior = 6;         // times half the squared standardised weight
constexpr double kShareOfBad = 0.2;  // what the damaged pairs of a kind weigh together
constexpr double kClipBelow = 6;     // standard deviations
constexpr double kClipAbove = 8;

struct Spec {
  Detector detector;
  std::string_view name;
  std::vector<MeaningFeature> features;
  std::set<std::string> kinds;
};

std::vector<Spec> specs() {
  return {
      {Detector::kMissingEnglish,
       "missing English",
       {kChineseRun, kChineseClause, kShortEnglish, kLongEnglish, kChinesePositive, kEnglishRun,
        kChineseGreatest, kChineseContent, kChineseTotal, kChineseLost, kChineseMean, kChineseEnd},
       {"omitted_clause", "omitted_sentence", "cut_en"}},
      {Detector::kMissingChinese,
       "missing Chinese",
       {kEnglishRun, kEnglishClause, kShortEnglish, kLongEnglish, kEnglishPositive, kChineseRun,
        kEnglishGreatest, kEnglishContent, kEnglishTotal, kEnglishLost, kEnglishMean, kEnglishEnd},
       {"added_clause", "cut_zh"}},
      {Detector::kUnrelated,
       "unrelated",
       {kChineseMean, kEnglishMean, kChineseTotal, kEnglishTotal, kChineseLost, kEnglishLost,
        kChineseUnlinked, kEnglishUnlinked, kLongEnglish, kShortEnglish, kContentLinks},
       {"wrong_translation", "wrong"}},
  };
}

struct Row {
  std::string kind, what;  // what: behind the last slash
  int fold = 0;
  MeaningFeatures features{};
};

int fold_of(std::string_view document) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char byte : document) hash = (hash ^ static_cast<std::uint8_t>(byte)) * 16777619U;
  return static_cast<int>((hash >> 8U) % kFolds);
}

LanguagePair languages_of(const std::vector<Pair>& pairs) {
  int chinese = 0;
  for (const Pair& pair : pairs)
    chinese += detect_language(pair.source) == Language::kChinese ? 1 : -1;
  return chinese > 0 ? LanguagePair{Language::kChinese, Language::kEnglish}
                     : LanguagePair{Language::kEnglish, Language::kChinese};
}

std::string document_of(const Pair& pair) {
  const std::size_t kind = pair.id.find('/');
  return pair.id.substr(kind, pair.id.find('/', kind + 1) - kind);
}

// What is known of each document: by its good pairs; by all pairs of the file where it has none.
class DocumentFacts {
 public:
  DocumentFacts(const std::vector<Pair>& pairs, LanguagePair languages) : all_(languages) {
    for (const Pair& pair : pairs) {
      all_.add(pair);
      if (!pair.id.starts_with("good/")) continue;
      documents_.try_emplace(document_of(pair), languages).first->second.add(pair);
    }
    all_.finish();
    for (auto& [name, facts] : documents_) facts.finish();
  }

  [[nodiscard]] const BitextFacts& of(const Pair& pair) const {
    const auto found = documents_.find(document_of(pair));
    return found == documents_.end() ? all_ : found->second;
  }

 private:
  BitextFacts all_;
  std::map<std::string, BitextFacts> documents_;
};

void read(const std::string& path, const PairTools& tools, std::vector<Row>& rows) {
  std::vector<Pair> pairs;
  const auto reader = open_bitext(path);
  for (Pair pair; reader->next(pair);) pairs.push_back(pair);
  const LanguagePair languages = languages_of(pairs);
  const DocumentFacts facts(pairs, languages);
  for (const Pair& pair : pairs) {
    const std::size_t kind = pair.id.find('/');
    const std::size_t last = pair.id.rfind('/');
    rows.push_back({pair.id.substr(0, kind), pair.id.substr(last + 1),
                    fold_of(path + document_of(pair)),
                    meaning_features(PairView(pair, languages, tools, &facts.of(pair)))});
  }
}

// Ranges of the features over the good pairs.
struct Scale {
  std::array<double, kMeaningFeatures> mean{}, deviation{};
};

Scale scale_of(const std::vector<Row>& rows) {
  Scale scale;
  for (std::size_t f = 0; f < kMeaningFeatures; ++f) {
    double sum = 0;
    double squares = 0;
    for (const Row& row : rows) {
      sum += static_cast<double>(row.features.at(f));
      squares += std::pow(static_cast<double>(row.features.at(f)), 2);
    }
    const auto count = static_cast<double>(rows.size());
    scale.mean.at(f) = sum / count;
    scale.deviation.at(f) = std::sqrt(squares / count - std::pow(sum / count, 2)) + 1e-6;
  }
  return scale;
}

double standard(const Scale& scale, const Row& row, std::size_t f) {
  const double value =
      (static_cast<double>(row.features.at(f)) - scale.mean.at(f)) / scale.deviation.at(f);
  return std::clamp(value, -kClipBelow, kClipAbove);
}

// Standardised weights, the bias last.
Eigen::VectorXd fit(const Spec& spec, const Scale& scale, const std::vector<Row>& rows,
                    int left_out) {
  const auto width = static_cast<Eigen::Index>(spec.features.size());
  std::vector<Eigen::VectorXd> points;
  std::vector<double> signs;
  double good = 0;
  double bad = 0;
  for (const Row& row : rows) {
    const bool is_bad = spec.kinds.contains(row.kind);
    if (row.fold == left_out || (!is_bad && row.kind != "good")) continue;
    Eigen::VectorXd point(width + 1);
    for (Eigen::Index i = 0; i < width; ++i)
      point[i] = standard(scale, row, spec.features[static_cast<std::size_t>(i)]);
    point[width] = 1;
    points.push_back(point);
    signs.push_back(is_bad ? 1 : -1);
    (is_bad ? bad : good) += 1;
  }
  const double weight_of_bad = kShareOfBad * good / bad;
  const auto loss = [&](const Eigen::VectorXd& x, Eigen::VectorXd& gradient) {
    double value = kPrior / 2 * x.head(width).squaredNorm();
    gradient = kPrior * x;
    gradient[width] = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const double margin = signs[i] * points[i].dot(x);
      const double weight = signs[i] > 0 ? weight_of_bad : 1;
      value += weight * (margin > 0 ? std::log1p(std::exp(-margin))
                                    : -margin + std::log1p(std::exp(margin)));
      gradient -= weight * signs[i] / (1 + std::exp(margin)) * points[i];
    }
    return value;
  };
  return minimise(loss, Eigen::VectorXd::Zero(width + 1), 100);
}

double log_odds(const Spec& spec, const Scale& scale, const Eigen::VectorXd& x, const Row& row) {
  double sum = x[x.size() - 1];
  for (std::size_t i = 0; i < spec.features.size(); ++i)
    sum += x[static_cast<Eigen::Index>(i)] * standard(scale, row, spec.features[i]);
  return sum;
}

// The score: its features are the standardised ones and what the detectors add.
constexpr std::size_t kScoreFeatures = kMeaningFeatures + kDetectors;
constexpr std::array<std::string_view, 15> kBad = {
    "omitted_clause", "omitted_sentence", "added_clause",
    "truncated_en",   "truncated_zh",     "wrong_translation",
    "shuffled_words", "mojibake",         "untranslated",
    "cut_en",         "cut_zh",           "wrong",
    "mqm_bad",        "mqm_omission",     "ced_bad"};
// What all good pairs weigh together, all bad ones, and the contrasts of one kind.
constexpr double kWeightOfGood = 1000;
constexpr double kWeightOfBad = 1000;
constexpr double kWeightOfContrasts = 200;
// Damaged pairs to good ones where the score is read as a probability.
constexpr double kDamagedToGood = 0.1;

// 1: may only make the score worse, -1: only better, 0: either.
double sign_of(std::size_t feature) {
  if (feature == kContentLinks) return -1;
  return feature == kChineseContent || feature == kEnglishContent ? 0 : 1;
}

struct ScorePoint {
  Eigen::VectorXd x;  // of one pair, or of the worse less the better
  double sign = 1;    // 1: bad
  double weight = 0;
  bool contrast = false;
};

Eigen::VectorXd score_features(const Scale& scale, const Row& row,
                               const std::array<DetectorWeights, kDetectors>& detectors) {
  Eigen::VectorXd x(kScoreFeatures + 1);
  for (std::size_t f = 0; f < kMeaningFeatures; ++f)
    x[static_cast<Eigen::Index>(f)] = standard(scale, row, f);
  for (std::size_t d = 0; d < kDetectors; ++d) {
    double sum = detectors.at(d).bias;
    for (std::size_t f = 0; f < kMeaningFeatures; ++f)
      sum += detectors.at(d).weights.at(f) *
             (standard(scale, row, f) * scale.deviation.at(f) + scale.mean.at(f));
    x[static_cast<Eigen::Index>(kMeaningFeatures + d)] = std::log1p(std::exp(sum + 3));
  }
  x[kScoreFeatures] = 1;
  return x;
}

bool is_bad(const Row& row) { return std::find(kBad.begin(), kBad.end(), row.kind) != kBad.end(); }

bool is_good(const Row& row) {
  return row.kind == "good" || row.kind == "mqm_good" || row.kind == "ced_good";
}

using DetectorTable = std::array<DetectorWeights, kDetectors>;

std::vector<ScorePoint> score_points(const Scale& scale, const std::vector<Row>& rows,
                                     const DetectorTable& detectors, int left_out) {
  std::map<std::string, double> seen;
  for (const Row& row : rows) {
    if (row.fold == left_out) continue;
    if (row.kind == "worse") {
      ++seen["worse " + row.what];
    } else {
      ++seen[is_good(row) ? "good" : row.kind];
    }
  }
  std::vector<ScorePoint> points;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    if (row.fold == left_out) continue;
    if (is_good(row)) {
      points.push_back(
          {score_features(scale, row, detectors), -1, kWeightOfGood / seen["good"], false});
    } else if (is_bad(row)) {
      points.push_back({score_features(scale, row, detectors), 1,
                        kWeightOfBad / static_cast<double>(kBad.size()) / seen[row.kind], false});
    } else if (row.kind == "worse") {
      Eigen::VectorXd x =
          score_features(scale, row, detectors) - score_features(scale, rows[i - 1], detectors);
      points.push_back({x, 1, kWeightOfContrasts / seen["worse " + row.what], true});
    }
  }
  return points;
}

double loss_of(const std::vector<ScorePoint>& points, const std::vector<bool>& active,
               const Eigen::VectorXd& x, Eigen::VectorXd& gradient) {
  double value = kPrior / 2 * x.head(kScoreFeatures).squaredNorm();
  gradient = kPrior * x;
  gradient[kScoreFeatures] = 0;
  for (const ScorePoint& point : points) {
    const double margin = point.sign * point.x.dot(x);
    value += point.weight *
             (margin > 0 ? std::log1p(std::exp(-margin)) : -margin + std::log1p(std::exp(margin)));
    gradient -= point.weight * point.sign / (1 + std::exp(margin)) * point.x;
  }
  for (std::size_t f = 0; f < kScoreFeatures; ++f)
    if (!active[f]) gradient[static_cast<Eigen::Index>(f)] = 0;
  return value;
}

// Features whose weight comes out against their sign are left out, and the rest is fitted anew.
Eigen::VectorXd fit_score(const std::vector<ScorePoint>& points) {
  std::vector<bool> active(kScoreFeatures, true);
  for (;;) {
    const auto loss = [&](const Eigen::VectorXd& x, Eigen::VectorXd& gradient) {
      return loss_of(points, active, x, gradient);
    };
    Eigen::VectorXd x = minimise(loss, Eigen::VectorXd::Zero(kScoreFeatures + 1), 200);
    bool changed = false;
    for (std::size_t f = 0; f < kScoreFeatures; ++f) {
      if (active[f] && x[static_cast<Eigen::Index>(f)] * sign_of(f) < -1e-9) {
        active[f] = false;
        changed = true;
      }
    }
    if (!changed) return x;
  }
}

void report_score(const Scale& scale, const std::vector<Row>& rows,
                  const DetectorTable& detectors) {
  std::map<std::string, std::pair<int, int>> right;  // of contrasts: right, all
  for (int fold = 0; fold < kFolds; ++fold) {
    const Eigen::VectorXd x = fit_score(score_points(scale, rows, detectors, fold));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].fold != fold || rows[i].kind != "worse") continue;
      auto& [good, all] = right[rows[i].what];
      ++all;
      good += score_features(scale, rows[i], detectors).dot(x) >
                      score_features(scale, rows[i - 1], detectors).dot(x)
                  ? 1
                  : 0;
    }
  }
  std::fprintf(stderr, "score: contrasts told rightly, %%\n");
  for (const auto& [what, counts] : right)
    std::fprintf(stderr, "  %s %.0f\n", what.c_str(), 100.0 * counts.first / counts.second);
}

void print_score(const Scale& scale, const Eigen::VectorXd& x) {
  double bias = x[kScoreFeatures] + std::log(kDamagedToGood * kWeightOfGood / kWeightOfBad);
  std::puts("const ScoreWeights kScoreWeights{\n    {");
  for (std::size_t f = 0; f < kMeaningFeatures; ++f) {
    const double weight = x[static_cast<Eigen::Index>(f)] / scale.deviation.at(f);
    bias -= weight * scale.mean.at(f);
    std::printf("        %.4g,  // %s\n", weight,
                std::string(name(static_cast<MeaningFeature>(f))).c_str());
  }
  std::puts("    },\n    {");
  for (const Spec& spec : specs())
    std::printf(
        "        %.4g,  // %s\n",
        x[static_cast<Eigen::Index>(kMeaningFeatures + static_cast<std::size_t>(spec.detector))],
        std::string(spec.name).c_str());
  std::printf("    },\n    %.4g};\n", bias);
}

void report(const Spec& spec, const Scale& scale, const std::vector<Row>& rows) {
  std::map<std::string, std::vector<double>> found;
  for (int fold = 0; fold < kFolds; ++fold) {
    const Eigen::VectorXd x = fit(spec, scale, rows, fold);
    for (const Row& row : rows)
      if (row.fold == fold) found[row.kind].push_back(log_odds(spec, scale, x, row));
  }
  auto& good = found["good"];
  std::sort(good.rbegin(), good.rend());
  std::fprintf(stderr, "%s\n", std::string(spec.name).c_str());
  for (const double share : {0.002, 0.005, 0.01, 0.02}) {
    const double threshold =
        good[static_cast<std::size_t>(share * static_cast<double>(good.size()))];
    std::fprintf(stderr, "  %.1f %% of good pairs above %.2f:", 100 * share, threshold);
    for (const auto& [kind, values] : found) {
      if (kind == "good") continue;
      const auto above = std::count_if(values.begin(), values.end(),
                                       [&](double value) { return value > threshold; });
      std::fprintf(stderr, " %s %.0f", kind.c_str(),
                   100 * static_cast<double>(above) / static_cast<double>(values.size()));
    }
    std::fprintf(stderr, "\n");
  }
}

DetectorWeights weights_of(const Spec& spec, const Scale& scale, const Eigen::VectorXd& x) {
  DetectorWeights model;
  model.bias = x[x.size() - 1];
  for (std::size_t i = 0; i < spec.features.size(); ++i) {
    const std::size_t f = spec.features[i];
    model.weights.at(f) = x[static_cast<Eigen::Index>(i)] / scale.deviation.at(f);
    model.bias -= model.weights.at(f) * scale.mean.at(f);
  }
  return model;
}

void print(const Spec& spec, const DetectorWeights& model) {
  std::printf("    // %s\n    DetectorWeights{{\n", std::string(spec.name).c_str());
  for (std::size_t f = 0; f < kMeaningFeatures; ++f)
    std::printf("        %.4g,  // %s\n", model.weights.at(f),
                std::string(name(static_cast<MeaningFeature>(f))).c_str());
  std::printf("    }, %.4g},\n", model.bias);
}

}  // namespace

int main(int argc, char** argv) try {
  const Lexicon lexicon = Lexicon::load();
  const WordLinker linker(lexicon);
  const LinkValues link_values(lexicon);
  const NameWords name_words(lexicon);
  const EnglishOrder order(lexicon);
  const PairTools tools{lexicon, linker, link_values, name_words, order};
  std::vector<Row> rows;
  for (int i = 1; i < argc; ++i) read(argv[i], tools, rows);
  const Scale scale = scale_of(rows);
  std::puts(
      "// Made by scripts/fit_meaning.cpp (metrics/data/SOURCES.md says from what).\n"
      "#include <duizhao/metrics/detectors.h>\n#include <duizhao/metrics/score.h>\n\nnamespace "
      "duizhao {\n\n"
      "const std::array<DetectorWeights, kDetectors> kDetectorWeights = {");
  DetectorTable detectors;
  for (const Spec& spec : specs()) {
    report(spec, scale, rows);
    DetectorWeights& model = detectors.at(static_cast<std::size_t>(spec.detector));
    model = weights_of(spec, scale, fit(spec, scale, rows, -1));
    print(spec, model);
  }
  std::puts("};\n\nconst std::array<FeatureRange, kMeaningFeatures> kFeatureRanges = {");
  for (std::size_t f = 0; f < kMeaningFeatures; ++f)
    std::printf("    FeatureRange{%#.4gF, %#.4gF},  // %s\n",
                scale.mean.at(f) - kClipBelow * scale.deviation.at(f) - 0.0001,
                scale.mean.at(f) + kClipAbove * scale.deviation.at(f) + 0.0001,
                std::string(name(static_cast<MeaningFeature>(f))).c_str());
  std::puts("};\n");
  report_score(scale, rows, detectors);
  print_score(scale, fit_score(score_points(scale, rows, detectors, -1)));
  std::puts("\n}  // namespace duizhao");
  return 0;
} catch (const std::exception& error) {
  std::cerr << "fit_meaning: " << error.what() << '\n';
  return 1;
}
