#include <duizhao/align/learn.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <utility>

#include <duizhao/align/translation_table.h>
#include <duizhao/align/word_pairs.h>
#include <duizhao/align/word_translations.h>
#include <duizhao/text/parallel.h>

namespace duizhao {
namespace {

constexpr double kLexiconCounts = 20;  // κ: what the lexicon says counts as so many observations
constexpr double kSmoothing = 1;       // μ: and the background as so many
constexpr double kEmptyShare = 0.1;    // of the words of a side that nothing on the other one says
constexpr double kPlaceDecay = 4;      // k(x, y) = exp(-4 |place x - place y|)
constexpr float kWantedProbability = 0.02F;  // by the lexicon: kept however rare
// Expectations are integers of this unit, so that their sum does not depend on its order.
constexpr double kUnit = 1 << 20;
// And so are the sums of counts over a word's and a stem's cells.
constexpr double kSumUnit = std::uint64_t{1} << 32U;

using Numbers = std::span<const std::uint32_t>;

// Add-½ smoothed shares.
std::vector<float> shares(const std::vector<std::uint64_t>& occurrences) {
  const auto all = static_cast<double>(
      std::accumulate(occurrences.begin(), occurrences.end(), std::uint64_t{0}));
  std::vector<float> result;
  result.reserve(occurrences.size());
  const double divisor = all + .5 * static_cast<double>(occurrences.size());
  for (const std::uint64_t count : occurrences)
    result.push_back(static_cast<float>((static_cast<double>(count) + .5) / divisor));
  return result;
}

// What the lexicon says, over the words of the bitext.
SparseRows rows_of_lexicon(const Lexicon& lexicon, const LearnedCounts& known,
                           const BitextTokens& bitext) {
  ChineseTokens zh;
  zh.kinds = bitext.words();
  zh.table.types = static_cast<std::uint32_t>(zh.kinds.size());
  EnglishTokens en;
  en.stems = bitext.stems();
  en.table.types = static_cast<std::uint32_t>(en.stems.size());
  return translation_table(lexicon, known, zh, en).english_of;
}

float value_at(std::span<const SparseRows::Cell> row, std::uint32_t column) {
  const auto at =
      std::lower_bound(row.begin(), row.end(), column,
                       [](const auto& cell, std::uint32_t key) { return cell.column < key; });
  return at != row.end() && at->column == column ? at->value : 0;
}

class Trainer {
 public:
  Trainer(const Lexicon& lexicon, const LearnedCounts& known, const BitextTokens& bitext,
          const LearnOptions& options)
      : bitext_(bitext),
        options_(options),
        en_share_(shares(bitext.stem_occurrences())),
        zh_share_(shares(bitext.word_occurrences())) {
    const SparseRows rows = rows_of_lexicon(lexicon, known, bitext);
    pairs_ =
        count_word_pairs(bitext, {options.min_count,
                                  [&rows](std::uint32_t word, std::uint32_t stem) {
                                    return value_at(rows.row(word), stem) >= kWantedProbability;
                                  },
                                  options.threads});
    prior_.resize(pairs_.stems.size());
    counts_.resize(pairs_.stems.size());
    sums_.resize(pairs_.stems.size());
    for (std::uint32_t word = 0; word + 1 < pairs_.first.size(); ++word)
      for (std::uint32_t cell = pairs_.first[word]; cell < pairs_.first[word + 1]; ++cell)
        prior_[cell] = value_at(rows.row(word), pairs_.stems[cell]);
    prior_of_stem_ = sums_of_stems(prior_);
    word_sums_.resize(bitext.words().size());
    stem_sums_.resize(bitext.stems().size());
  }

  void round() {
    for_each_index(bitext_.blocks(), options_.threads, [this](std::size_t block) {
      Expectation expectation(*this);
      bitext_.for_each_pair(block, [&](Numbers zh, Numbers en) { expectation.add(zh, en); });
    });
    for (std::size_t cell = 0; cell < counts_.size(); ++cell)
      counts_[cell] =
          static_cast<float>(static_cast<double>(std::exchange(sums_[cell], 0)) / kUnit);
    stem_sums_ = sums_of_stems(counts_);
    for (std::uint32_t word = 0; word + 1 < pairs_.first.size(); ++word) {
      std::uint64_t sum = 0;
      for (std::uint32_t cell = pairs_.first[word]; cell < pairs_.first[word + 1]; ++cell)
        sum += units(counts_[cell]);
      word_sums_[word] = static_cast<float>(static_cast<double>(sum) / kSumUnit);
    }
  }

