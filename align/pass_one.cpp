#include <duizhao/align/pass_one.h>

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace duizhao {
namespace {

constexpr auto kLambda = static_cast<float>(kTranslatedShare);
constexpr double kLengthWeight = 1.2;   // of the length term
constexpr double kLengthFloor = -12;    // of the length term, before its weight
constexpr double kLengthVariance = 3;   // of English characters for one Chinese character, over c²
constexpr double kLengthVariance0 = 4;  // characters², for sentences of no length
constexpr float kForbidden = -std::numeric_limits<float>::infinity();

// How well windows of 1 … Lanes sentences that start at one sentence of the given side explain a
// sentence of the other side: sum over its words y of
//   log( (1 - λ) + λ sum over the window's words x of p(y|x) / (words in the window · b(y)) ).
// The sums live in one dense array over the other side's words; only what a window touches is
// cleared and needs a logarithm, so that a sentence costs one vector addition a word.
template <int Lanes>
class WindowGains {
 public:
  using Values = Eigen::Array<float, Lanes, 1>;

  WindowGains(const TokenTable& given, const SparseRows& probabilities, const TokenTable& explained,
              const std::vector<float>& background)
      : given_(given),
        probabilities_(probabilities),
        explained_(explained),
        background_(background),
        gains_(explained.types, Values::Zero()),
        seen_(explained.types, 0) {}

  void move_to(std::uint32_t first) {
    for (const std::uint32_t type : touched_) {
      gains_[type].setZero();
      seen_[type] = 0;
    }
    touched_.clear();
    Values words;  // λ / (1 - λ) / words in the window
    float count = 0;
    for (int lane = 0; lane < Lanes; ++lane) {
      const std::uint32_t sentence = first + static_cast<std::uint32_t>(lane);
      if (sentence < given_.sentences()) count += static_cast<float>(add(sentence, lane));
      words[lane] = kLambda / (1 - kLambda) / std::max(count, 1.0F);
    }
    for (const std::uint32_t type : touched_) {
      Values& gain = gains_[type];
      for (int lane = 1; lane < Lanes; ++lane) gain[lane] += gain[lane - 1];
      gain = (1 + gain * words / background_[type]).log();
    }
  }

  [[nodiscard]] Values explain(std::uint32_t sentence) const {
    const auto words = explained_.sentence(sentence);
    Values sum = Values::Constant(static_cast<float>(words.size()) * std::log(1 - kLambda));
    for (const std::uint32_t word : words) sum += gains_[word];
    return sum;
  }

 private:
  // Returns the number of words.
  std::size_t add(std::uint32_t sentence, int lane) {
    const auto words = given_.sentence(sentence);
    for (const std::uint32_t word : words) {
      for (const auto& cell : probabilities_.row(word)) {
        if (!seen_[cell.column]) {
          seen_[cell.column] = 1;
          touched_.push_back(cell.column);
        }
        gains_[cell.column][lane] += cell.value;
      }
    }
    return words.size();
  }

  const TokenTable& given_;
  const SparseRows& probabilities_;
  const TokenTable& explained_;
  const std::vector<float>& background_;
  std::vector<Values> gains_;
  std::vector<std::uint8_t> seen_;
  std::vector<std::uint32_t> touched_;
};

std::vector<double> running_sums(const std::vector<std::uint32_t>& values) {
  std::vector<double> sums{0};
  for (const std::uint32_t value : values) sums.push_back(sums.back() + value);
  return sums;
}

constexpr int kEnglishLanes = 8;  // kMostEnglish, rounded up to what a vector unit holds

}  // namespace

struct PassOne::State {
  const Evidence& evidence;
  const Corridor& corridor;
  std::array<float, kTypes> log_priors;
  std::vector<double> zh_characters, en_characters;  // running sums

  using ChineseWindows = WindowGains<kMostChinese>;
  using EnglishWindows = WindowGains<kEnglishLanes>;
  ChineseWindows chinese_windows;  // explain English sentences
  EnglishWindows english_windows;  // explain Chinese sentences

  // English sentences as explained by the Chinese windows at the current row.
  std::vector<ChineseWindows::Values> english_explained;
  // Chinese sentences `stripe_begin` … as explained by English windows: a stripe of rows at a time.
  std::vector<EnglishWindows::Values> chinese_explained;
  std::uint32_t stripe_begin = 0, stripe_end = 0;    // rows
  std::uint32_t columns_begin = 0, columns_end = 0;  // English sentences of the stripe

  State(const Evidence& e, const Corridor& c, std::uint32_t max_sentences)
      : evidence(e),
        corridor(c),
        log_priors(),
        zh_characters(running_sums(e.zh.table.characters)),
        en_characters(running_sums(e.en.table.characters)),
        chinese_windows(e.zh.table, e.table.english_of, e.en.table, e.en_background),
        english_windows(e.en.table, e.table.chinese_of, e.zh.table, e.zh_background) {
    for (std::size_t k = 0; k < kTypes; ++k) {
      const BeadType& type = kBeadTypes[k];
      log_priors[k] = std::max(type.zh, type.en) > max_sentences
                          ? kForbidden
                          : static_cast<float>(std::log(type.prior));
    }
  }

  void start_stripe(std::uint32_t zh) {
    constexpr std::uint32_t kRows = 256;
    const std::uint32_t sentences = evidence.zh.table.sentences();
    stripe_begin = zh;
    stripe_end = std::min(corridor.zh_sentences() + 1, zh + kRows);
    columns_begin = corridor.row(zh).begin;
    columns_end = std::min(corridor.row(stripe_end - 1).end, evidence.en.table.sentences());
    const std::uint32_t rows = std::min(sentences, stripe_end - 1 + kMostChinese) - stripe_begin;
    const std::size_t width = columns_end - columns_begin;
    chinese_explained.resize(std::size_t{rows} * width);
    for (std::uint32_t column = columns_begin; column < columns_end; ++column) {
      english_windows.move_to(column);
      for (std::uint32_t row = 0; row < rows; ++row) {
        const std::uint32_t last_start = std::min(stripe_begin + row, stripe_end - 1);
        const std::uint32_t first_start = stripe_begin + row - std::min(row, kMostChinese - 1);
        if (column < corridor.row(first_start).begin || column >= corridor.row(last_start).end)
          continue;
        chinese_explained[row * width + (column - columns_begin)] =
            english_windows.explain(stripe_begin + row);
      }
    }
  }

  void explain_english(std::uint32_t zh, Corridor::Row row) {
    chinese_windows.move_to(zh);
    const std::uint32_t end = std::min(row.end + kMostEnglish, evidence.en.table.sentences());
    english_explained.clear();
    for (std::uint32_t en = row.begin; en < end; ++en)
      english_explained.push_back(chinese_windows.explain(en));
  }

  [[nodiscard]] float length_term(Position from, const BeadType& type) const {
    const double zh = zh_characters[from.zh + type.zh] - zh_characters[from.zh];
    const double en = en_characters[from.en + type.en] - en_characters[from.en];
    const double c = evidence.characters_ratio;
    const double surprise = en - c * zh;
    const double variance = kLengthVariance * c * c * std::max(zh, 1.0) + kLengthVariance0;
    return static_cast<float>(kLengthWeight *
                              std::max(-surprise * surprise / variance / 2, kLengthFloor));
  }

  void score_cell(Position from, Corridor::Row row, std::span<float> scores) const {
    const std::uint32_t zh_left = evidence.zh.table.sentences() - from.zh;
    const std::uint32_t en_left = evidence.en.table.sentences() - from.en;
    const std::size_t width = row.end - row.begin;
    // Sums over 1 … 6 English and 1 … 4 Chinese sentences.
    std::array<ChineseWindows::Values, kMostEnglish + 1> english;
    std::array<EnglishWindows::Values, kMostChinese + 1> chinese;
    english[0].setZero();
    chinese[0].setZero();
    for (std::uint32_t en = 0; en < std::min(kMostEnglish, en_left); ++en)
      english[en + 1] = english[en] + english_explained[from.en - row.begin + en];
    if (en_left > 0) {
      const std::size_t stripe_width = columns_end - columns_begin;
      for (std::uint32_t zh = 0; zh < std::min(kMostChinese, zh_left); ++zh)
        chinese[zh + 1] =
            chinese[zh] + chinese_explained[(from.zh + zh - stripe_begin) * stripe_width +
                                            (from.en - columns_begin)];
    }
    for (std::size_t k = 0; k < kTypes; ++k) {
      const BeadType& type = kBeadTypes[k];
      float score = log_priors[k];
      if (type.zh > zh_left || type.en > en_left) {
        score = kForbidden;
      } else if (type.zh > 0 && type.en > 0) {
        score +=
            length_term(from, type) + english[type.en][type.zh - 1] + chinese[type.zh][type.en - 1];
      }
      scores[k * width + (from.en - row.begin)] = score;
    }
  }
};

PassOne::PassOne(const Evidence& evidence, const Corridor& corridor, std::uint32_t max_sentences)
    : state_(std::make_unique<State>(evidence, corridor, max_sentences)) {}

PassOne::~PassOne() = default;

void PassOne::score_row(std::uint32_t zh, Corridor::Row row, std::span<float> scores) {
  if (zh >= state_->stripe_end) state_->start_stripe(zh);
  state_->explain_english(zh, row);
  for (std::uint32_t en = row.begin; en < row.end; ++en) state_->score_cell({zh, en}, row, scores);
}

}  // namespace duizhao
