#include <duizhao/align/pass_one.h>

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

#include <duizhao/align/window_gains.h>
#include <duizhao/text/parallel.h>

namespace duizhao {
namespace {

constexpr auto kShare = static_cast<float>(kTranslatedShare);
constexpr double kLengthWeight = 1.2;   // of the length term
constexpr double kLengthFloor = -12;    // of the length term, before its weight
constexpr double kLengthVariance = 3;   // of English characters for one Chinese character, over c²
constexpr double kLengthVariance0 = 4;  // characters², for sentences of no length
constexpr float kForbidden = -std::numeric_limits<float>::infinity();
constexpr std::uint32_t kStripe = 64;  // rows

using ChineseWindows = WindowGains<kMostChinese, kMostChinese>;
using EnglishWindows = WindowGains<kMostEnglish, 8>;
using ChineseValues = ChineseWindows::Values;  // of 1 … 4 Chinese sentences
using EnglishValues = EnglishWindows::Values;  // of 1 … 6 English sentences

// Scores the table a stripe of rows at a time.
class StripeScorer {
 public:
  StripeScorer(const Evidence& evidence, const Corridor& corridor, std::uint32_t max_sentences)
      : evidence_(evidence),
        corridor_(corridor),
        chinese_windows_(evidence.zh.table, evidence.table.english_of, evidence.en.table,
                         evidence.en_background, kShare),
        english_windows_(evidence.en.table, evidence.table.chinese_of, evidence.zh.table,
                         evidence.zh_background, kShare) {
    for (RowTerms& terms : terms_) terms.log_priors.setConstant(kForbidden);
    for (const BeadType& type : kBeadTypes)
      if (type.zh > 0 && type.en > 0 && std::max(type.zh, type.en) <= max_sentences)
        terms_[type.zh - 1].log_priors[static_cast<int>(type.en) - 1] =
            static_cast<float>(std::log(type.prior));
  }

  // Scores of rows [begin, end), one after the other, each laid out as BeadScorer says.
  void score(std::uint32_t begin, std::uint32_t end, std::vector<float>& scores) {
    const std::uint32_t zh_sentences = evidence_.zh.table.sentences();
    const std::uint32_t en_sentences = evidence_.en.table.sentences();
    rows_ = {begin, end};
    chinese_ = {std::min(begin, zh_sentences), std::min(end - 1 + kMostChinese, zh_sentences)};
    columns_ = {std::min(corridor_.row(begin).begin, en_sentences),
                std::min(corridor_.row(end - 1).end, en_sentences)};
    chinese_windows_.start_stripe(
        {chinese_.begin, std::min(end, zh_sentences)},
        {columns_.begin, std::min(columns_.end + kMostEnglish - 1, en_sentences)});
    english_windows_.start_stripe(columns_, chinese_);
    measure_columns();
    explain_chinese();
    const std::uint64_t first = corridor_.offset(begin);
    scores.resize((corridor_.offset(end) - first) * kTypes);
    for (std::uint32_t zh = begin; zh < end; ++zh)
      score_row(zh, scores.data() + (corridor_.offset(zh) - first) * kTypes);
  }

 private:
  // What the beads of a row with so many Chinese sentences have in common.
  struct RowTerms {
    EnglishValues log_priors;
    float characters = 0;  // English ones that the Chinese ones make expect
    float factor = 0;      // of the squared surprise, below 0
  };

  // English characters from each column on.
  void measure_columns() {
    const TokenTable& en = evidence_.en.table;
    en_characters_.resize(columns_.end - columns_.begin);
    for (std::uint32_t column = columns_.begin; column < columns_.end; ++column) {
      double sum = 0;
      for (std::uint32_t i = 0; i < kMostEnglish; ++i) {
        if (column + i < en.sentences()) sum += en.characters[column + i];
        en_characters_[column - columns_.begin][static_cast<int>(i)] = static_cast<float>(sum);
      }
    }
  }

