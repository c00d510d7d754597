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

// Sentences [begin, end) of one side.
struct Stretch {
  std::uint32_t begin, end;
};

// How well windows of 1 … Window sentences that start at one sentence of the given side explain a
// sentence of the other side: sum over its words y of
//   log( (1 - λ) + λ sum over the window's words x of p(y|x) / (words in the window · b(y)) ).
// Works on one stripe of the table at a time: the words y of the stripe get small numbers, so that
// the sums of a window live in a short dense array. A window's value for a word is worked out when
// a sentence first asks for it; then a sentence costs one vector addition a word.
template <int Window, int Lanes>  // Lanes: Window rounded up to what a vector unit holds
class WindowGains {
 public:
  using Values = Eigen::Array<float, Lanes, 1>;

  WindowGains(const TokenTable& given, const SparseRows& probabilities, const TokenTable& explained,
              const std::vector<float>& background)
      : given_(given),
        probabilities_(probabilities),
        explained_(explained),
        background_(background),
        local_word_(explained.types, kNoId),
        local_row_(given.types, kNoId) {}

  // Windows start at `given` sentences (and reach beyond them), `explained` sentences are
  // explained.
  void start_stripe(Stretch given, Stretch explained) {
    number_words(explained);
    given.end = std::min(given.end + Window - 1, given_.sentences());
    for (std::uint32_t i = given.begin; i < given.end; ++i)
      for (const std::uint32_t x : given_.sentence(i)) add_row(x);
    for (std::uint32_t i = given.begin; i < given.end; ++i)
      for (const std::uint32_t x : given_.sentence(i)) rows_of_tokens_.push_back(local_row_[x]);
    given_offset_ = given_.first[given.begin];
    for (std::uint32_t i = given.begin; i < given.end; ++i)
      for (const std::uint32_t x : given_.sentence(i)) local_row_[x] = kNoId;
    for (const std::uint32_t y : words_) local_word_[y] = kNoId;
  }

  void move_to(std::uint32_t first) {
    std::fill(gains_.begin(), gains_.end(), Values::Zero());
    std::fill(ready_.begin(), ready_.end(), std::uint8_t{0});
    std::size_t words = 0;
    for (std::uint32_t lane = 0; lane < Lanes; ++lane) {
      const std::uint32_t sentence = first + lane;
      if (lane < Window && sentence < given_.sentences()) {
        add_sentence(sentence, static_cast<int>(lane));
        words += given_.sentence(sentence).size();
      }
      scale_[static_cast<int>(lane)] =
          kLambda / (1 - kLambda) / static_cast<float>(std::max<std::size_t>(words, 1));
    }
  }

  Values explain(std::uint32_t sentence) {
    const std::uint32_t begin = explained_.first[sentence] - explained_offset_;
    const std::uint32_t end = explained_.first[sentence + 1] - explained_offset_;
    Values sum = Values::Constant(static_cast<float>(end - begin) * std::log(1 - kLambda));
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::uint32_t word = words_of_tokens_[i];
      if (!ready_[word]) finish(word);
      sum += gains_[word];
    }
    return sum;
  }

 private:
  void number_words(Stretch explained) {
    words_.clear();
    words_of_tokens_.clear();
    rows_.first.assign(1, 0);
    rows_.cells.clear();
    rows_of_tokens_.clear();
    explained_offset_ = explained_.first[explained.begin];
    for (std::uint32_t j = explained.begin; j < explained.end; ++j) {
      for (const std::uint32_t y : explained_.sentence(j)) {
        if (local_word_[y] == kNoId) {
          local_word_[y] = static_cast<std::uint32_t>(words_.size());
          words_.push_back(y);
        }
        words_of_tokens_.push_back(local_word_[y]);
      }
    }
    gains_.resize(words_.size());
    ready_.resize(words_.size());
  }

  // The part of row x that the stripe can use.
  void add_row(std::uint32_t x) {
    if (local_row_[x] != kNoId) return;
    local_row_[x] = static_cast<std::uint32_t>(rows_.first.size() - 1);
    for (const auto& cell : probabilities_.row(x))
      if (local_word_[cell.column] != kNoId)
        rows_.cells.push_back({local_word_[cell.column], cell.value});
    rows_.first.push_back(static_cast<std::uint32_t>(rows_.cells.size()));
  }

  void add_sentence(std::uint32_t sentence, int lane) {
    const std::uint32_t begin = given_.first[sentence] - given_offset_;
    const std::uint32_t end = given_.first[sentence + 1] - given_offset_;
    for (std::uint32_t i = begin; i < end; ++i)
      for (const auto& cell : rows_.row(rows_of_tokens_[i]))
        gains_[cell.column][lane] += cell.value;
  }

  // From what each sentence of the window adds to what each window says.
  void finish(std::uint32_t word) {
    ready_[word] = 1;
    Values& gain = gains_[word];
    for (int lane = 1; lane < Lanes; ++lane) gain[lane] += gain[lane - 1];
    if (gain[Lanes - 1] > 0) gain = (1 + gain * scale_ / background_[words_[word]]).log();
  }

  const TokenTable& given_;
  const SparseRows& probabilities_;
  const TokenTable& explained_;
  const std::vector<float>& background_;
  std::vector<std::uint32_t> local_word_, local_row_;  // of each type; kNoId between stripes

  // Of the stripe: its words y, its tokens y as places among them, and its rows x cut down to them.
  std::vector<std::uint32_t> words_, words_of_tokens_, rows_of_tokens_;
  std::uint32_t explained_offset_ = 0, given_offset_ = 0;  // first tokens
  SparseRows rows_;

  // Of the window, for each word of the stripe.
  std::vector<Values> gains_;
  std::vector<std::uint8_t> ready_;
  Values scale_;  // λ / (1 - λ) / words in the window
};

