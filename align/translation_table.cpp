#include <duizhao/align/translation_table.h>

#include <algorithm>
#include <span>
#include <utility>

#include <duizhao/align/word_translations.h>

namespace duizhao {
namespace {

// Of a Chinese word that also stands in the English text: left untranslated somewhere.
constexpr float kUntranslated = 0.2F;

// Rows over the English types of a document.
class RowBuilder {
 public:
  RowBuilder(const Lexicon& lexicon, const LearnedCounts& learned, const EnglishTokens& english)
      : translations_(lexicon),
        learned_(learned),
        type_of_stem_(lexicon.stem_count(), kNoId),
        type_of_learned_(learned.stem_count(), kNoId),
        wanted_(lexicon.stem_count()),
        blended_(english.stems.size()) {
    for (std::uint32_t type = 0; type < english.stems.size(); ++type) {
      const std::uint32_t taught = learned.find_stem(english.stems[type]);
      if (taught != kNoId) type_of_learned_[taught] = type;
      const StemId stem = lexicon.find_stem(english.stems[type]);
      if (stem == kNoId) continue;
      type_of_stem_[stem] = type;
      wanted_[stem] = 1;
    }
  }

  void row(const ChineseType& kind, std::vector<SparseRows::Cell>& cells) {
    if (kind.english != kNoId && kind.word == kNoId) {
      cells.push_back({kind.english, 1});
      return;
    }
    stems_.clear();
    translations_.row(kind.word, kind.text, wanted_, stems_);
    const auto begin = cells.size();
    for (const Gloss& cell : stems_) cells.push_back({type_of_stem_[cell.stem], cell.probability});
    add_learned(kind, cells, begin);
    if (kind.english != kNoId) {
      for (auto& cell : std::span(cells).subspan(begin)) cell.value *= 1 - kUntranslated;
      cells.push_back({kind.english, kUntranslated});
    }
    std::sort(cells.begin() + static_cast<std::ptrdiff_t>(begin), cells.end(),
              [](const auto& a, const auto& b) { return a.column < b.column; });
  }

 private:
  // Blends what bitexts have taught of the word into its cells, which begin at `begin`.
  void add_learned(const ChineseType& kind, std::vector<SparseRows::Cell>& cells,
                   std::size_t begin) {
    if (learned_.empty()) return;
    const auto renderings = learned_.renderings(learned_.find_word(learned_key(kind.text)));
    if (renderings.empty()) return;
    const Blend blend = blend_of(renderings);
    for (auto& cell : std::span(cells).subspan(begin)) {
      cell.value *= blend.lexicon;
      blended_[cell.column] = cell.value;
    }
    for (const auto& [stem, count] : renderings) {
      const std::uint32_t type = type_of_learned_[stem];
      if (type == kNoId || type == kind.english) continue;
      if (blended_[type] == 0) cells.push_back({type, 0});
      blended_[type] += blend.count * count;
    }
    for (auto& cell : std::span(cells).subspan(begin))
      cell.value = std::exchange(blended_[cell.column], 0.0F);
    const auto is_small = [](const SparseRows::Cell& cell) {
      return cell.value < WordTranslations::kLeastProbability;
    };
    cells.erase(
        std::remove_if(cells.begin() + static_cast<std::ptrdiff_t>(begin), cells.end(), is_small),
        cells.end());
  }

  WordTranslations translations_;
  const LearnedCounts& learned_;
  std::vector<std::uint32_t> type_of_stem_, type_of_learned_;
  std::vector<std::uint8_t> wanted_;  // by StemId
  std::vector<float> blended_;        // by English type, 0 between two rows
  std::vector<Gloss> stems_;
};

// Row e of the result: column z with value(z, e) / sum of column e, where that is not too small.
SparseRows reversed(const SparseRows& rows, std::uint32_t columns) {
  std::vector<float> sums(columns);
  for (const auto& cell : rows.cells) sums[cell.column] += cell.value;
  constexpr float kLeastProbability = WordTranslations::kLeastProbability;
  const auto share = [&sums](const SparseRows::Cell& cell) {
    return cell.value / sums[cell.column];
  };

  SparseRows result;
  result.first.assign(columns + 1, 0);
  for (const auto& cell : rows.cells)
    if (share(cell) >= kLeastProbability) ++result.first[cell.column + 1];
  for (std::uint32_t c = 0; c < columns; ++c) result.first[c + 1] += result.first[c];
  result.cells.resize(result.first.back());
  std::vector<std::uint32_t> next = result.first;
  for (std::uint32_t r = 0; r + 1 < rows.first.size(); ++r)
    for (const auto& cell : rows.row(r))
      if (share(cell) >= kLeastProbability) result.cells[next[cell.column]++] = {r, share(cell)};
  return result;
}

}  // namespace

std::vector<float> values_of_cells(const SparseRows& english_of, const SparseRows& chinese_of) {
  std::vector<std::uint32_t> next(chinese_of.first.begin(), chinese_of.first.end());
  std::vector<float> values(english_of.cells.size(), 0);
  for (std::uint32_t zh = 0; zh + 1 < english_of.first.size(); ++zh) {
    for (std::uint32_t i = english_of.first[zh]; i < english_of.first[zh + 1]; ++i) {
      const std::uint32_t en = english_of.cells[i].column;
      std::uint32_t& at = next[en];
      const std::uint32_t end = chinese_of.first[en + 1];
      while (at < end && chinese_of.cells[at].column < zh) ++at;
      if (at < end && chinese_of.cells[at].column == zh) values[i] = chinese_of.cells[at].value;
    }
  }
  return values;
}

TranslationTable translation_table(const Lexicon& lexicon, const LearnedCounts& learned,
                                   const ChineseTokens& chinese, const EnglishTokens& english) {
  TranslationTable table;
  RowBuilder builder(lexicon, learned, english);
  for (const ChineseType& kind : chinese.kinds) {
    builder.row(kind, table.english_of.cells);
    table.english_of.first.push_back(static_cast<std::uint32_t>(table.english_of.cells.size()));
  }
  table.chinese_of = reversed(table.english_of, english.table.types);
  table.chinese_of_cell = values_of_cells(table.english_of, table.chinese_of);
  return table;
}

}  // namespace duizhao
