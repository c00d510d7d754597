#include <duizhao/cli/em_rounds.h>

#include <algorithm>
#include <string>
#include <utility>

#include <duizhao/align/learn.h>
#include <duizhao/cli/log.h>
#include <duizhao/cli/progress.h>
#include <duizhao/text/error.h>
#include <duizhao/text/joined_text.h>
#include <duizhao/text/parallel.h>

namespace duizhao {
namespace {

// Beads that teach: of these nearly all are right (docs/evaluation.md, "Confidence").
constexpr float kConfident = 0.9F;
// Documents whose beads wait in memory.
constexpr std::size_t kWave = 64;

// The two sides of a document's confident beads.
struct Taught {
  std::vector<Sentence> zh, en;
};

Taught taught_by(const ListedPair& pair, const TextPairOptions& options, const Aligner& aligner) {
  Taught taught;
  if (!pair.problem.empty()) return taught;
  TextPair texts;
  Alignment alignment;
  try {
    texts = read_pair(pair.source, pair.target, options);
    alignment = align_pair(aligner, texts, pair.locked);
  } catch (const Error&) {  // told when the pair is aligned for good
    return taught;
  }
  if (!alignment.trusted) return taught;
  const bool chinese_first = texts.source.language == Language::kChinese;
  for (const Bead& bead : alignment.beads) {
    if (bead.confidence < kConfident || bead.source.size() == 0 || bead.target.size() == 0)
      continue;
    auto source = joined_text(texts.source, bead.source.begin.value, bead.source.end.value);
    auto target = joined_text(texts.target, bead.target.begin.value, bead.target.end.value);
    taught.zh.push_back({std::move(chinese_first ? source : target), {}, {}, 0});
    taught.en.push_back({std::move(chinese_first ? target : source), {}, {}, 0});
  }
  return taught;
}

}  // namespace

LearnedCounts learn_from_documents(const std::vector<ListedPair>& pairs,
                                   const TextPairOptions& texts, const Lexicon& lexicon,
                                   const LearnedCounts& known, std::uint32_t rounds,
                                   const Context& context) {
  LearnedCounts learned = known;
  Progress progress(pairs.size() * rounds, "pairs learned from",
                    pairs.size() > 1 && !context.quiet && !context.verbose);
  for (std::uint32_t round = 0; round < rounds; ++round) {
    const Stopwatch watch;
    const Aligner aligner(lexicon, learned,
                          {.max_sentences = texts.max_sentences,
                           .threads = threads_each(pairs.size(), context.threads)});
    BitextTokens bitext(lexicon);
    for (std::size_t begin = 0; begin < pairs.size(); begin += kWave) {
      std::vector<Taught> wave(std::min(kWave, pairs.size() - begin));
      for_each_index(wave.size(), context.threads, [&](std::size_t i) {
        wave[i] = taught_by(pairs[begin + i], texts, aligner);
        progress.step();
      });
      for (const Taught& taught : wave) bitext.add(taught.zh, taught.en, context.threads);
    }
    learned = LearnedCounts(learn(lexicon, known, bitext, {.threads = context.threads}));
    log_step("learned from " + std::to_string(bitext.pairs()) + " beads", watch);
  }
  return learned;
}

}  // namespace duizhao
