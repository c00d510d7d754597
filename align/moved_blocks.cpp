#include <duizhao/align/moved_blocks.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include <duizhao/align/pass_two.h>

namespace duizhao {
namespace {

constexpr std::uint32_t kFewestSentences = 2;     // of a block, on either side
constexpr std::size_t kFarthest = 16;             // stretches between the two sides of a block
constexpr std::uint64_t kLargestTable = 250'000;  // positions of two stretches tried together
// What the words of a block must say for it: nats in all, and a word of either side.
constexpr double kLeastEvidence = 12;
constexpr double kLeastEvidenceAWord = .05;
constexpr int kRounds = 3;  // of taking blocks out and aligning the rest anew

// Up to so many beads whose words say so little for them may be chance inside a stretch.
constexpr std::size_t kIslandBeads = 3;
constexpr double kIslandEvidence = 12;

// Steps [begin, end) of the path, the sentences from `from` to `to`.
struct Stretch {
  std::size_t begin, end;
  Position from, to;
  double evidence = 0;  // of islands in it
};

// Two stretches and how they align.
struct Block {
  std::size_t zh, en;  // stretches
  double evidence;     // of the words of all beads, less that of the islands it costs
  FoundPath path;      // from the first to the last bead that its words speak for
};

std::vector<double> word_evidences(const Evidence& evidence, const FoundPath& path) {
  std::vector<Step> steps;
  steps.reserve(path.size());
  for (const FoundStep& found : path) steps.push_back(found.step);
  BeadMeter meter(evidence, steps);
  std::vector<double> result;
  result.reserve(steps.size());
  for (const Step& step : steps) result.push_back(word_evidence(meter.measure(step)));
  return result;
}

std::vector<Stretch> loose_stretches(const FoundPath& path, const std::vector<double>& words) {
  std::vector<Stretch> stretches;
  double island = 0;  // evidence since the end of the last stretch
  for (std::size_t i = 0; i < path.size(); ++i) {
    // What was settled before keeps stretches apart.
    if (i > 0 && path[i].step.from != end_of(path[i - 1].step)) island = 2 * kIslandEvidence;
    if (has_two_sides(path[i].step) && words[i] > 0) {
      island += words[i];
      continue;
    }
    const Position to = end_of(path[i].step);
    const bool near = !stretches.empty() && i - stretches.back().end <= kIslandBeads &&
                      stretches.back().evidence + island <= kIslandEvidence;
    if (near) {
      Stretch& last = stretches.back();
      last.end = i + 1;
      last.to = to;
      last.evidence += island;
    } else {
      stretches.push_back({i, i + 1, path[i].step.from, to});
    }
    island = 0;
  }
  return stretches;
}

bool may_hold_a_block(const Stretch& zh, const Stretch& en) {
  const std::uint32_t height = zh.to.zh - zh.from.zh;
  const std::uint32_t width = en.to.en - en.from.en;
  return height >= kFewestSentences && width >= kFewestSentences &&
         (std::uint64_t{height} + 1) * (width + 1) <= kLargestTable;
}

bool may_have_moved(const std::vector<Stretch>& stretches) {
  for (std::size_t i = 0; i < stretches.size(); ++i)
    for (std::size_t j = i - std::min(i, kFarthest);
         j < std::min(stretches.size(), i + kFarthest + 1); ++j)
      if (i != j && may_hold_a_block(stretches[i], stretches[j])) return true;
  return false;
}

// From the first to the last bead whose words speak for it.
FoundPath core(const FoundPath& path, const std::vector<double>& words) {
  std::size_t begin = 0;
  std::size_t end = path.size();
  const auto weak = [&](std::size_t i) { return !has_two_sides(path[i].step) || words[i] <= 0; };
  while (begin < end && weak(begin)) ++begin;
  while (end > begin && weak(end - 1)) --end;
  return {path.begin() + static_cast<std::ptrdiff_t>(begin),
          path.begin() + static_cast<std::ptrdiff_t>(end)};
}

std::size_t words_of(const TokenTable& table, const Numbers& sentences) {
  std::size_t count = 0;
  for (const std::uint32_t i : sentences) count += table.sentence(i).size();
  return count;
}

std::vector<Block> convincing_blocks(PieceAligner& pieces, const std::vector<Stretch>& stretches) {
  const Evidence& evidence = pieces.whole();
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const std::size_t first = i - std::min(i, kFarthest);
    const std::size_t last = std::min(stretches.size(), i + kFarthest + 1);
    for (std::size_t j = first; j < last; ++j) {
      if (i == j || !may_hold_a_block(stretches[i], stretches[j])) continue;
      const Piece piece = whole_piece({stretches[i].from.zh, stretches[j].from.en},
                                      {stretches[i].to.zh, stretches[j].to.en});
      const std::optional<FoundPath> path = pieces.align(piece);
      if (!path) continue;
      const std::vector<double> words = word_evidences(evidence, *path);
      const double gain = std::accumulate(words.begin(), words.end(),
                                          -stretches[i].evidence - stretches[j].evidence);
      const auto all_words = static_cast<double>(words_of(evidence.zh.table, piece.zh) +
                                                 words_of(evidence.en.table, piece.en));
      if (gain >= std::max(kLeastEvidence, kLeastEvidenceAWord * all_words))
        blocks.push_back({i, j, gain, core(*path, words)});
    }
  }
  std::stable_sort(blocks.begin(), blocks.end(),
                   [](const Block& a, const Block& b) { return a.evidence > b.evidence; });
  return blocks;
}

// The best blocks of which no two share a stretch's side.
std::vector<Block> moved_blocks(PieceAligner& pieces, const FoundPath& path,
                                const std::vector<double>& words) {
  const std::vector<Stretch> stretches = loose_stretches(path, words);
  std::vector<std::uint8_t> zh_taken(stretches.size(), 0);
  std::vector<std::uint8_t> en_taken(stretches.size(), 0);
  std::vector<Block> result;
  for (Block& block : convincing_blocks(pieces, stretches)) {
    if (zh_taken[block.zh] != 0 || en_taken[block.en] != 0) continue;
    zh_taken[block.zh] = en_taken[block.en] = 1;
    result.push_back(std::move(block));
  }
  return result;
}

void take_out(std::vector<Piece>& rest, const FoundPath& moved) {
  const auto remove = [](Numbers& sentences, std::uint32_t begin, std::uint32_t end) {
    std::erase_if(sentences, [&](std::uint32_t i) { return i >= begin && i < end; });
  };
  for (Piece& piece : rest) {
    remove(piece.zh, moved.front().step.from.zh, end_of(moved.back().step).zh);
    remove(piece.en, moved.front().step.from.en, end_of(moved.back().step).en);
  }
}

}  // namespace

void pair_moved_blocks(PieceAligner& pieces, std::vector<Piece> rest, FoundPath& path) {
  const Evidence& evidence = pieces.whole();
  std::vector<double> words = word_evidences(evidence, path);
  if (!may_have_moved(loose_stretches(path, words))) return;
  FoundPath moved;
  FoundPath in_order = path;
  for (int round = 0; round < kRounds; ++round) {
    const std::vector<Block> blocks = moved_blocks(pieces, in_order, words);
    if (blocks.empty()) break;
    for (const Block& block : blocks) take_out(rest, block.path);
    std::optional<FoundPath> anew = pieces.align(rest);
    if (!anew) break;  // too large without its anchors: what was found before stays
    for (const Block& block : blocks)
      moved.insert(moved.end(), block.path.begin(), block.path.end());
    in_order = *std::move(anew);
    words = word_evidences(evidence, in_order);
  }
  if (moved.empty()) return;
  path = std::move(in_order);
  path.insert(path.end(), moved.begin(), moved.end());
  std::stable_sort(path.begin(), path.end(), [](const FoundStep& a, const FoundStep& b) {
    return a.step.from.zh < b.step.from.zh;
  });
}

}  // namespace duizhao
