#include <duizhao/align/heaviest_chain.h>

#include <algorithm>
#include <cstdint>

namespace duizhao {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

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

std::size_t english_positions(std::span<const ChainPoint> points) {
  std::size_t count = 0;
  for (const ChainPoint& point : points) count = std::max(count, std::size_t{point.at.en} + 1);
  return count;
}

}  // namespace

std::vector<std::size_t> heaviest_chain(std::span<const ChainPoint> points) {
  std::vector<double> totals(points.size());
  std::vector<std::size_t> previous(points.size(), kNone);
  BestChains chains(english_positions(points));
  std::size_t last = kNone;
  for (std::size_t row = 0; row < points.size();) {
    // Points of one Chinese sentence must not follow one another.
    std::size_t end = row;
    for (; end < points.size() && points[end].at.zh == points[row].at.zh; ++end) {
      previous[end] = chains.before(points[end].at.en, totals);
      totals[end] = points[end].weight + (previous[end] == kNone ? 0 : totals[previous[end]]);
      if (last == kNone || totals[end] > totals[last]) last = end;
    }
    for (; row < end; ++row) chains.add(points[row].at.en, row, totals);
  }
  std::vector<std::size_t> chain;
  for (; last != kNone; last = previous[last]) chain.push_back(last);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace duizhao