  [[nodiscard]] const WordPairs& pairs() const { return pairs_; }
  [[nodiscard]] float count(std::uint32_t cell) const { return counts_[cell]; }

 private:
  static std::uint64_t units(float value) {
    return static_cast<std::uint64_t>(static_cast<double>(value) * kSumUnit);
  }

  [[nodiscard]] std::vector<float> sums_of_stems(const std::vector<float>& values) const {
    std::vector<std::uint64_t> sums(bitext_.stems().size());
    for (std::size_t cell = 0; cell < values.size(); ++cell)
      sums[pairs_.stems[cell]] += units(values[cell]);
    std::vector<float> result;
    result.reserve(sums.size());
    for (const std::uint64_t sum : sums)
      result.push_back(static_cast<float>(static_cast<double>(sum) / kSumUnit));
    return result;
  }

  // t(e|z) and s(z|e) as the counts so far give them.
  [[nodiscard]] double english_of(std::uint32_t word, std::uint32_t cell) const {
    return (counts_[cell] + kLexiconCounts * prior_[cell] +
            kSmoothing * en_share_[pairs_.stems[cell]]) /
           (word_sums_[word] + kLexiconCounts + kSmoothing);
  }
  [[nodiscard]] double chinese_of(std::uint32_t word, std::uint32_t cell) const {
    const std::uint32_t stem = pairs_.stems[cell];
    const double prior = prior_[cell] > 0 ? prior_[cell] / prior_of_stem_[stem] : 0;
    return (counts_[cell] + kLexiconCounts * prior + kSmoothing * zh_share_[word]) /
           (stem_sums_[stem] + kLexiconCounts + kSmoothing);
  }

  // The expectations of one pair after the other.
  class Expectation {
   public:
    explicit Expectation(Trainer& trainer) : trainer_(trainer) {}

    void add(Numbers zh, Numbers en) {
      if (zh.empty() || en.empty()) return;
      find_cells(zh, en);
      const std::size_t cells = zh.size() * en.size();
      forward_.assign(cells, 0);
      backward_.assign(cells, 0);
      fill(zh, en);
      for (std::size_t at = 0; at < cells; ++at) {
        if (cells_[at] == kNoId) continue;
        const double expected = forward_[at] * backward_[at];
        const auto units = static_cast<std::uint64_t>(std::llround(expected * kUnit));
        if (units == 0) continue;
        std::atomic_ref(trainer_.sums_[cells_[at]]).fetch_add(units, std::memory_order_relaxed);
      }
    }

   private:
    void find_cells(Numbers zh, Numbers en) {
      cells_.assign(zh.size() * en.size(), kNoId);
      const WordPairs& pairs = trainer_.pairs_;
      for (std::size_t x = 0; x < zh.size(); ++x) {
        const auto begin = pairs.stems.begin() + pairs.first[zh[x]];
        const auto end = pairs.stems.begin() + pairs.first[zh[x] + 1];
        for (std::size_t y = 0; y < en.size(); ++y) {
          const auto at = std::lower_bound(begin, end, en[y]);
          if (at != end && *at == en[y])
            cells_[x * en.size() + y] = static_cast<std::uint32_t>(at - pairs.stems.begin());
        }
      }
    }

    // Posteriors that e_y is said by z_x (forward) and z_x by e_y (backward).
    void fill(Numbers zh, Numbers en) {
      weights_.resize(zh.size() * en.size());
      zh_all_.assign(zh.size(), 0);
      en_all_.assign(en.size(), 0);
      for (std::size_t x = 0; x < zh.size(); ++x) {
        const double place = (static_cast<double>(x) + .5) / static_cast<double>(zh.size());
        for (std::size_t y = 0; y < en.size(); ++y) {
          const double other = (static_cast<double>(y) + .5) / static_cast<double>(en.size());
          const double weight = std::exp(-kPlaceDecay * std::abs(place - other));
          weights_[x * en.size() + y] = weight;
          zh_all_[x] += weight;
          en_all_[y] += weight;
        }
      }
      std::vector<double>& forward_sum = sums_en_;
      std::vector<double>& backward_sum = sums_zh_;
      forward_sum.resize(en.size());
      backward_sum.resize(zh.size());
      for (std::size_t y = 0; y < en.size(); ++y)
        forward_sum[y] = kEmptyShare * trainer_.en_share_[en[y]];
      for (std::size_t x = 0; x < zh.size(); ++x)
        backward_sum[x] = kEmptyShare * trainer_.zh_share_[zh[x]];
      for (std::size_t x = 0; x < zh.size(); ++x)
        for (std::size_t y = 0; y < en.size(); ++y) {
          const std::size_t at = x * en.size() + y;
          if (cells_[at] == kNoId) continue;
          forward_[at] = (1 - kEmptyShare) * weights_[at] / en_all_[y] *
                         trainer_.english_of(zh[x], cells_[at]);
          backward_[at] = (1 - kEmptyShare) * weights_[at] / zh_all_[x] *
                          trainer_.chinese_of(zh[x], cells_[at]);
          forward_sum[y] += forward_[at];
          backward_sum[x] += backward_[at];
        }
      for (std::size_t x = 0; x < zh.size(); ++x)
        for (std::size_t y = 0; y < en.size(); ++y) {
          forward_[x * en.size() + y] /= forward_sum[y];
          backward_[x * en.size() + y] /= backward_sum[x];
        }
    }

