#include <duizhao/align/anchors.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <duizhao/align/heaviest_chain.h>

namespace duizhao {
namespace {

constexpr std::size_t kMostPairs = 256;     // occurrences in Chinese × in English of one word pair
constexpr float kLeastProbability = 0.05F;  // t(e|z) of a pair of words
constexpr double kLeastWeight = 6;          // nats that a point needs to be an anchor

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

bool before(const ChainPoint& a, const ChainPoint& b) {
  return a.at.zh != b.at.zh ? a.at.zh < b.at.zh : a.at.en < b.at.en;
}

std::vector<ChainPoint> points(const Evidence& evidence) {
  const Occurrences zh = occurrences(evidence.zh.table);
  const Occurrences en = occurrences(evidence.en.table);
  std::vector<ChainPoint> found;
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
  std::erase_if(found, [](const ChainPoint& point) { return point.weight < kLeastWeight; });
  return found;
}

}  // namespace

std::vector<Position> find_anchors(const Evidence& evidence) {
  const std::vector<ChainPoint> found = points(evidence);
  std::vector<Position> anchors;
  for (const std::size_t i : heaviest_chain(found)) anchors.push_back(found[i].at);
  return anchors;
}

}  // namespace duizhao
