#include <duizhao/align/translation_table.h>

#include <algorithm>

namespace duizhao {
namespace {

// docs/method.md: t = .8 q + .2 mean of the characters' q; with synonyms .85 t + .15 o.
constexpr float kOwnGlosses = 0.8F;
constexpr float kCharactersOnly = 0.6F;
constexpr float kSynonyms = 0.15F;
constexpr float kFewestSynsets = 2;
// Below, a cell costs time and says nothing (docs/evaluation.md).
constexpr float kLeastProbability = 0.0005F;

// A sum over stems that is dense to write and cheap to clear.
class StemSum {
 public:
  explicit StemSum(std::uint32_t stems) : values_(stems) {}

  void add(StemId stem, float value) {
    if (value == 0) return;
    if (values_[stem] == 0) touched_.push_back(stem);
    values_[stem] += value;
  }
  [[nodiscard]] float operator[](StemId stem) const { return values_[stem]; }
  [[nodiscard]] const std::vector<StemId>& touched() const { return touched_; }
  void clear() {
    for (const StemId stem : touched_) values_[stem] = 0;
    touched_.clear();
  }

 private:
  std::vector<float> values_;
  std::vector<StemId> touched_;
};

class RowBuilder {
 public:
  RowBuilder(const Lexicon& lexicon, const EnglishTokens& english)
      : lexicon_(lexicon),
        type_of_stem_(lexicon.stem_count(), kNoId),
        own_(lexicon.stem_count()),
        others_(lexicon.stem_count()) {
    for (std::uint32_t type = 0; type < english.stems.size(); ++type) {
      const StemId stem = lexicon.find_stem(english.stems[type]);
      if (stem != kNoId) type_of_stem_[stem] = type;
    }
  }

  void row(const ChineseType& kind, std::vector<SparseRows::Cell>& cells) {
    if (kind.english != kNoId) {
      cells.push_back({kind.english, 1});
      return;
    }
    gather(kind);
    for (const StemId stem : own_.touched()) spread(stem, own_[stem]);
    const auto begin = cells.size();
    for (const StemId stem : own_.touched()) others_.add(stem, (1 - kSynonyms) * own_[stem]);
    for (const StemId stem : others_.touched())
      if (type_of_stem_[stem] != kNoId && others_[stem] >= kLeastProbability)
        cells.push_back({type_of_stem_[stem], others_[stem]});
    std::sort(cells.begin() + static_cast<std::ptrdiff_t>(begin), cells.end(),
              [](const auto& a, const auto& b) { return a.column < b.column; });
    own_.clear();
    others_.clear();
  }

 private:
  // The word's own glosses and those of its characters.
  void gather(const ChineseType& kind) {
    const auto glosses =
        kind.word == kNoId ? std::span<const Gloss>() : lexicon_.glosses(kind.word);
    const auto characters = kind.text.size() > 1 ? kind.text : std::u32string();
    const float own_share = characters.empty() ? 1 : kOwnGlosses;
    const float character_share = glosses.empty() ? kCharactersOnly : 1 - kOwnGlosses;
    for (const Gloss& gloss : glosses) own_.add(gloss.stem, own_share * gloss.probability);
    for (const char32_t character : characters) {
      const WordId word = lexicon_.find(std::u32string_view(&character, 1));
      if (word == kNoId) continue;
      for (const Gloss& gloss : lexicon_.glosses(word))
        own_.add(gloss.stem,
                 character_share * gloss.probability / static_cast<float>(characters.size()));
    }
  }

  void spread(StemId stem, float probability) {
    const auto synonyms = lexicon_.synonyms(stem);
    float all = 0;
    for (const Synonym& synonym : synonyms) all += static_cast<float>(synonym.synsets);
    const float share = kSynonyms * probability / std::max(kFewestSynsets, all);
    for (const Synonym& synonym : synonyms)
      if (type_of_stem_[synonym.stem] != kNoId)
        others_.add(synonym.stem, share * static_cast<float>(synonym.synsets));
  }

  const Lexicon& lexicon_;
  std::vector<std::uint32_t> type_of_stem_;
  StemSum own_, others_;
};

// Row e of the result: column z with value(z, e) / sum of column e, where that is not too small.
SparseRows reversed(const SparseRows& rows, std::uint32_t columns) {
  std::vector<float> sums(columns);
  for (const auto& cell : rows.cells) sums[cell.column] += cell.value;
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

TranslationTable translation_table(const Lexicon& lexicon, const ChineseTokens& chinese,
                                   const EnglishTokens& english) {
  TranslationTable table;
  RowBuilder builder(lexicon, english);
  for (const ChineseType& kind : chinese.kinds) {
    builder.row(kind, table.english_of.cells);
    table.english_of.first.push_back(static_cast<std::uint32_t>(table.english_of.cells.size()));
  }
  table.chinese_of = reversed(table.english_of, english.table.types);
  table.chinese_of_cell = values_of_cells(table.english_of, table.chinese_of);
  return table;
}

}  // namespace duizhao
