#include <duizhao/cli/check_bitext.h>

#include <algorithm>
#include <string>
#include <utility>

#include <duizhao/cli/bitext_languages.h>
#include <duizhao/cli/check_outputs.h>
#include <duizhao/cli/log.h>
#include <duizhao/cli/progress.h>
#include <duizhao/cli/tell_faults.h>
#include <duizhao/corpora/bitext_reader.h>
#include <duizhao/corpora/pair_store.h>
#include <duizhao/text/error.h>
#include <duizhao/text/parallel.h>

namespace duizhao {
namespace {

// Pairs that one thread checks in one go, and such pieces a thread between two writes.
constexpr std::size_t kPiece = 256;
constexpr std::size_t kPieces = 8;

struct ReadBitext {
  PairStore store;
  std::optional<BitextFacts> facts;
  BitextNotes notes;
};

void read_all(const CheckRequest& request, const Checker& checker, ReadBitext& bitext) {
  const auto reader =
      open_bitext(request.bitext, {asked_source(request.texts), request.texts.encoding});
  std::vector<Pair> first;
  const auto begin = [&] {
    bitext.facts.emplace(
        checker.facts(languages_of(first, reader->notes(), request.texts, request.bitext)));
    for (const Pair& pair : first) bitext.facts->add(pair);
  };
  for (Pair pair; reader->next(pair);) {
    bitext.store.append(pair);
    if (bitext.facts) {
      bitext.facts->add(pair);
    } else {
      first.push_back(pair);
      if (first.size() == kPairsLookedAt) begin();
    }
  }
  if (bitext.store.size() == 0) {
    throw Error({request.bitext}, "the bitext holds no pair", "give a file with pairs of texts");
  }
  if (!bitext.facts) begin();
  bitext.facts->finish([&](std::uint64_t i) { return bitext.store.get(i); });
  bitext.notes = reader->notes();
}

struct Wave {
  std::vector<Pair> pairs;
  std::vector<PairReport> reports;
};

// The pairs from `begin` on, checked by all threads; one pair more on each side is read as context.
Wave check_wave(const ReadBitext& bitext, const Checker& checker, std::size_t begin,
                std::size_t end, std::uint32_t threads) {
  Wave wave;
  const std::size_t first = begin == 0 ? 0 : begin - 1;
  const std::size_t last = std::min(end + 1, bitext.store.size());
  std::vector<Pair> pairs = bitext.store.get(first, last);
  const std::span<const Pair> all(pairs);
  const std::size_t count = end - begin;
  wave.reports.resize(count);
  for_each_index((count + kPiece - 1) / kPiece, threads, [&](std::size_t piece) {
    const std::size_t from = begin - first + piece * kPiece;
    const std::size_t size = std::min(kPiece, count - piece * kPiece);
    const Surroundings surroundings{from == 0 ? nullptr : &all[from - 1],
                                    from + size == all.size() ? nullptr : &all[from + size]};
    auto reports = checker.check(all.subspan(from, size), bitext.facts->languages(), &*bitext.facts,
                                 surroundings);
    std::move(reports.begin(), reports.end(),
              wave.reports.begin() + static_cast<std::ptrdiff_t>(piece * kPiece));
  });
  pairs.resize(end - first);
  if (first != begin) pairs.erase(pairs.begin());
  wave.pairs = std::move(pairs);
  return wave;
}

}  // namespace

void check_bitext(const CheckRequest& request, const RunFacts& run, const Checker& checker,
                  CheckGate& gate, const Context& context) {
  ReadBitext bitext;
  const Stopwatch watch;
  read_all(request, checker, bitext);
  log_step("read " + std::to_string(bitext.store.size()) + " pairs of " + request.bitext, watch);
  if (!context.quiet) tell_faults(bitext.notes, request.bitext);

  CheckOutputs outputs(request, request.output, run);
  const LanguagePair languages = bitext.facts->languages();
  outputs.begin({request.bitext, request.bitext, languages});
  const std::size_t step = thread_count(context.threads) * kPieces * kPiece;
  CheckSummary summary;
  Progress progress(bitext.store.size(), "pairs", !context.quiet && !context.verbose);
  for (std::size_t begin = 0; begin < bitext.store.size(); begin += step) {
    const std::size_t end = std::min(begin + step, bitext.store.size());
    Wave wave = check_wave(bitext, checker, begin, end, context.threads);
    gate.pass(wave.pairs, languages, wave.reports, summary);
    std::vector<CheckedPair> checked;
    checked.reserve(wave.pairs.size());
    for (std::size_t i = 0; i < wave.pairs.size(); ++i) {
      checked.push_back({wave.pairs[i], wave.reports[i]});
    }
    outputs.write(checked, context.threads);
    progress.step(end - begin);
  }
  outputs.end(summary);
}

}  // namespace duizhao
