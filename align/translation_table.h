// The translation probabilities of one pair of documents, only between words that occur in them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <duizhao/align/tokens.h>
#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

// A matrix of few entries, row by row, columns ascending.
struct SparseRows {
  struct Cell {
    std::uint32_t column;
    float value;
  };
  std::vector<std::uint32_t> first{0};
  std::vector<Cell> cells;

  [[nodiscard]] std::span<const Cell> row(std::uint32_t r) const {
    return std::span(cells).subspan(first[r], first[r + 1] - first[r]);
  }
};

struct TranslationTable {
  SparseRows english_of;  // row z: t(e|z), sums to at most 1
  SparseRows chinese_of;  // row e: s(z|e) = t(e|z) / sum over z' of t(e|z'), sums to 1
  // s(z|e) for each cell t(e|z) of english_of, 0 where chinese_of has no such cell.
  std::vector<float> chinese_of_cell;
};

// What chinese_of_cell holds for two tables.
std::vector<float> values_of_cells(const SparseRows& english_of, const SparseRows& chinese_of);

// From the lexicon and from what bitexts have taught.
TranslationTable translation_table(const Lexicon& lexicon, const LearnedCounts& learned,
                                   const ChineseTokens& chinese, const EnglishTokens& english);

}  // namespace duizhao
