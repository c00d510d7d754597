#include <duizhao/metrics/stray_links.h>

#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

namespace duizhao {
namespace {

constexpr std::size_t kLeastWords = 4;
// Of longer texts the first words tell.
constexpr std::size_t kMostWords = 200;

// The place of the Chinese word that each linked English content word renders, its strongest link.
std::vector<double> places_of(const PairLinks& links) {
  std::vector<const WordLink*> strongest(links.english.size());
  for (const WordLink& link : links.links) {
    if (links.english[link.english].kind == WordKind::kPunctuation ||
        links.chinese[link.chinese].kind == WordKind::kFunction) {
      continue;
    }
    const WordLink*& best = strongest[link.english];
    if (best == nullptr || link.strength > best->strength) best = &link;
  }
  std::vector<double> places;
  for (const WordLink* link : strongest)
    if (link != nullptr && places.size() < kMostWords) places.push_back(link->chinese);
  return places;
}

}  // namespace

double stray_links(const PairLinks& links) {
  const std::vector<double> places = places_of(links);
  if (places.size() < kLeastWords) return 0;
  const auto count = static_cast<double>(places.size());
  double all = 0;      // of the distances of ordered pairs
  double squares = 0;  // of their squares
  double shared = 0;   // of products of the distances of two ordered pairs that share their first
  double neighbours = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    double row = 0;
    double row_squares = 0;
    for (const double place : places) {
      const double distance = std::abs(places[i] - place);
      row += distance;
      row_squares += distance * distance;
    }
    all += row;
    squares += row_squares;
    shared += row * row - row_squares;
    if (i > 0) neighbours += std::abs(places[i] - places[i - 1]);
  }
  const double pairs = count * (count - 1);
  const double triples = pairs * (count - 2);
  const double mean = all / pairs;
  // Means of products of two distances: of one pair, of two that share a place, of two that do not.
  const double same = squares / pairs;
  const double touching = shared / triples;
  const double apart = (all * all - 2 * squares - 4 * shared) / (triples * (count - 3));
  // Among the count - 1 neighbours of an order, as often: once, twice less, and the rest.
  const double variance = (count - 1) * same + 2 * (count - 2) * touching +
                          (count - 2) * (count - 3) * apart -
                          (count - 1) * (count - 1) * mean * mean;
  return variance > 1e-6 ? (neighbours - (count - 1) * mean) / std::sqrt(variance) : 0;
}

}  // namespace duizhao
