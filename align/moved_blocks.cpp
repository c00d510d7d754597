#include <duizhao/align/moved_blocks.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <vector>

#include <duizhao/align/pass_two.h>

namespace duizhao {
namespace {

constexpr std::uint32_t kFewestSentences = 2;  // of a block, on either side
constexpr std::size_t kFarthest = 16;          // stretches between the two sides of a block
constexpr std::uint64_t kLargestTable = 250'000;  // positions of two stretches tried together
// What the words of a block must say for it: nats in all, and a word of either side.
constexpr double kLeastEvidence = 12;
constexpr double kLeastEvidenceAWord = .05;

// Steps [begin, end) of the path, the sentences from `from` to `to`.
struct Stretch {
  std::size_t begin, end;
  Position from, to;
  bool zh_taken = false, en_taken = false;
};

// Two stretches and how they align.
struct Block {
  std::size_t zh, en;  // stretches
  double evidence;     // of the words of all beads
  FoundPath path;      // sentences numbered as in the whole
};

bool has_two_sides(const Step& step) {
  return kBeadTypes[step.type].zh > 0 && kBeadTypes[step.type].en > 0;
}

std::vector<double> word_evidences(const Evidence& evidence, const FoundPath& path) {
  std::vector<Step> steps;
  for (const FoundStep& found : path) steps.push_back(found.step);
  BeadMeter meter(evidence, steps);
  std::vector<double> result;
  for (const Step& step : steps) result.push_back(word_evidence(meter.measure(step)));
  return result;
}

std::vector<Stretch> loose_stretches(const Evidence& evidence, const FoundPath& path) {
  const std::vector<double> words = word_evidences(evidence, path);
  std::vector<Stretch> stretches;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (has_two_sides(path[i].step) && words[i] > 0) continue;
    const Position from = path[i].step.from;
    const Position to = end_of(path[i].step);
    if (stretches.empty() || stretches.back().end != i)
      stretches.push_back({i, i + 1, from, to});
    else
      stretches.back() = {stretches.back().begin, i + 1, stretches.back().from, to};
  }
  return stretches;
}

TokenTable part_of(const TokenTable& whole, std::uint32_t begin, std::uint32_t end) {
  TokenTable part;
  part.types = whole.types;
  for (std::uint32_t i = begin; i < end; ++i) {
    const auto tokens = whole.sentence(i);
    part.tokens.insert(part.tokens.end(), tokens.begin(), tokens.end());
    part.first.push_back(static_cast<std::uint32_t>(part.tokens.size()));
    part.characters.push_back(whole.characters[i]);
  }
  return part;
}

std::vector<std::uint8_t> part_of(const std::vector<std::uint8_t>& places, std::uint32_t begin,
                                  std::uint32_t end) {
  return {places.begin() + begin, places.begin() + end + 1};
}

// Aligns pieces of a document as if they were all of it.
class PieceAligner {
 public:
  PieceAligner(const Evidence& whole, const PathOptions& options)
      : whole_(whole), piece_(whole), options_(options) {}

  // The Chinese of one stretch with the English of the other.
  Block align(const std::vector<Stretch>& stretches, std::size_t zh, std::size_t en) {
    const Stretch& chinese = stretches[zh];
    const Stretch& english = stretches[en];
    piece_.zh.table = part_of(whole_.zh.table, chinese.from.zh, chinese.to.zh);
    piece_.en.table = part_of(whole_.en.table, english.from.en, english.to.en);
    piece_.zh_quotes = part_of(whole_.zh_quotes, chinese.from.zh, chinese.to.zh);
    piece_.en_quotes = part_of(whole_.en_quotes, english.from.en, english.to.en);
    Block block{zh, en, 0, {}};
    const std::optional<Path> first = first_path(piece_, options_);
    if (!first) return block;
    block.path = second_path(piece_, likely_lattice(piece_, *first, options_));
    for (const double words : word_evidences(piece_, block.path)) block.evidence += words;
    for (FoundStep& found : block.path) {
      found.step.from.zh += chinese.from.zh;
      found.step.from.en += english.from.en;
    }
    return block;
  }

