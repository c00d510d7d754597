#include <duizhao/align/anchors.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

#include <duizhao/align/heaviest_chain.h>

namespace duizhao {
namespace {

constexpr float kLeastProbability = 0.05F;  // t(e|z) of a pair of words

// In the whole texts: words are rare when their occurrences multiply to at most so many. Of the
// word pairs, the rarest are taken until there are so many points a sentence.
constexpr std::size_t kMostPairs = 256;
constexpr std::size_t kPointsASentence = 16;
constexpr double kLeastWeight = 6;  // nats that a point needs

// In a block of so many Chinese sentences and what lies at most so far from the coarse chain:
constexpr std::uint32_t kBlock = 64;
constexpr std::uint32_t kCoarseRadius = 40;
constexpr std::size_t kMostLocalPairs = 12;
constexpr double kLeastLocalWeight = 4;

// Row `type`: the sentences it occurs in, ascending, without repeats.
class Occurrences {
 public:
  explicit Occurrences(const TokenTable& table) : first_(table.types + 1, 0) {
    std::vector<std::uint32_t> last(table.types, kNoId);
    for_each_new(table, last, [this](std::uint32_t type, std::uint32_t) { ++first_[type + 1]; });
    for (std::uint32_t type = 0; type < table.types; ++type) first_[type + 1] += first_[type];
    sentences_.resize(first_.back());
    std::vector<std::uint32_t> next = first_;
    std::fill(last.begin(), last.end(), kNoId);
    for_each_new(table, last, [&](std::uint32_t type, std::uint32_t sentence) {
      sentences_[next[type]++] = sentence;
    });
  }

  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t type) const {
    return std::span(sentences_).subspan(first_[type], first_[type + 1] - first_[type]);
  }
  // Those of [begin, end) only.
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t type, std::uint32_t begin,
                                                  std::uint32_t end) const {
    const auto all = of(type);
    const auto from = std::lower_bound(all.begin(), all.end(), begin);
    return {from, std::lower_bound(from, all.end(), end)};
  }

 private:
  template <class Visit>
  static void for_each_new(const TokenTable& table, std::vector<std::uint32_t>& last,
                           const Visit& visit) {
    for (std::uint32_t i = 0; i < table.sentences(); ++i) {
      for (const std::uint32_t token : table.sentence(i)) {
        if (last[token] == i) continue;
        last[token] = i;
        visit(token, i);
      }
    }
  }
  std::vector<std::uint32_t> first_, sentences_;
};

// The strong cells of the table.
SparseRows strong_cells(const SparseRows& table) {
  SparseRows result;
  for (std::uint32_t z = 0; z + 1 < table.first.size(); ++z) {
    for (const auto& cell : table.row(z))
      if (cell.value >= kLeastProbability) result.cells.push_back(cell);
    result.first.push_back(static_cast<std::uint32_t>(result.cells.size()));
  }
  return result;
}

// Sums up what points of one Chinese sentence weigh.
class PointRow {
 public:
  explicit PointRow(std::uint32_t en_sentences) : weights_(en_sentences) {}

  void add(std::uint32_t en, double weight) {
    if (weights_[en] == 0) touched_.push_back(en);
    weights_[en] += weight;
  }

  void finish(std::uint32_t zh, double least, std::vector<ChainPoint>& points) {
    std::sort(touched_.begin(), touched_.end());
    for (const std::uint32_t en : touched_) {
      if (weights_[en] >= least) points.push_back({{zh, en}, weights_[en]});
      weights_[en] = 0;
    }
    touched_.clear();
  }

 private:
  std::vector<double> weights_;
  std::vector<std::uint32_t> touched_;
};

// One in m / m_e sentences holds the word by chance.
double gain(float probability, std::size_t sentences, std::size_t occurrences) {
  return std::log(1 + double{probability} * static_cast<double>(sentences) /
                          static_cast<double>(occurrences));
}

struct Words {
  const Evidence& evidence;
  Occurrences zh, en;
  SparseRows cells;
  explicit Words(const Evidence& e)
      : evidence(e), zh(e.zh.table), en(e.en.table), cells(strong_cells(e.table.english_of)) {}
};

