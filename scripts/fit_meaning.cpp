// Fits the detectors of metrics/detectors.h, logistic regressions on what is measured of pairs, and
// the score of metrics/score.h on top of them.
//
//   fit_meaning FOLDER > metrics/meaning_weights.cpp
//
// The folder is what scripts/fit_meaning.sh makes: for each fold K of good pairs modelK.tsv,
// valuesK.tsv and orderK.txt, made from the other folds, with which the pairs of zhenK.jsonl and
// enzhK.jsonl are measured; and documents-NAME.jsonl, measured with link_values.tsv, made from all
// folds. Their ids say what is wrong with a pair (scripts/plant_damage.py). The detectors are
// fitted on the documents, the score on the folds. On standard error it reports, for detectors
// fitted without the fifth of the documents that a pair is in, the share of each kind that is found
// when 1 and 2 % of the good pairs are.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <Eigen/Core>

#include <duizhao/corpora/bitext_reader.h>
#include <duizhao/corpora/files.h>
#include <duizhao/lexicon/learned_counts.h>
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
       {"omitted_clause", "omitted_sentence", "omitted_en", "cut_en", "added_zh"}},
      {Detector::kMissingChinese,
       "missing Chinese",
       {kEnglishRun, kEnglishClause, kShortEnglish, kLongEnglish, kEnglishPositive, kChineseRun,
        kEnglishGreatest, kEnglishContent, kEnglishTotal, kEnglishLost, kEnglishMean, kEnglishEnd},
       {"added_clause", "added_en", "omitted_zh", "cut_zh"}},
      {Detector::kUnrelated,
       "unrelated",
       {kChineseMean, kEnglishMean, kChineseTotal, kEnglishTotal, kChineseLost, kEnglishLost,
        kChineseUnlinked, kEnglishUnlinked, kLongEnglish, kShortEnglish, kContentLinks},
       {"wrong_translation", "wrong"}},
      {Detector::kScrambled,
       "scrambled",
       {kDisorder, kWorstDisorder, kSummedDisorder, kStrayLinks},
       {"shuffled_en", "shuffled_words"}},
  };
}