  // Does the text say that these belong together?
  [[nodiscard]] bool convinces(const Block& block) const {
    const auto words = static_cast<double>(piece_.zh.table.tokens.size() + piece_.en.table.tokens.size());
    return block.evidence >= std::max(kLeastEvidence, kLeastEvidenceAWord * words);
  }

 private:
  const Evidence& whole_;
  Evidence piece_;
  PathOptions options_;
};

bool may_hold_a_block(const Stretch& zh, const Stretch& en) {
  const std::uint32_t height = zh.to.zh - zh.from.zh;
  const std::uint32_t width = en.to.en - en.from.en;
  return height >= kFewestSentences && width >= kFewestSentences &&
         (std::uint64_t{height} + 1) * (width + 1) <= kLargestTable;
}

std::vector<Block> convincing_blocks(const Evidence& evidence, const PathOptions& options,
                                     const std::vector<Stretch>& stretches) {
  std::optional<PieceAligner> pieces;  // a copy of the evidence: made only when needed
  std::vector<Block> blocks;
  for (std::size_t zh = 0; zh < stretches.size(); ++zh) {
    const std::size_t first = zh - std::min(zh, kFarthest);
    const std::size_t last = std::min(stretches.size(), zh + kFarthest + 1);
    for (std::size_t en = first; en < last; ++en) {
      if (en == zh || !may_hold_a_block(stretches[zh], stretches[en])) continue;
      if (!pieces) pieces.emplace(evidence, options);
      Block block = pieces->align(stretches, zh, en);
      if (std::getenv("SHOW")) std::fprintf(stderr, "%zu %zu: %u x %u evidence %f\n", zh, en, stretches[zh].to.zh-stretches[zh].from.zh, stretches[en].to.en-stretches[en].from.en, block.evidence);
      if (pieces->convinces(block)) blocks.push_back(std::move(block));
    }
  }
  std::stable_sort(blocks.begin(), blocks.end(),
                   [](const Block& a, const Block& b) { return a.evidence > b.evidence; });
  return blocks;
}

std::uint32_t null_type(bool chinese) {
  for (std::uint32_t k = 0; k < kTypes; ++k)
    if (chinese ? kBeadTypes[k].en == 0 : kBeadTypes[k].zh == 0) return k;
  return 0;
}

// The sentences of a stretch whose other side went elsewhere.
void add_alone(const Stretch& stretch, FoundPath& path) {
  if (!stretch.zh_taken)
    for (std::uint32_t i = stretch.from.zh; i < stretch.to.zh; ++i)
      path.push_back({{{i, stretch.to.en}, null_type(true)}, 0, .5});
  if (!stretch.en_taken)
    for (std::uint32_t j = stretch.from.en; j < stretch.to.en; ++j)
      path.push_back({{{stretch.to.zh, j}, null_type(false)}, 0, .5});
}

}  // namespace

void pair_moved_blocks(const Evidence& evidence, const PathOptions& options, FoundPath& path) {
  std::vector<Stretch> stretches = loose_stretches(evidence, path);
  std::vector<Block> accepted;
  for (Block& block : convincing_blocks(evidence, options, stretches)) {
    if (stretches[block.zh].zh_taken || stretches[block.en].en_taken) continue;
    stretches[block.zh].zh_taken = true;
    stretches[block.en].en_taken = true;
    accepted.push_back(std::move(block));
  }
  if (accepted.empty()) return;
  FoundPath result;
  std::size_t next = 0;  // step of the old path
  for (const Stretch& stretch : stretches) {
    if (!stretch.zh_taken && !stretch.en_taken) continue;
    const auto begin = path.begin() + static_cast<std::ptrdiff_t>(stretch.begin);
    result.insert(result.end(), path.begin() + static_cast<std::ptrdiff_t>(next), begin);
    next = stretch.end;
    add_alone(stretch, result);
    for (const Block& block : accepted)
      if (&stretches[block.zh] == &stretch)
        result.insert(result.end(), block.path.begin(), block.path.end());
  }
  result.insert(result.end(), path.begin() + static_cast<std::ptrdiff_t>(next), path.end());
  path = std::move(result);
}

}  // namespace duizhao