// The largest product of occurrences that makes no more points than there may be.
std::size_t rarity_limit(const Words& words) {
  std::vector<std::size_t> points(kMostPairs + 1);
  for (std::uint32_t z = 0; z < words.evidence.zh.table.types; ++z)
    for (const auto& cell : words.cells.row(z)) {
      const std::size_t pairs = words.zh.of(z).size() * words.en.of(cell.column).size();
      if (pairs <= kMostPairs) points[pairs] += pairs;
    }
  const std::size_t most = kPointsASentence * (std::size_t{words.evidence.zh.table.sentences()} +
                                               words.evidence.en.table.sentences());
  std::size_t limit = 0;
  for (std::size_t all = 0; limit < kMostPairs; ++limit) {
    all += points[limit + 1];
    if (all > most) break;
  }
  return limit;
}

std::vector<ChainPoint> coarse_points(const Words& words) {
  const std::size_t limit = rarity_limit(words);
  const TokenTable& zh = words.evidence.zh.table;
  const std::uint32_t en_sentences = words.evidence.en.table.sentences();
  std::vector<ChainPoint> points;
  PointRow row(en_sentences);
  std::vector<std::uint32_t> seen(zh.types, kNoId);
  for (std::uint32_t i = 0; i < zh.sentences(); ++i) {
    for (const std::uint32_t z : zh.sentence(i)) {
      if (seen[z] == i) continue;
      seen[z] = i;
      const std::size_t zh_count = words.zh.of(z).size();
      if (zh_count > limit) continue;
      for (const auto& [e, probability] : words.cells.row(z)) {
        const auto places = words.en.of(e);
        if (zh_count * places.size() > limit) continue;
        const double weight = gain(probability, en_sentences, places.size());
        for (const std::uint32_t j : places) row.add(j, weight);
      }
    }
    row.finish(i, kLeastWeight, points);
  }
  return points;
}

std::vector<ChainPoint> fine_points(const Words& words, const Corridor& corridor) {
  const TokenTable& zh = words.evidence.zh.table;
  const TokenTable& en = words.evidence.en.table;
  std::vector<ChainPoint> points;
  PointRow row(en.sentences());
  std::vector<std::uint32_t> seen(zh.types, kNoId);
  std::vector<std::uint32_t> zh_count(zh.types, 0);
  std::vector<std::uint32_t> en_count(en.types, 0);
  const auto count = [](const TokenTable& table, std::uint32_t begin, std::uint32_t end,
                        std::vector<std::uint32_t>& counts, std::uint32_t step) {
    for (std::uint32_t t = table.first[begin]; t < table.first[end]; ++t)
      counts[table.tokens[t]] += step;
  };
  for (std::uint32_t begin = 0; begin < zh.sentences(); begin += kBlock) {
    const std::uint32_t end = std::min(zh.sentences(), begin + kBlock);
    const std::uint32_t en_begin = std::min(corridor.row(begin).begin, en.sentences());
    const std::uint32_t en_end = std::min(corridor.row(end - 1).end, en.sentences());
    count(zh, begin, end, zh_count, 1);
    count(en, en_begin, en_end, en_count, 1);
    for (std::uint32_t i = begin; i < end; ++i) {
      const Corridor::Row range = corridor.row(i);
      for (const std::uint32_t z : zh.sentence(i)) {
        if (seen[z] == i) continue;
        seen[z] = i;
        for (const auto& [e, probability] : words.cells.row(z)) {
          if (en_count[e] == 0 || std::size_t{zh_count[z]} * en_count[e] > kMostLocalPairs)
            continue;
          const double weight = gain(probability, en_end - en_begin, en_count[e]);
          for (const std::uint32_t j : words.en.of(e, range.begin, range.end)) row.add(j, weight);
        }
      }
      row.finish(i, kLeastLocalWeight, points);
    }
    count(zh, begin, end, zh_count, static_cast<std::uint32_t>(-1));
    count(en, en_begin, en_end, en_count, static_cast<std::uint32_t>(-1));
  }
  return points;
}

std::vector<Position> chain_of(const std::vector<ChainPoint>& points) {
  std::vector<Position> chain;
  for (const std::size_t i : heaviest_chain(points)) chain.push_back(points[i].at);
  return chain;
}

}  // namespace

std::vector<Position> find_anchors(const Evidence& evidence) {
  const std::uint32_t zh_sentences = evidence.zh.table.sentences();
  const std::uint32_t en_sentences = evidence.en.table.sentences();
  const Words words(evidence);
  const std::vector<Position> coarse = chain_of(coarse_points(words));
  const Corridor corridor = Corridor::around(coarse, kCoarseRadius, zh_sentences, en_sentences);
  return chain_of(fine_points(words, corridor));
}

}  // namespace duizhao