std::vector<double> running_sums(const std::vector<std::uint32_t>& values) {
  std::vector<double> sums{0};
  for (const std::uint32_t value : values) sums.push_back(sums.back() + value);
  return sums;
}

constexpr int kEnglishLanes = 8;
constexpr std::uint32_t kStripe = 96;  // rows

}  // namespace

struct PassOne::State {
  const Evidence& evidence;
  const Corridor& corridor;
  std::array<float, kTypes> log_priors;
  std::vector<double> zh_characters, en_characters;  // running sums

  using ChineseWindows = WindowGains<kMostChinese, kMostChinese>;
  using EnglishWindows = WindowGains<kMostEnglish, kEnglishLanes>;
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
    const std::uint32_t zh_sentences = evidence.zh.table.sentences();
    const std::uint32_t en_sentences = evidence.en.table.sentences();
    stripe_begin = zh;
    stripe_end = std::min(zh_sentences + 1, zh + kStripe);
    columns_begin = std::min(corridor.row(zh).begin, en_sentences);
    columns_end = std::min(corridor.row(stripe_end - 1).end, en_sentences);
    const std::uint32_t rows_end = std::min(zh_sentences, stripe_end - 1 + kMostChinese);
    chinese_windows.start_stripe(
        {std::min(zh, zh_sentences), std::min(stripe_end, zh_sentences)},
        {columns_begin, std::min(columns_end + kMostEnglish, en_sentences)});
    english_windows.start_stripe({columns_begin, columns_end}, {std::min(zh, rows_end), rows_end});
    explain_chinese(rows_end);
  }

  void explain_chinese(std::uint32_t rows_end) {
    const std::size_t width = columns_end - columns_begin;
    const std::uint32_t rows = rows_end - std::min(rows_end, stripe_begin);
    chinese_explained.resize(rows * width);
    for (std::uint32_t column = columns_begin; column < columns_end; ++column) {
      english_windows.move_to(column);
      for (std::uint32_t row = 0; row < rows; ++row) {
        // Beads that hold this sentence start in these rows.
        const std::uint32_t first = stripe_begin + row - std::min(row, kMostChinese - 1);
        const std::uint32_t last = std::min(stripe_begin + row, stripe_end - 1);
        if (column < corridor.row(first).begin || column >= corridor.row(last).end) continue;
        chinese_explained[row * width + (column - columns_begin)] =
            english_windows.explain(stripe_begin + row);
      }
    }
  }

  void explain_english(std::uint32_t zh, Corridor::Row row) {
    if (zh == evidence.zh.table.sentences()) return;  // no Chinese left to explain anything
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
    for (std::uint32_t en = 0; zh_left > 0 && en < std::min(kMostEnglish, en_left); ++en)
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
