// The incremental scores against the formulas of docs/method.md, word by word.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include <duizhao/align/pass_one.h>

#include "random_evidence.h"

namespace duizhao {
namespace {

// LLR(explained | given), as docs/method.md writes it.
double likelihood_ratio(const std::vector<std::uint32_t>& explained,
                        const std::vector<std::uint32_t>& given, const SparseRows& rows,
                        const std::vector<float>& background) {
  constexpr double kLambda = .1;
  double result = 0;
  for (const std::uint32_t y : explained) {
    double sum = 0;
    for (const std::uint32_t x : given) sum += probability(rows, x, y);
    const double size = std::max<double>(1, static_cast<double>(given.size()));
    result += std::log(1 - kLambda + kLambda * sum / (size * double{background[y]}));
  }
  return result;
}

double naive_score(const Evidence& e, Position from, const BeadType& type) {
  const auto zh = words(e.zh.table, from.zh, from.zh + type.zh);
  const auto en = words(e.en.table, from.en, from.en + type.en);
  double score = std::log(type.prior);
  if (type.zh == 0 || type.en == 0) return score;
  double zh_characters = 0;
  double en_characters = 0;
  for (std::uint32_t i = 0; i < type.zh; ++i) zh_characters += e.zh.table.characters[from.zh + i];
  for (std::uint32_t j = 0; j < type.en; ++j) en_characters += e.en.table.characters[from.en + j];
  const double c = e.characters_ratio;
  const double d =
      (en_characters - c * zh_characters) / std::sqrt(3 * c * c * std::max(zh_characters, 1.0) + 4);
  score += 1.2 * std::max(-d * d / 2, -12.0);
  score += likelihood_ratio(en, zh, e.table.english_of, e.en_background);
  score += likelihood_ratio(zh, en, e.table.chinese_of, e.zh_background);
  return score;
}

void expect_equal_scores(const Evidence& evidence, const Corridor& corridor) {
  PassOne model(evidence, corridor, 6);
  for (std::uint32_t zh = 0; zh <= corridor.zh_sentences(); ++zh) {
    const Corridor::Row row = corridor.row(zh);
    const std::size_t width = row.end - row.begin;
    std::vector<float> scores(width * kTypes);
    model.score_row(zh, row, scores);
    for (std::size_t k = 0; k < kTypes; ++k) {
      for (std::uint32_t en = row.begin; en < row.end; ++en) {
        const BeadType& type = kBeadTypes[k];
        const Position end{zh + type.zh, en + type.en};
        if (end.zh > corridor.zh_sentences() || end.en > corridor.en_sentences()) continue;
        ASSERT_NEAR(double{scores[k * width + (en - row.begin)]},
                    naive_score(evidence, {zh, en}, type), 2e-4)
            << "at " << zh << ", " << en << " type " << type.zh << '-' << type.en;
      }
    }
  }
}

TEST(PassOne, ScoresAreTheFormulas) {
  for (std::uint32_t seed = 0; seed < 5; ++seed) {
    const RandomEvidence random(seed, 9 + seed, 14);
    expect_equal_scores(random.evidence, Corridor::full(9 + seed, 14));
  }
}

TEST(PassOne, ScoresAreTheFormulasAcrossStripesAndInABand) {
  const RandomEvidence random(7, 600, 700);
  std::vector<Position> path;
  for (std::uint32_t i = 0; i < 600; i += 3) path.push_back({i, i * 7 / 6});
  expect_equal_scores(random.evidence, Corridor::around(path, 3, 600, 700));
}

TEST(PassOne, ForbidsBeadsOverTheLimit) {
  const RandomEvidence random(1, 6, 6);
  const Corridor corridor = Corridor::full(6, 6);
  PassOne model(random.evidence, corridor, 2);
  std::vector<float> scores(7 * kTypes);
  model.score_row(0, corridor.row(0), scores);
  for (std::size_t k = 0; k < kTypes; ++k)
    EXPECT_EQ(std::isinf(scores[k * 7]), std::max(kBeadTypes[k].zh, kBeadTypes[k].en) > 2);
}

}  // namespace
}  // namespace duizhao