struct Row {
  std::string kind, what;  // what: behind the last slash
  int fold = 0;            // of documents
  Language source = Language::kChinese;
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
    rows.push_back({pair.id.substr(0, kind), pair.id.substr(last + 1), fold_of(document_of(pair)),
                    languages.source,
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
    scale.deviation.at(f) =
        std::sqrt(std::max(0.0, squares / count - std::pow(sum / count, 2))) + 1e-6;
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

// What all good pairs of the folds weigh together, all damaged ones, the lines that raters found a
// critical error in, those without, the pairs that raters liked less, and the contrasts of one
// kind.
constexpr double kWeightOfGood = 100;
constexpr double kWeightOfBad = 100;
constexpr double kWeightOfJudged = 1000;
constexpr double kWeightOfRated = 1000;
constexpr double kWeightOfContrasts = 20;
constexpr double kScorePrior = 100;
// Damaged pairs to good ones where the score is read as a probability.
constexpr double kDamagedToGood = 0.1;
// Order is for the rule garbled.
constexpr std::array<std::string_view, 7> kBad = {"omitted_en", "omitted_zh", "cut_en", "cut_zh",
                                                  "added_en",   "added_zh",   "wrong"};

// 1: may only make the score worse, -1: only better, 0: either.
double sign_of(std::size_t input) {
  if (input == kContentLinks) return -1;
  return input == kChineseContent || input == kEnglishContent ? 0 : 1;
}

struct ScoreScale {
  ScoreInputs mean{}, deviation{};
};

struct ScorePoint {
  Eigen::VectorXd x;  // of one pair, or of the worse less the better
  double sign = 1;    // 1: bad
  double weight = 0;
};

ScoreScale score_scale_of(const std::vector<ScoreInputs>& inputs) {
  ScoreScale scale;
  const auto count = static_cast<double>(inputs.size());
  for (std::size_t i = 0; i < kScoreInputs; ++i) {
    double sum = 0;
    double squares = 0;
    for (const ScoreInputs& each : inputs) {
      sum += each.at(i);
      squares += each.at(i) * each.at(i);
    }
    scale.mean.at(i) = sum / count;
    scale.deviation.at(i) =
        std::sqrt(std::max(0.0, squares / count - std::pow(sum / count, 2))) + 1e-6;
  }
  return scale;
}

Eigen::VectorXd standard(const ScoreScale& scale, const ScoreInputs& inputs) {
  Eigen::VectorXd x(kScoreInputs + 1);
  for (std::size_t i = 0; i < kScoreInputs; ++i) {
    x[static_cast<Eigen::Index>(i)] = std::clamp(
        (inputs.at(i) - scale.mean.at(i)) / scale.deviation.at(i), -kClipBelow, kClipAbove);
  }
  x[kScoreInputs] = 1;
  return x;
}

bool is_bad(const Row& row) { return std::find(kBad.begin(), kBad.end(), row.kind) != kBad.end(); }

// Errors come with words: damaged pairs count by their length.
double length_of(const Row& row) {
  return static_cast<double>(row.features[kChineseContent] + row.features[kEnglishContent]);
}

std::string contrast_of(const Row& row) {
  return row.what + (row.source == Language::kChinese ? " en" : " zh");
}

std::vector<ScorePoint> score_points(const ScoreScale& scale, const std::vector<Row>& rows,
                                     const std::vector<ScoreInputs>& inputs) {
  std::map<std::string, double> seen;
  for (const Row& row : rows) {
    if (row.kind == "worse") {
      ++seen[contrast_of(row)];
    } else {
      seen[row.kind] += is_bad(row) ? length_of(row) : 1;
    }
  }
  std::vector<ScorePoint> points;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    const auto point = [&] { return standard(scale, inputs[i]); };
    if (row.kind == "good") {
      points.push_back({point(), -1, kWeightOfGood / seen[row.kind]});
    } else if (row.kind == "ced_good" || row.kind == "ced_bad") {
      points.push_back(
          {point(), row.kind == "ced_bad" ? 1.0 : -1.0, kWeightOfJudged / seen[row.kind]});
    } else if (is_bad(row)) {
      points.push_back(
          {point(), 1,
           kWeightOfBad / static_cast<double>(kBad.size()) * length_of(row) / seen[row.kind]});
    } else if (row.kind == "worse") {
      points.push_back(
          {point() - standard(scale, inputs[i - 1]), 1,
           (row.what == "rated" ? kWeightOfRated : kWeightOfContrasts) / seen[contrast_of(row)]});
    }
  }
  return points;
}

double loss_of(const std::vector<ScorePoint>& points, const std::vector<bool>& active,
               const Eigen::VectorXd& x, Eigen::VectorXd& gradient) {
  double value = kScorePrior / 2 * x.head(kScoreInputs).squaredNorm();
  gradient = kScorePrior * x;
  gradient[kScoreInputs] = 0;
  for (const ScorePoint& point : points) {
    const double margin = point.sign * point.x.dot(x);
    value += point.weight *
             (margin > 0 ? std::log1p(std::exp(-margin)) : -margin + std::log1p(std::exp(margin)));
    gradient -= point.weight * point.sign / (1 + std::exp(margin)) * point.x;
  }
  for (std::size_t i = 0; i < kScoreInputs; ++i)
    if (!active[i]) gradient[static_cast<Eigen::Index>(i)] = 0;
  return value;
}

// Inputs whose weight comes out against their sign are left out, and the rest is fitted anew.
Eigen::VectorXd fit_score(const std::vector<ScorePoint>& points) {
  std::vector<bool> active(kScoreInputs, true);
  for (;;) {
    const auto loss = [&](const Eigen::VectorXd& x, Eigen::VectorXd& gradient) {
      return loss_of(points, active, x, gradient);
    };
    Eigen::VectorXd x = minimise(loss, Eigen::VectorXd::Zero(kScoreInputs + 1), 200);
    bool changed = false;
    for (std::size_t i = 0; i < kScoreInputs; ++i) {
      if (active[i] && x[static_cast<Eigen::Index>(i)] * sign_of(i) < -1e-9) {
        active[i] = false;
        changed = true;
      }
    }
    if (!changed) return x;
  }
}

void print_score(const ScoreScale& scale, const Eigen::VectorXd& x) {
  double bias = x[kScoreInputs] + std::log(kDamagedToGood);
  std::puts(
      "// weight, least, most\nconst std::array<ScoreWeight, kScoreInputs> kScoreWeights = {");
  for (std::size_t i = 0; i < kScoreInputs; ++i) {
    const double weight = x[static_cast<Eigen::Index>(i)] / scale.deviation.at(i);
    bias -= weight * scale.mean.at(i);
    std::printf("    ScoreWeight{%.4g, %.4g, %.4g},  // %s\n", weight,
                scale.mean.at(i) - kClipBelow * scale.deviation.at(i),
                scale.mean.at(i) + kClipAbove * scale.deviation.at(i), score_input_name(i).c_str());
  }
  std::printf("};\nconst double kScoreBias = %.4g;\n", bias);
}

// `fitted`: on other texts; null: here, without the fold at hand.
void report(const Spec& spec, const Scale& scale, const std::vector<Row>& rows,
            const Eigen::VectorXd* fitted) {
  std::map<std::string, std::vector<double>> found;
  for (int fold = 0; fold < kFolds; ++fold) {
    const Eigen::VectorXd x = fitted != nullptr ? *fitted : fit(spec, scale, rows, fold);
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

// The words of few documents are shuffled: that detector is fitted on the folds' English.
bool is_of_folds(const Spec& spec) { return spec.detector == Detector::kScrambled; }

std::vector<Row> into_english(const std::vector<Row>& rows) {
  std::vector<Row> chosen;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(chosen),
               [](const Row& row) { return row.source == Language::kChinese; });
  return chosen;
}

void print_detectors(const std::vector<Row>& documents, const std::vector<Row>& folds) {
  const Scale scale = scale_of(documents);
  std::array<std::array<double, kMeaningFeatures>, kDetectors> weights{};
  std::array<double, kDetectors> bias{};
  for (const Spec& spec : specs()) {
    const auto& rows = is_of_folds(spec) ? folds : documents;
    const auto which = static_cast<std::size_t>(spec.detector);
    const Eigen::VectorXd x = fit(spec, scale, rows, -1);
    report(spec, scale, documents, is_of_folds(spec) ? &x : nullptr);
    bias.at(which) = x[x.size() - 1];
    for (std::size_t i = 0; i < spec.features.size(); ++i) {
      const std::size_t f = spec.features[i];
      weights.at(which).at(f) = x[static_cast<Eigen::Index>(i)] / scale.deviation.at(f);
      bias.at(which) -= weights.at(which).at(f) * scale.mean.at(f);
    }
  }
  std::puts(
      "// missing English, missing Chinese, unrelated, scrambled; least, most\n"
      "const std::array<DetectorWeights, kMeaningFeatures> kDetectorWeights = {");
  for (std::size_t f = 0; f < kMeaningFeatures; ++f) {
    std::printf("    DetectorWeights{{%.4g, %.4g, %.4g, %.4g}, %#.4gF, %#.4gF},  // %s\n",
                weights[0].at(f), weights[1].at(f), weights[2].at(f), weights[3].at(f),
                scale.mean.at(f) - kClipBelow * scale.deviation.at(f),
                scale.mean.at(f) + kClipAbove * scale.deviation.at(f),
                std::string(name(static_cast<MeaningFeature>(f))).c_str());
  }
  std::printf(
      "};\nconst std::array<double, kDetectors> kDetectorBias = {%.4g, %.4g, %.4g, %.4g};\n\n",
      bias[0], bias[1], bias[2], bias[3]);
}

std::vector<Row> read_documents(const std::filesystem::path& folder, const Lexicon& lexicon) {
  const WordLinker linker(lexicon, LearnedCounts::load());
  const LinkValues link_values(lexicon, read_file((folder / "link_values.tsv").string()));
  const NameWords name_words(lexicon);
  const EnglishOrder order(lexicon);
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().filename().string().starts_with("documents-"))
      paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  std::vector<Row> rows;
  for (const std::string& path : paths)
    read(path, {lexicon, linker, link_values, name_words, order}, rows);
  return rows;
}

std::vector<Row> read_folds(const std::filesystem::path& folder, const Lexicon& lexicon) {
  const NameWords name_words(lexicon);
  std::vector<Row> rows;
  for (int fold = 0; fold < kFolds; ++fold) {
    const auto file = [&](const std::string& stem, const std::string& ending) {
      return (folder / (stem + std::to_string(fold) + ending)).string();
    };
    const std::string model = file("model", ".tsv");
    const WordLinker linker(lexicon, LearnedCounts(parse_learned_table(read_file(model), model)));
    const LinkValues link_values(lexicon, read_file(file("values", ".tsv")));
    const EnglishOrder order(lexicon, read_file(file("order", ".txt")));
    for (const std::string stem : {"zhen", "enzh"})
      read(file(stem, ".jsonl"), {lexicon, linker, link_values, name_words, order}, rows);
  }
  return rows;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 2) throw std::runtime_error("one folder, please (scripts/fit_meaning.sh)");
  const Lexicon lexicon = Lexicon::load();
  std::puts(
      "// Made by scripts/fit_meaning.sh (metrics/data/SOURCES.md says from what).\n"
      "#include <duizhao/metrics/detectors.h>\n#include <duizhao/metrics/score.h>\n\nnamespace "
      "duizhao {\n");
  const std::vector<Row> rows = read_folds(argv[1], lexicon);
  print_detectors(read_documents(argv[1], lexicon), into_english(rows));
  std::vector<ScoreInputs> inputs;
  inputs.reserve(rows.size());
  for (const Row& row : rows) inputs.push_back(score_inputs(row.features, row.source));
  const ScoreScale scale = score_scale_of(inputs);
  print_score(scale, fit_score(score_points(scale, rows, inputs)));
  std::puts("\n}  // namespace duizhao");
  return 0;
} catch (const std::exception& error) {
  std::cerr << "fit_meaning: " << error.what() << '\n';
  return 1;
}