  void explain_chinese() {
    chinese_explained_.resize(std::size_t{columns_.end - columns_.begin} *
                              (chinese_.end - chinese_.begin));
    Stretch reached{chinese_.begin, chinese_.begin};
    for (std::uint32_t column = columns_.begin; column < columns_.end; ++column) {
      // Beads that hold a sentence start in its row or one of the three rows before.
      const auto first_row = [this](std::uint32_t sentence) {
        return sentence - std::min(sentence - rows_.begin, kMostChinese - 1);
      };
      const auto last_row = [this](std::uint32_t sentence) {
        return std::min(sentence, rows_.end - 1);
      };
      while (reached.end < chinese_.end && corridor_.row(first_row(reached.end)).begin <= column)
        ++reached.end;
      while (reached.begin < reached.end && corridor_.row(last_row(reached.begin)).end <= column)
        ++reached.begin;
      if (reached.begin < reached.end)
        english_windows_.explain(column, reached, chinese_explained(reached.begin, column));
    }
  }

  // Chinese sentences from this one on, as explained by the English windows at a column.
  EnglishValues* chinese_explained(std::uint32_t sentence, std::uint32_t column) {
    return &chinese_explained_[std::size_t{column - columns_.begin} *
                                   (chinese_.end - chinese_.begin) +
                               (sentence - chinese_.begin)];
  }

  void score_row(std::uint32_t zh, float* scores) {
    const Corridor::Row row = corridor_.row(zh);
    const std::size_t width = row.end - row.begin;
    for (std::size_t k = 0; k < kTypes; ++k)
      if (kBeadTypes[k].zh == 0 || kBeadTypes[k].en == 0)
        std::fill_n(scores + k * width, width, static_cast<float>(std::log(kBeadTypes[k].prior)));
    const std::uint32_t en_sentences = evidence_.en.table.sentences();
    if (zh == evidence_.zh.table.sentences() || row.begin >= en_sentences) return;
    set_terms(zh);
    const std::uint32_t end = std::min(row.end + kMostEnglish - 1, en_sentences);
    english_explained_.assign(width + kMostEnglish, ChineseValues::Zero());
    chinese_windows_.explain(zh, {row.begin, end}, english_explained_.data());
    for (std::uint32_t en = row.begin; en < std::min(row.end, en_sentences); ++en)
      score_cell({zh, en}, width, english_explained_.data() + (en - row.begin),
                 scores + (en - row.begin));
  }

  void set_terms(std::uint32_t zh) {
    const TokenTable& table = evidence_.zh.table;
    const double c = evidence_.characters_ratio;
    double characters = 0;
    for (std::uint32_t i = 0; i < std::min(kMostChinese, table.sentences() - zh); ++i) {
      characters += table.characters[zh + i];
      const double variance =
          kLengthVariance * c * c * std::max(characters, 1.0) + kLengthVariance0;
      terms_[i].characters = static_cast<float>(c * characters);
      terms_[i].factor = static_cast<float>(-kLengthWeight / 2 / variance);
    }
  }

  // Of the beads with two sides at a position; `scores` are `stride` apart.
  void score_cell(Position from, std::size_t stride, const ChineseValues* explained,
                  float* scores) {
    constexpr auto kFloor = static_cast<float>(kLengthWeight * kLengthFloor);
    const EnglishValues& characters = en_characters_[from.en - columns_.begin];
    const EnglishValues* const chinese = chinese_explained(from.zh, from.en);
    const std::uint32_t most = std::min(kMostChinese, evidence_.zh.table.sentences() - from.zh);
    std::array<EnglishValues, kMostChinese> of_chinese;  // all but LLR(English | Chinese)
    EnglishValues sum = EnglishValues::Zero();
    for (std::uint32_t i = 0; i < most; ++i) {
      const RowTerms& terms = terms_[i];
      sum += chinese[i];
      of_chinese[i] = terms.log_priors + sum +
                      ((characters - terms.characters).square() * terms.factor).max(kFloor);
    }
    std::array<ChineseValues, kMostEnglish> of_english;  // LLR(English | Chinese)
    of_english[0] = explained[0];
    for (std::uint32_t i = 1; i < kMostEnglish; ++i)
      of_english[i] = of_english[i - 1] + explained[i];
    for (std::size_t k = 0; k < kTypes; ++k) {
      const BeadType& type = kBeadTypes[k];
      if (type.zh > 0 && type.en > 0)
        scores[k * stride] = type.zh > most
                                 ? kForbidden
                                 : of_chinese[type.zh - 1][static_cast<int>(type.en) - 1] +
                                       of_english[type.en - 1][static_cast<int>(type.zh) - 1];
    }
  }