    Trainer& trainer_;
    std::vector<std::uint32_t> cells_;
    std::vector<double> forward_, backward_, weights_, zh_all_, en_all_, sums_en_, sums_zh_;
  };

  const BitextTokens& bitext_;
  const LearnOptions& options_;
  std::vector<float> en_share_, zh_share_;
  WordPairs pairs_;
  std::vector<float> prior_, counts_;  // of each cell of pairs_
  std::vector<std::uint64_t> sums_;    // of each cell: what this round expects, in kUnit
  std::vector<float> prior_of_stem_, stem_sums_, word_sums_;
};

// Renumbers words in byte order, those that occur too seldom to kNoId.
std::vector<std::uint32_t> in_order(const std::vector<std::string>& texts,
                                    const std::vector<std::uint64_t>& occurrences,
                                    std::uint32_t min_count,
                                    std::vector<LearnedTable::Word>& words) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < texts.size(); ++i)
    if (occurrences[i] >= min_count) order.push_back(i);
  std::sort(order.begin(), order.end(),
            [&texts](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
  std::vector<std::uint32_t> number_of(texts.size(), kNoId);
  for (const std::uint32_t i : order) {
    number_of[i] = static_cast<std::uint32_t>(words.size());
    words.push_back({texts[i], static_cast<float>(occurrences[i])});
  }
  return number_of;
}

LearnedTable table_of(const Trainer& trainer, const BitextTokens& bitext,
                      const LearnOptions& options) {
  LearnedTable table;
  const auto sum = [](const std::vector<std::uint64_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
  };
  table.pairs = bitext.pairs();
  table.word_tokens = sum(bitext.word_occurrences());
  table.stem_tokens = sum(bitext.stem_occurrences());
  std::vector<std::string> texts;
  for (const ChineseType& kind : bitext.words()) texts.push_back(learned_key(kind.text));
  const auto word_of = in_order(texts, bitext.word_occurrences(), options.min_count, table.words);
  const auto stem_of =
      in_order(bitext.stems(), bitext.stem_occurrences(), options.min_count, table.stems);
  const WordPairs& pairs = trainer.pairs();
  for (std::uint32_t word = 0; word + 1 < pairs.first.size(); ++word) {
    if (word_of[word] == kNoId) continue;
    for (std::uint32_t cell = pairs.first[word]; cell < pairs.first[word + 1]; ++cell) {
      const std::uint32_t stem = stem_of[pairs.stems[cell]];
      if (stem != kNoId && trainer.count(cell) >= options.least_count)
        table.cells.push_back({word_of[word], stem, trainer.count(cell)});
    }
  }
  std::sort(table.cells.begin(), table.cells.end(), [](const auto& a, const auto& b) {
    return std::pair(a.word, a.stem) < std::pair(b.word, b.stem);
  });
  return table;
}

}  // namespace

LearnedTable learn(const Lexicon& lexicon, const LearnedCounts& known, const BitextTokens& bitext,
                   const LearnOptions& options) {
  Trainer trainer(lexicon, known, bitext, options);
  for (std::uint32_t round = 1; round <= options.rounds; ++round) {
    trainer.round();
    if (options.on_round) options.on_round(round);
  }
  const LearnedTable table = table_of(trainer, bitext, options);
  return known.empty() ? table : sum_of(known.table(), table);
}

}  // namespace duizhao
