// The incremental scores against the formulas of docs/method.md, word by word.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <vector>

#include <duizhao/align/pass_one.h>

namespace duizhao {
namespace {

// Tokens, table and lengths at random.
class RandomEvidence {
 public:
  RandomEvidence(std::uint32_t seed, std::uint32_t zh_sentences, std::uint32_t en_sentences)
      : random_(seed) {
    fill(evidence.zh.table, zh_sentences, 40);
    fill(evidence.en.table, en_sentences, 60);
    evidence.characters_ratio = 3.1;
    evidence.zh_background = shares(evidence.zh.table);
    evidence.en_background = shares(evidence.en.table);
    fill(evidence.table.english_of, 40, 60);
    fill(evidence.table.chinese_of, 60, 40);
  }

  Evidence evidence;

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  void fill(TokenTable& table, std::uint32_t sentences, std::uint32_t types) {
    table.types = types;
    for (std::uint32_t i = 0; i < sentences; ++i) {
      const std::uint32_t words = below(12);  // none, too
      for (std::uint32_t w = 0; w < words; ++w) table.tokens.push_back(below(types));
      table.first.push_back(static_cast<std::uint32_t>(table.tokens.size()));
      table.characters.push_back(words * 3 + below(5));
    }
  }

  static std::vector<float> shares(const TokenTable& table) {
    std::vector<float> counts(table.types, 0.5F);
    for (const std::uint32_t token : table.tokens) counts[token] += 1;
    const float all =
        static_cast<float>(table.tokens.size()) + 0.5F * static_cast<float>(table.types);
    for (float& count : counts) count /= all;
    return counts;
  }

  void fill(SparseRows& rows, std::uint32_t count, std::uint32_t columns) {
    for (std::uint32_t r = 0; r < count; ++r) {
      for (std::uint32_t c = 0; c < columns; ++c)
        if (below(9) == 0) rows.cells.push_back({c, static_cast<float>(below(1000)) / 8000.0F});
      rows.first.push_back(static_cast<std::uint32_t>(rows.cells.size()));
    }
  }

  std::mt19937 random_;
};

std::vector<std::uint32_t> words(const TokenTable& table, std::uint32_t begin,
                                 std::uint32_t count) {
  std::vector<std::uint32_t> result;
  for (std::uint32_t i = begin; i < begin + count; ++i)
    result.insert(result.end(), table.sentence(i).begin(), table.sentence(i).end());
  return result;
}

double probability(const SparseRows& rows, std::uint32_t row, std::uint32_t column) {
  for (const auto& cell : rows.row(row))
    if (cell.column == column) return double{cell.value};
  return 0;
}

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
  const auto zh = words(e.zh.table, from.zh, type.zh);
  const auto en = words(e.en.table, from.en, type.en);
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
