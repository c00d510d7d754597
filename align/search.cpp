#include <duizhao/align/search.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <tuple>

namespace duizhao {
namespace {

constexpr double kImpossible = -std::numeric_limits<double>::infinity();
constexpr std::uint8_t kNoStep = 0xFF;

// The beads of type k between two rows: from English position `begin + x` of row zh to `begin + x +
// en` of row zh + kBeadTypes[k].zh, for all x in [first, last).
struct Beads {
  std::size_t type;
  std::uint32_t first, last;  // places in the row of the start
  std::uint32_t shift;        // place in the row of the end = place of the start + shift (wraps)
};

Beads beads_of(const Corridor& corridor, std::uint32_t zh, std::size_t k) {
  const Corridor::Row row = corridor.row(zh);
  const BeadType& type = kBeadTypes[k];
  if (zh + type.zh > corridor.zh_sentences()) return {k, 0, 0, 0};
  const Corridor::Row next = corridor.row(zh + type.zh);
  const std::uint32_t first = std::max(row.begin, next.begin - std::min(next.begin, type.en));
  const std::uint32_t last = std::min(row.end, next.end - std::min(next.end, type.en));
  if (first >= last) return {k, 0, 0, 0};
  return {k, first - row.begin, last - row.begin, row.begin + type.en - next.begin};
}

// Types in an order in which a row's scores are final before they are used: 0-1, which stays in its
// row, comes first.
constexpr std::array<std::size_t, kTypes> kForwardOrder = [] {
  std::array<std::size_t, kTypes> order{};
  std::size_t next = 0;
  for (std::size_t k = 0; k < kTypes; ++k)
    if (kBeadTypes[k].zh == 0) order[next++] = k;
  for (std::size_t k = 0; k < kTypes; ++k)
    if (kBeadTypes[k].zh != 0) order[next++] = k;
  return order;
}();

std::uint64_t place(const Corridor& corridor, Position position) {
  return corridor.offset(position.zh) + (position.en - corridor.row(position.zh).begin);
}

std::vector<Step> trace_back(const Corridor& corridor, const std::vector<std::uint8_t>& arrived) {
  std::vector<Step> steps;
  Position at{corridor.zh_sentences(), corridor.en_sentences()};
  while (at != Position{0, 0}) {
    const std::uint8_t k = arrived[place(corridor, at)];
    assert(k != kNoStep);
    at = {at.zh - kBeadTypes[k].zh, at.en - kBeadTypes[k].en};
    steps.push_back({at, k});
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

}  // namespace

Path best_path(const Corridor& corridor, BeadScorer& scorer) {
  // Totals are kept only of the rows that beads can still reach.
  std::array<std::vector<double>, kMostChinese + 1> best;
  std::vector<std::uint8_t> arrived(corridor.positions(), kNoStep);
  std::vector<float> scores;
  const std::uint32_t last = corridor.zh_sentences();
  const auto row_of = [&](std::uint32_t zh) -> std::vector<double>& {
    return best[zh % best.size()];
  };
  const auto open = [&](std::uint32_t zh) {
    if (zh <= last) row_of(zh).assign(corridor.row(zh).end - corridor.row(zh).begin, kImpossible);
  };
  for (std::uint32_t zh = 0; zh < kMostChinese; ++zh) open(zh);
  row_of(0)[0] = 0;
  for (std::uint32_t zh = 0; zh <= last; ++zh) {
    open(zh + kMostChinese);
    const Corridor::Row row = corridor.row(zh);
    const std::size_t width = row.end - row.begin;
    scores.resize(width * kTypes);
    scorer.score_row(zh, row, scores);
    for (const std::size_t k : kForwardOrder) {
      const Beads beads = beads_of(corridor, zh, k);
      std::uint8_t* const arrived_to =
          arrived.data() + corridor.offset(std::min(last, zh + kBeadTypes[k].zh));
      std::vector<double>& to = row_of(zh + kBeadTypes[k].zh);
      const std::vector<double>& from = row_of(zh);
      for (std::uint32_t x = beads.first; x < beads.last; ++x) {
        const double total = from[x] + double{scores[k * width + x]};
        const std::uint32_t end = x + beads.shift;
        if (total > to[end] || (total == to[end] && k < arrived_to[end] && total != kImpossible)) {
          to[end] = total;
          arrived_to[end] = static_cast<std::uint8_t>(k);
        }
      }
    }
  }
  return {trace_back(corridor, arrived), row_of(last).back()};
}

std::vector<Step> likely_beads(const Corridor& corridor, BeadScorer& scorer, double margin) {
  std::vector<double> forward(corridor.positions(), kImpossible);
  std::vector<double> backward(corridor.positions(), kImpossible);
  std::vector<float> scores(corridor.positions() * kTypes);
  const std::uint32_t last = corridor.zh_sentences();
  forward.front() = 0;
  for (std::uint32_t zh = 0; zh <= last; ++zh) {
    const Corridor::Row row = corridor.row(zh);
    const std::size_t width = row.end - row.begin;
    const std::span<float> row_scores =
        std::span(scores).subspan(corridor.offset(zh) * kTypes, width * kTypes);
    scorer.score_row(zh, row, row_scores);
    for (const std::size_t k : kForwardOrder) {
      const Beads beads = beads_of(corridor, zh, k);
      const double* const from = forward.data() + corridor.offset(zh);
      double* const to = forward.data() + corridor.offset(std::min(last, zh + kBeadTypes[k].zh));
      for (std::uint32_t x = beads.first; x < beads.last; ++x)
        to[x + beads.shift] =
            std::max(to[x + beads.shift], from[x] + double{row_scores[k * width + x]});
    }
  }
  const double least = forward.back() - margin;
  backward.back() = 0;
  std::vector<Step> result;
  for (std::uint32_t zh = last + 1; zh-- > 0;) {
    const Corridor::Row row = corridor.row(zh);
    const std::size_t width = row.end - row.begin;
    const float* const row_scores = scores.data() + corridor.offset(zh) * kTypes;
    for (auto k = kForwardOrder.rbegin(); k != kForwardOrder.rend(); ++k) {
      const Beads beads = beads_of(corridor, zh, *k);
      double* const from = backward.data() + corridor.offset(zh);
      const double* const to =
          backward.data() + corridor.offset(std::min(last, zh + kBeadTypes[*k].zh));
      for (std::uint32_t x = beads.last; x-- > beads.first;) {
        const double rest = to[x + beads.shift] + double{row_scores[*k * width + x]};
        from[x] = std::max(from[x], rest);
        if (forward[corridor.offset(zh) + x] + rest >= least)
          result.push_back({{zh, row.begin + x}, static_cast<std::uint32_t>(*k)});
      }
    }
  }
  std::sort(result.begin(), result.end(), [](const Step& a, const Step& b) {
    return std::tie(a.from.zh, a.from.en, a.type) < std::tie(b.from.zh, b.from.en, b.type);
  });
  return result;
}

}  // namespace duizhao
