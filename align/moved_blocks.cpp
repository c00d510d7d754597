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

bool has_two_sides(const Step& step) {
  return kBeadTypes[step.type].zh > 0 && kBeadTypes[step.type].en > 0;
}

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

using Numbers = std::vector<std::uint32_t>;  // of sentences, ascending

Numbers numbers(std::uint32_t begin, std::uint32_t end) {
  Numbers result(end - begin);
  std::iota(result.begin(), result.end(), begin);
  return result;
}

TokenTable part_of(const TokenTable& whole, const Numbers& sentences) {
  TokenTable part;
  part.types = whole.types;
  for (const std::uint32_t i : sentences) {
    const auto tokens = whole.sentence(i);
    part.tokens.insert(part.tokens.end(), tokens.begin(), tokens.end());
    part.first.push_back(static_cast<std::uint32_t>(part.tokens.size()));
    part.characters.push_back(whole.characters[i]);
  }
  return part;
}

// The place behind each sentence, and that before the first one.
std::vector<std::uint8_t> part_of(const std::vector<std::uint8_t>& places,
                                  const Numbers& sentences) {
  std::vector<std::uint8_t> part{places[sentences.empty() ? 0 : sentences.front()]};
  for (const std::uint32_t i : sentences) part.push_back(places[i + 1]);
  return part;
}

// Aligns some sentences of a document as if they were all of it.
class PieceAligner {
 public:
  PieceAligner(const Evidence& whole, const PathOptions& options)
      : whole_(whole), piece_(whole), options_(options) {}

  // Sentences are numbered within the piece. Empty when the piece cannot be searched.
  FoundPath align(const Numbers& zh, const Numbers& en) {
    piece_.zh.table = part_of(whole_.zh.table, zh);
    piece_.en.table = part_of(whole_.en.table, en);
    piece_.zh_quotes = part_of(whole_.zh_quotes, zh);
    piece_.en_quotes = part_of(whole_.en_quotes, en);
    const std::optional<Path> first = first_path(piece_, options_);
    if (!first) return {};
    return second_path(piece_, likely_lattice(piece_, *first, options_));
  }

  [[nodiscard]] const Evidence& piece() const { return piece_; }  // of the last call

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

bool may_have_moved(const std::vector<Stretch>& stretches) {
  for (std::size_t i = 0; i < stretches.size(); ++i)
    for (std::size_t j = i - std::min(i, kFarthest);
         j < std::min(stretches.size(), i + kFarthest + 1); ++j)
      if (i != j && may_hold_a_block(stretches[i], stretches[j])) return true;
  return false;
}

// Sentences of the document that are still to be aligned in order.
struct Rest {
  Numbers zh, en;
};

template <class Iterator>
Numbers cut(const Iterator& numbers, std::uint32_t begin, std::uint32_t end) {
  return {numbers.begin() + begin, numbers.begin() + end};
}

// From the first to the last bead whose words speak for it, sentences numbered as in the document.
FoundPath core(const FoundPath& path, const std::vector<double>& words, const Numbers& zh,
               const Numbers& en) {
  std::size_t begin = 0;
  std::size_t end = path.size();
  const auto weak = [&](std::size_t i) { return !has_two_sides(path[i].step) || words[i] <= 0; };
  while (begin < end && weak(begin)) ++begin;
  while (end > begin && weak(end - 1)) --end;
  FoundPath result;
  for (std::size_t i = begin; i < end; ++i) {
    FoundStep found = path[i];
    const Position from = found.step.from;
    found.step.from = {from.zh < zh.size() ? zh[from.zh] : zh.back() + 1,
                       from.en < en.size() ? en[from.en] : en.back() + 1};
    result.push_back(found);
  }
  return result;
}

bool is_run(const Numbers& sentences) {
  return sentences.back() - sentences.front() + 1 == sentences.size();
}

std::vector<Block> convincing_blocks(PieceAligner& pieces, const Rest& rest,
                                     const std::vector<Stretch>& stretches) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const std::size_t first = i - std::min(i, kFarthest);
    const std::size_t last = std::min(stretches.size(), i + kFarthest + 1);
    for (std::size_t j = first; j < last; ++j) {
      if (i == j || !may_hold_a_block(stretches[i], stretches[j])) continue;
      const Numbers zh = cut(rest.zh, stretches[i].from.zh, stretches[i].to.zh);
      const Numbers en = cut(rest.en, stretches[j].from.en, stretches[j].to.en);
      if (!is_run(zh) || !is_run(en)) continue;
      const FoundPath path = pieces.align(zh, en);
      const std::vector<double> words = word_evidences(pieces.piece(), path);
      const double evidence = std::accumulate(words.begin(), words.end(),
                                              -stretches[i].evidence - stretches[j].evidence);
      const auto all_words = static_cast<double>(pieces.piece().zh.table.tokens.size() +
                                                 pieces.piece().en.table.tokens.size());
      if (evidence >= std::max(kLeastEvidence, kLeastEvidenceAWord * all_words))
        blocks.push_back({i, j, evidence, core(path, words, zh, en)});
    }
  }
  std::stable_sort(blocks.begin(), blocks.end(),
                   [](const Block& a, const Block& b) { return a.evidence > b.evidence; });
  return blocks;
}

