// Tokens, table, lengths and quotations at random, for tests of the models.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include <duizhao/align/evidence.h>
#include <duizhao/align/search.h>

namespace duizhao {

// Every bead of a table of n × m sentences.
inline std::vector<Step> all_beads(std::uint32_t n, std::uint32_t m) {
  std::vector<Step> beads;
  for (std::uint32_t zh = 0; zh <= n; ++zh)
    for (std::uint32_t en = 0; en <= m; ++en)
      for (std::uint32_t k = 0; k < kTypes; ++k)
        if (zh + kBeadTypes[k].zh <= n && en + kBeadTypes[k].en <= m)
          beads.push_back({{zh, en}, k});
  return beads;
}

// The tokens of sentences [begin, end).
inline std::vector<std::uint32_t> words(const TokenTable& table, std::uint32_t begin,
                                        std::uint32_t end) {
  std::vector<std::uint32_t> result;
  for (std::uint32_t i = begin; i < end; ++i)
    result.insert(result.end(), table.sentence(i).begin(), table.sentence(i).end());
  return result;
}

// A cell of a table; 0 where there is none.
inline double probability(const SparseRows& rows, std::uint32_t row, std::uint32_t column) {
  for (const auto& cell : rows.row(row))
    if (cell.column == column) return double{cell.value};
  return 0;
}

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
    evidence.zh_function = bits(40, 1);
    evidence.en_function = bits(60, 1);
    evidence.zh_quotes = bits(zh_sentences + 1, 7);
    evidence.en_quotes = bits(en_sentences + 1, 7);
    fill_back();
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

  // Where the other table has a cell, or not: small ones are dropped there.
  void fill_back() {
    SparseRows& rows = evidence.table.chinese_of;
    for (std::uint32_t e = 0; e < 60; ++e) {
      for (std::uint32_t z = 0; z < 40; ++z)
        for (const auto& cell : evidence.table.english_of.row(z))
          if (cell.column == e && below(5) != 0)
            rows.cells.push_back({z, static_cast<float>(below(1000)) / 4000.0F});
      rows.first.push_back(static_cast<std::uint32_t>(rows.cells.size()));
    }
    evidence.table.chinese_of_cell = values_of_cells(evidence.table.english_of, rows);
  }

  std::vector<std::uint8_t> bits(std::uint32_t count, std::uint32_t highest) {
    std::vector<std::uint8_t> result;
    for (std::uint32_t i = 0; i < count; ++i)
      result.push_back(static_cast<std::uint8_t>(below(highest + 1)));
    return result;
  }

  std::mt19937 random_;
};

}  // namespace duizhao
