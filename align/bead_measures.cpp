#include <duizhao/align/bead_measures.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <vector>

namespace duizhao {
namespace {

constexpr double kShare = .2;                // λ of pass 2
constexpr double kNearness = 5;              // k(x, y) = exp(-5 |place of x - place of y|)
constexpr double kLengthFloor = -12;         // as in pass 1
constexpr double kLengthVariance = 3;        // as in pass 1
constexpr double kLengthVariance0 = 4;       // as in pass 1
constexpr double kWidestGap = 5;             // standard deviations
constexpr std::size_t kFewestRepeated = 4;   // tokens of a sentence that is said to be repeated
constexpr std::uint32_t kMostTokens = 2048;  // of a sentence that are looked up in the other

// Logarithm of a product of many factors, with few calls of log.
class LogProduct {
 public:
  void times(double factor) {
    product_ *= factor;
    if (product_ > 1e200 || product_ < 1e-200) {
      sum_ += std::log(product_);
      product_ = 1;
    }
  }
  [[nodiscard]] double log() const { return sum_ + std::log(product_); }

 private:
  double product_ = 1, sum_ = 0;
};

// Of the n places (i + ½) / n of a side with n tokens. k(x, y) is the smaller of rise(x) fall(y)
// and fall(x) rise(y).
struct Places {
  struct Place {
    double fall, rise;   // exp(-5 place), exp(5 place)
    double rise_before;  // sum over the places before this one
    double fall_from;    // sum over this place and all behind it
  };
  std::vector<Place> places;  // one more than tokens

  explicit Places(std::size_t tokens) : places(tokens + 1) {
    for (std::size_t i = 0; i < tokens; ++i) {
      const double place = (static_cast<double>(i) + .5) / static_cast<double>(tokens);
      places[i].fall = std::exp(-kNearness * place);
      places[i].rise = std::exp(kNearness * place);
      places[i + 1].rise_before = places[i].rise_before + places[i].rise;
    }
    for (std::size_t i = tokens; i-- > 0;)
      places[i].fall_from = places[i + 1].fall_from + places[i].fall;
  }

  // Σ over the places x of k(x, y), for token number y of a side of `others` tokens.
  [[nodiscard]] double nearness(const Place& y, std::size_t number, std::size_t others) const {
    const std::size_t tokens = places.size() - 1;
    // Places up to y's: (i + ½) / tokens ≤ (number + ½) / others.
    const std::size_t before =
        std::min(tokens, ((2 * number + 1) * tokens + others) / (2 * others));
    return y.fall * places[before].rise_before + y.rise * places[before].fall_from;
  }
};

class PlacesTable {
 public:
  const Places& of(std::size_t tokens) {
    if (tokens >= kKept) return long_.emplace_back(tokens);
    if (tokens >= table_.size()) table_.resize(tokens + 1);
    if (!table_[tokens]) table_[tokens] = std::make_unique<Places>(tokens);
    return *table_[tokens];
  }
  void forget_long() { long_.clear(); }

 private:
  static constexpr std::size_t kKept = 512;
  std::vector<std::unique_ptr<Places>> table_;
  std::deque<Places> long_;
};

// A Chinese and an English token that may render each other.
struct WordMatch {
  std::uint32_t zh, en;  // tokens, counted from the start of their sentence
  float forth, back;     // t(en|zh) / b(en), s(zh|en) / b(zh)
};

// The matches of one Chinese sentence with the English sentences from `begin` on.
struct MatchRow {
  std::uint32_t zh = kNoId, begin = 0;
  std::vector<std::uint32_t> first;
  std::vector<WordMatch> matches;

  [[nodiscard]] std::span<const WordMatch> with(std::uint32_t en) const {
    return std::span(matches).subspan(first[en - begin], first[en - begin + 1] - first[en - begin]);
  }
};

struct Sums {
  double plain, near;
};

// Content and function words of one side, with regard to their places.
double sum_of_side(const double* measures) {
  return measures[0] + measures[1] + measures[2] + measures[3];
}

}  // namespace

struct BeadMeter::State {
  const Evidence& evidence;
  struct Window {
    std::uint32_t begin = std::numeric_limits<std::uint32_t>::max(), end = 0;
  };
  std::vector<Window> windows;  // English sentences that each Chinese one shares a bead with
  std::array<MatchRow, kMostChinese> rows;
  PlacesTable places;

  // A token of the sentence and its cell, chained by English type.
  struct Link {
    std::uint32_t next, zh, cell;
  };
  std::vector<std::uint32_t> chains;  // of each English type, kNoId between sentences
  std::vector<Link> links;
  std::vector<Sums> zh_sums, en_sums;