  const Evidence& evidence_;
  const Corridor& corridor_;
  ChineseWindows chinese_windows_;  // explain English sentences
  EnglishWindows english_windows_;  // explain Chinese sentences

  // Of the stripe.
  Stretch rows_{0, 0}, columns_{0, 0}, chinese_{0, 0};  // columns, Chinese: sentences
  std::vector<EnglishValues> chinese_explained_;        // column by column
  std::vector<EnglishValues> en_characters_;            // of 1 … 6 sentences from each column on
  // Of the row.
  std::array<RowTerms, kMostChinese> terms_;
  std::vector<ChineseValues> english_explained_;
};

}  // namespace

// A stripe at a time of a batch that several threads share.
struct PassOne::State {
  struct Stripe {
    StripeScorer scorer;
    std::uint32_t begin = 0;    // its first row
    std::vector<float> scores;  // of its rows
  };
  const Corridor& corridor;
  std::uint32_t threads;
  std::vector<Stripe> stripes;
  std::uint32_t begin = 0, end = 0;  // rows that are scored

  State(const Evidence& evidence, const Corridor& c, std::uint32_t max_sentences,
        std::uint32_t thread_limit)
      : corridor(c), threads(static_cast<std::uint32_t>(thread_count(thread_limit))) {
    constexpr std::uint32_t kStripesAThread = 4;
    const std::uint32_t all = c.zh_sentences() / kStripe + 1;
    const std::uint32_t batch = threads == 1 ? 1 : std::min(all, threads * kStripesAThread);
    for (std::uint32_t i = 0; i < batch; ++i)
      stripes.push_back({StripeScorer(evidence, c, max_sentences), 0, {}});
  }

  void score_batch(std::uint32_t zh) {
    const std::uint32_t rows = corridor.zh_sentences() + 1;
    const auto all = static_cast<std::uint32_t>(stripes.size()) * kStripe;
    begin = zh;
    end = zh + std::min(rows - zh, all);
    for_each_index((end - begin + kStripe - 1) / kStripe, threads, [this](std::size_t i) {
      Stripe& stripe = stripes[i];
      stripe.begin = begin + static_cast<std::uint32_t>(i) * kStripe;
      stripe.scorer.score(stripe.begin, std::min(end, stripe.begin + kStripe), stripe.scores);
    });
  }
};

PassOne::PassOne(const Evidence& evidence, const Corridor& corridor, std::uint32_t max_sentences,
                 std::uint32_t threads)
    : state_(std::make_unique<State>(evidence, corridor, max_sentences, threads)) {}

PassOne::~PassOne() = default;

void PassOne::score_row(std::uint32_t zh, Corridor::Row row, std::span<float> scores) {
  if (zh >= state_->end) state_->score_batch(zh);
  const Corridor& corridor = state_->corridor;
  const State::Stripe& stripe = state_->stripes[(zh - state_->begin) / kStripe];
  const Corridor::Row whole = corridor.row(zh);
  const float* const from = stripe.scores.data() +
                            (corridor.offset(zh) - corridor.offset(stripe.begin)) * kTypes +
                            (row.begin - whole.begin);
  const std::size_t width = row.end - row.begin;
  for (std::size_t k = 0; k < kTypes; ++k)
    std::copy_n(from + k * (whole.end - whole.begin), width, scores.data() + k * width);
}

}  // namespace duizhao
