#include <duizhao/align/anchors.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace duizhao {
namespace {

constexpr std::size_t kMostPairs = 256;     // occurrences in Chinese × in English of one word pair
constexpr float kLeastProbability = 0.05F;  // t(e|z) of a pair of words
constexpr double kLeastWeight = 6;          // nats that a point needs to be an anchor
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// Row `type`: the sentences it occurs in, ascending, without repeats.
struct Occurrences {
  std::vector<std::uint32_t> first, sentences;
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t type) const {
    return std::span(sentences).subspan(first[type], first[type + 1] - first[type]);
  }
};

Occurrences occurrences(const TokenTable& table) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
  places.reserve(table.tokens.size());
  for (std::uint32_t i = 0; i < table.sentences(); ++i)
    for (const std::uint32_t token : table.sentence(i)) places.emplace_back(token, i);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  Occurrences result;
  result.first.assign(table.types + 1, 0);
  for (const auto& [type, sentence] : places) {
    ++result.first[type + 1];
    result.sentences.push_back(sentence);
  }
  for (std::uint32_t type = 0; type < table.types; ++type)
    result.first[type + 1] += result.first[type];
  return result;
}

struct Point {
  Position at;
  double weight;
};

bool before(const Point& a, const Point& b) {
  return a.at.zh != b.at.zh ? a.at.zh < b.at.zh : a.at.en < b.at.en;
}

std::vector<Point> points(const Evidence& evidence) {
  const Occurrences zh = occurrences(evidence.zh.table);
  const Occurrences en = occurrences(evidence.en.table);
  std::vector<Point> found;
  for (std::uint32_t z = 0; z < evidence.zh.table.types; ++z) {
    for (const auto& [e, probability] : evidence.table.english_of.row(z)) {
      const auto zh_places = zh.of(z);
      const auto en_places = en.of(e);
      if (probability < kLeastProbability || zh_places.size() * en_places.size() > kMostPairs)
        continue;
      // One in so many sentences would hold the word by chance.
      const double gain = std::log(1 + double{probability} * evidence.en.table.sentences() /
                                           static_cast<double>(en_places.size()));
      for (const std::uint32_t i : zh_places)
        for (const std::uint32_t j : en_places) found.push_back({{i, j}, gain});
    }
  }
  std::stable_sort(found.begin(), found.end(), before);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (kept > 0 && found[kept - 1].at == found[i].at)
      found[kept - 1].weight += found[i].weight;
    else
      found[kept++] = found[i];
  }
  found.resize(kept);
  std::erase_if(found, [](const Point& point) { return point.weight < kLeastWeight; });
  return found;
}

// Prefix maxima over English positions (Fenwick tree): the best chain that ends before a position.
class BestChains {
 public:
  explicit BestChains(std::size_t positions) : best_(positions + 1, kNone) {}

  // Index of the heaviest chain among those that end before `en`, or kNone.
  [[nodiscard]] std::size_t before(std::uint32_t en, const std::vector<double>& totals) const {
    std::size_t best = kNone;
    for (std::size_t i = en; i > 0; i &= i - 1) best = better(best, best_[i], totals);
    return best;
  }

  void add(std::uint32_t en, std::size_t chain, const std::vector<double>& totals) {
    for (std::size_t i = std::size_t{en} + 1; i < best_.size(); i += i & (~i + 1))
      best_[i] = better(best_[i], chain, totals);
  }

 private:
  static std::size_t better(std::size_t a, std::size_t b, const std::vector<double>& totals) {
    if (a == kNone || b == kNone) return a == kNone ? b : a;
    return totals[b] > totals[a] ? b : a;
  }
  std::vector<std::size_t> best_;
};

}  // namespace

std::vector<Position> find_anchors(const Evidence& evidence) {
  const std::vector<Point> found = points(evidence);
  std::vector<double> totals(found.size());
  std::vector<std::size_t> previous(found.size(), kNone);
  BestChains chains(evidence.en.table.sentences());
  std::size_t last = kNone;
  for (std::size_t row = 0; row < found.size();) {
    // Points of one Chinese sentence must not follow one another.
    std::size_t end = row;
    for (; end < found.size() && found[end].at.zh == found[row].at.zh; ++end) {
      previous[end] = chains.before(found[end].at.en, totals);
      totals[end] = found[end].weight + (previous[end] == kNone ? 0 : totals[previous[end]]);
      if (last == kNone || totals[end] > totals[last]) last = end;
    }
    for (; row < end; ++row) chains.add(found[row].at.en, row, totals);
  }
  std::vector<Position> anchors;
  for (; last != kNone; last = previous[last]) anchors.push_back(found[last].at);
  std::reverse(anchors.begin(), anchors.end());
  return anchors;
}

}  // namespace duizhao