// The best blocks of which no two share a stretch's side.
std::vector<Block> moved_blocks(PieceAligner& pieces, const Rest& rest, const FoundPath& path,
                                const std::vector<double>& words) {
  const std::vector<Stretch> stretches = loose_stretches(path, words);
  std::vector<std::uint8_t> zh_taken(stretches.size(), 0);
  std::vector<std::uint8_t> en_taken(stretches.size(), 0);
  std::vector<Block> result;
  for (Block& block : convincing_blocks(pieces, rest, stretches)) {
    if (zh_taken[block.zh] != 0 || en_taken[block.en] != 0) continue;
    zh_taken[block.zh] = en_taken[block.en] = 1;
    result.push_back(std::move(block));
  }
  return result;
}

void take_out(Rest& rest, const FoundPath& moved) {
  const auto remove = [](Numbers& sentences, std::uint32_t begin, std::uint32_t end) {
    std::erase_if(sentences, [&](std::uint32_t i) { return i >= begin && i < end; });
  };
  remove(rest.zh, moved.front().step.from.zh, end_of(moved.back().step).zh);
  remove(rest.en, moved.front().step.from.en, end_of(moved.back().step).en);
}

std::uint32_t type_of(std::uint32_t zh, std::uint32_t en) {
  std::uint32_t k = 0;
  while (kBeadTypes[k].zh != zh || kBeadTypes[k].en != en) ++k;
  return k;
}

// The path of the rest in numbers of the document. A bead that reaches over the place where a block
// was taken out keeps what lies before that place.
FoundPath in_document(const FoundPath& path, const Rest& rest, Position end) {
  const auto number = [](const Numbers& sentences, std::uint32_t i, std::uint32_t last) {
    return i < sentences.size() ? sentences[i] : last;
  };
  const auto run = [](const Numbers& sentences, std::uint32_t first, std::uint32_t count) {
    std::uint32_t length = std::min(count, 1U);
    while (length < count && sentences[first + length] == sentences[first] + length) ++length;
    return length;
  };
  FoundPath result;
  for (const FoundStep& found : path) {
    const Position from = found.step.from;
    const BeadType& type = kBeadTypes[found.step.type];
    const std::uint32_t zh = run(rest.zh, from.zh, type.zh);
    const std::uint32_t en = run(rest.en, from.en, type.en);
    const Position at{number(rest.zh, from.zh, end.zh), number(rest.en, from.en, end.en)};
    result.push_back({{at, type_of(zh, en)}, found.score, found.posterior});
    for (std::uint32_t i = from.zh + zh; i < from.zh + type.zh; ++i)
      result.push_back({{{rest.zh[i], at.en + en}, type_of(1, 0)}, 0, found.posterior});
    for (std::uint32_t j = from.en + en; j < from.en + type.en; ++j)
      result.push_back({{{at.zh + zh, rest.en[j]}, type_of(0, 1)}, 0, found.posterior});
  }
  return result;
}

}  // namespace

void pair_moved_blocks(const Evidence& evidence, const PathOptions& options, FoundPath& path) {
  const Position end{evidence.zh.table.sentences(), evidence.en.table.sentences()};
  std::vector<double> words = word_evidences(evidence, path);
  if (!may_have_moved(loose_stretches(path, words))) return;
  PieceAligner pieces(evidence, options);
  Rest rest{numbers(0, end.zh), numbers(0, end.en)};
  FoundPath moved;
  FoundPath in_order = path;
  for (int round = 0; round < kRounds; ++round) {
    const std::vector<Block> blocks = moved_blocks(pieces, rest, in_order, words);
    if (blocks.empty()) break;
    for (const Block& block : blocks) {
      take_out(rest, block.path);
      moved.insert(moved.end(), block.path.begin(), block.path.end());
    }
    in_order = pieces.align(rest.zh, rest.en);
    words = word_evidences(pieces.piece(), in_order);
  }
  if (moved.empty()) return;
  path = in_document(in_order, rest, end);
  path.insert(path.end(), moved.begin(), moved.end());
  std::stable_sort(path.begin(), path.end(), [](const FoundStep& a, const FoundStep& b) {
    return a.step.from.zh < b.step.from.zh;
  });
}

}  // namespace duizhao