  State(const Evidence& e, std::span<const Step> beads)
      : evidence(e), windows(e.zh.table.sentences()), chains(e.en.table.types, kNoId) {
    for (const Step& bead : beads) {
      const Position end = end_of(bead);
      if (end.en == bead.from.en) continue;
      for (std::uint32_t zh = bead.from.zh; zh < end.zh; ++zh) {
        windows[zh].begin = std::min(windows[zh].begin, bead.from.en);
        windows[zh].end = std::max(windows[zh].end, end.en);
      }
    }
  }

  const MatchRow& row(std::uint32_t zh) {
    MatchRow& row = rows[zh % rows.size()];
    if (row.zh != zh) find_matches(zh, row);
    return row;
  }

  void find_matches(std::uint32_t zh, MatchRow& row) {
    row.zh = zh;
    row.begin = windows[zh].begin;
    row.first.assign(1, 0);
    row.matches.clear();
    const auto zh_tokens = cut(evidence.zh.table.sentence(zh));
    const SparseRows& forth = evidence.table.english_of;
    links.clear();
    for (auto x = static_cast<std::uint32_t>(zh_tokens.size()); x-- > 0;) {
      for (std::uint32_t i = forth.first[zh_tokens[x]]; i < forth.first[zh_tokens[x] + 1]; ++i) {
        std::uint32_t& chain = chains[forth.cells[i].column];
        links.push_back({chain, x, i});
        chain = static_cast<std::uint32_t>(links.size() - 1);
      }
    }
    for (std::uint32_t en = windows[zh].begin; en < windows[zh].end; ++en) {
      const auto en_tokens = cut(evidence.en.table.sentence(en));
      for (std::uint32_t y = 0; y < en_tokens.size(); ++y) {
        for (std::uint32_t i = chains[en_tokens[y]]; i != kNoId; i = links[i].next)
          row.matches.push_back(
              {links[i].zh, y,
               forth.cells[links[i].cell].value / evidence.en_background[en_tokens[y]],
               evidence.table.chinese_of_cell[links[i].cell] /
                   evidence.zh_background[zh_tokens[links[i].zh]]});
      }
      row.first.push_back(static_cast<std::uint32_t>(row.matches.size()));
    }
    for (const Link& link : links) chains[forth.cells[link.cell].column] = kNoId;
  }

  static std::span<const std::uint32_t> cut(std::span<const std::uint32_t> tokens) {
    return tokens.first(std::min<std::size_t>(tokens.size(), kMostTokens));
  }

  void measure_words(const Step& bead, BeadMeasures& measures) {
    const Position end = end_of(bead);
    const TokenTable& zh = evidence.zh.table;
    const TokenTable& en = evidence.en.table;
    const std::size_t zh_size = zh.first[end.zh] - zh.first[bead.from.zh];
    const std::size_t en_size = en.first[end.en] - en.first[bead.from.en];
    places.forget_long();
    const Places& zh_places = places.of(zh_size);
    const Places& en_places = places.of(en_size);
    add_matches(bead, zh_places, en_places);
    const Side chinese{zh_sums, zh_places, zh.tokens.data() + zh.first[bead.from.zh],
                       evidence.zh_function};
    const Side english{en_sums, en_places, en.tokens.data() + en.first[bead.from.en],
                       evidence.en_function};
    explain(english, chinese, &measures[kEnglishContent]);
    explain(chinese, english, &measures[kChineseContent]);
  }

  void add_matches(const Step& bead, const Places& zh_places, const Places& en_places) {
    const Position end = end_of(bead);
    const TokenTable& zh = evidence.zh.table;
    const TokenTable& en = evidence.en.table;
    zh_sums.assign(zh_places.places.size() - 1, {0, 0});
    en_sums.assign(en_places.places.size() - 1, {0, 0});
    for (std::uint32_t i = bead.from.zh; i < end.zh; ++i) {
      const MatchRow& matches = row(i);
      const std::uint32_t zh_first = zh.first[i] - zh.first[bead.from.zh];
      for (std::uint32_t j = bead.from.en; j < end.en; ++j) {
        const std::uint32_t en_first = en.first[j] - en.first[bead.from.en];
        for (const WordMatch& match : matches.with(j)) {
          const std::uint32_t x = zh_first + match.zh;
          const std::uint32_t y = en_first + match.en;
          const Places::Place& at_x = zh_places.places[x];
          const Places::Place& at_y = en_places.places[y];
          const double near = std::min(at_x.rise * at_y.fall, at_x.fall * at_y.rise);
          const auto forth = double{match.forth};
          const auto backward = double{match.back};
          en_sums[y].plain += forth;
          en_sums[y].near += forth * near;
          zh_sums[x].plain += backward;
          zh_sums[x].near += backward * near;
        }
      }
    }
  }

  struct Side {
    const std::vector<Sums>& sums;
    const Places& places;
    const std::uint32_t* tokens;
    const std::vector<std::uint8_t>& function;
  };

  // Writes content, function, content place and function place.
  static void explain(const Side& side, const Side& given, double* measures) {
    const std::size_t given_size = given.sums.size();
    std::array<LogProduct, 2> plain;
    std::array<LogProduct, 2> near;
    std::array<std::size_t, 2> unexplained{};
    const double share = given_size == 0 ? 0 : kShare / static_cast<double>(given_size);
    for (std::size_t y = 0; y < side.sums.size(); ++y) {
      const std::uint8_t kind = side.function[side.tokens[y]];
      const Sums& sums = side.sums[y];
      if (sums.plain == 0) {
        ++unexplained[kind];
        continue;
      }
      const double nearness = given.places.nearness(side.places.places[y], y, side.sums.size());
      plain[kind].times(1 - kShare + share * sums.plain);
      near[kind].times(1 - kShare + kShare * sums.near / nearness);
    }
    for (std::size_t kind = 0; kind < 2; ++kind) {
      const double explained = plain[kind].log();
      measures[kind] = explained + static_cast<double>(unexplained[kind]) * std::log(1 - kShare);
      measures[2 + kind] = near[kind].log() - explained;
    }
  }

  void measure_lengths(const Step& bead, BeadMeasures& measures) const {
    const Position end = end_of(bead);
    double zh = 0;
    double en = 0;
    for (std::uint32_t i = bead.from.zh; i < end.zh; ++i) zh += evidence.zh.table.characters[i];
    for (std::uint32_t j = bead.from.en; j < end.en; ++j) en += evidence.en.table.characters[j];
    const double c = evidence.characters_ratio;
    const double d =
        (en - c * zh) / std::sqrt(kLengthVariance * c * c * std::max(zh, 1.0) + kLengthVariance0);
    const bool pair = kBeadTypes[bead.type].zh == 1 && kBeadTypes[bead.type].en == 1;
    measures[pair ? kLengthOfPair : kLengthOfOther] = std::max(-d * d / 2, kLengthFloor);
    measures[kLengthGap] = std::min(std::abs(d), kWidestGap);
  }

  void count_repeated(const Step& bead, BeadMeasures& measures) const {
    const Position end = end_of(bead);
    const auto repeats = [](const TokenTable& table, std::uint32_t i) {
      const auto tokens = table.sentence(i);
      const auto before = table.sentence(i - 1);
      return tokens.size() >= kFewestRepeated &&
             std::equal(tokens.begin(), tokens.end(), before.begin(), before.end());
    };
    for (std::uint32_t i = bead.from.zh + 1; i < end.zh; ++i)
      measures[kRepeated] += repeats(evidence.zh.table, i) ? 1 : 0;
    for (std::uint32_t j = bead.from.en + 1; j < end.en; ++j)
      measures[kRepeated] += repeats(evidence.en.table, j) ? 1 : 0;
  }
};

double word_evidence(const BeadMeasures& measures) {
  return sum_of_side(&measures[kEnglishContent]) + sum_of_side(&measures[kChineseContent]);
}

BeadMeter::BeadMeter(const Evidence& evidence, std::span<const Step> beads)
    : state_(std::make_unique<State>(evidence, beads)) {}

BeadMeter::~BeadMeter() = default;

BeadMeasures BeadMeter::measure(const Step& bead) {
  BeadMeasures measures{};
  const BeadType& type = kBeadTypes[bead.type];
  const Evidence& evidence = state_->evidence;
  if (type.en == 0) {
    measures[kChineseAlone] =
        std::log(1.0 + static_cast<double>(evidence.zh.table.sentence(bead.from.zh).size()));
  } else if (type.zh == 0) {
    measures[kEnglishAlone] =
        std::log(1.0 + static_cast<double>(evidence.en.table.sentence(bead.from.en).size()));
  } else {
    state_->measure_words(bead, measures);
    state_->measure_lengths(bead, measures);
    state_->count_repeated(bead, measures);
    if (type.zh == 1 && type.en == 1) measures[kUsualPair] = evidence.usual_pair;
  }
  return measures;
}

}  // namespace duizhao
