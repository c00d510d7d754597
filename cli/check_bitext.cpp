#include <duizhao/cli/check_bitext.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <duizhao/cli/check_outputs.h>
#include <duizhao/cli/log.h>
#include <duizhao/cli/parallel.h>
#include <duizhao/cli/progress.h>
#include <duizhao/corpora/bitext_reader.h>
#include <duizhao/corpora/pair_store.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

// Pairs that tell the languages of a bitext that does not name them.
constexpr std::size_t kLookedAt = 500;
// Pairs that one thread checks in one go, and such pieces a thread between two writes.
constexpr std::size_t kPiece = 256;
constexpr std::size_t kPieces = 8;

// What most texts of one side are written in; nothing when none shows it.
std::optional<Language> majority(const std::vector<Pair>& pairs, std::string Pair::*side) {
  std::array<std::size_t, 2> votes = {};
  for (const Pair& pair : pairs) {
    if (const auto language = detect_language(pair.*side)) {
      ++votes.at(static_cast<std::size_t>(*language));
    }
  }
  if (votes[0] == votes[1]) return std::nullopt;
  return votes[0] > votes[1] ? Language::kChinese : Language::kEnglish;
}

// The source's language by --from and --to.
std::optional<Language> asked_source(const TextPairOptions& options) {
  if (options.from && options.to && *options.from == *options.to) {
    throw UsageError({}, "--from and --to name one language", "one is zh, the other en");
  }
  return options.from || !options.to ? options.from : other(*options.to);
}

// What the command line says against what the file declares, or what it is seen to hold.
void refuse_swapped(Language asked, const std::vector<Pair>& pairs, const BitextNotes& notes,
                    const std::string& path) {
  const bool declared = notes.source_language.value_or(asked) != asked ||
                        notes.target_language.value_or(other(asked)) == asked;
  const bool seen =
      majority(pairs, &Pair::source) == other(asked) && majority(pairs, &Pair::target) == asked;
  if (declared || seen) {
    throw UsageError({path},
                     std::string("the sides are swapped: the source is ") +
                         (declared ? "declared as " : "written in ") +
                         (asked == Language::kChinese ? "English" : "Chinese") +
                         ", against --from and --to",
                     "leave --from and --to out");
  }
}

// Only a file between Chinese and English can be checked, whatever else it says of itself.
void refuse_foreign(const BitextNotes& notes, const std::string& path) {
  std::string problem;
  if (!notes.foreign.empty()) {
    problem = "the file declares the language '" + notes.foreign + "'";
  } else if (notes.source_language && notes.source_language == notes.target_language) {
    problem = "the file declares one language for both sides";
  }
  if (problem.empty()) return;
  throw UsageError({path}, problem + "; only Chinese and English are checked",
                   "give another file, or check it all the same with --force");
}

LanguagePair languages_of(const std::vector<Pair>& pairs, const BitextNotes& notes,
                          const CheckRequest& request) {
  std::optional<Language> from = asked_source(request.texts);
  std::optional<Language> to;
  if (!request.texts.force) {
    refuse_foreign(notes, request.bitext);
    if (from) refuse_swapped(*from, pairs, notes, request.bitext);
  }
  if (!from) from = notes.source_language;
  if (!from && notes.target_language) from = other(*notes.target_language);
  if (!from) {
    from = majority(pairs, &Pair::source);
    to = majority(pairs, &Pair::target);
    if (from && to && *from == *to) {
      throw UsageError({request.bitext}, "both sides are written in one language",
                       "check the columns, or say --from zh or --from en");
    }
    if (!from && to) from = other(*to);
  }
  if (!from) {
    throw UsageError({request.bitext}, "the languages cannot be told",
                     "say --from zh or --from en");
  }
  return {*from, other(*from)};
}

struct ReadBitext {
  PairStore store;
  std::optional<BitextFacts> facts;
  BitextNotes notes;
};

void read_all(const CheckRequest& request, ReadBitext& bitext) {
  const auto reader =
      open_bitext(request.bitext, {asked_source(request.texts), request.texts.encoding});
  std::vector<Pair> first;
  const auto begin = [&] {
    bitext.facts.emplace(languages_of(first, reader->notes(), request));
    for (const Pair& pair : first) bitext.facts->add(pair);
  };
  for (Pair pair; reader->next(pair);) {
    bitext.store.append(pair);
    if (bitext.facts) {
      bitext.facts->add(pair);
    } else {
      first.push_back(pair);
      if (first.size() == kLookedAt) begin();
    }
  }
  if (bitext.store.size() == 0) {
    throw Error({request.bitext}, "the bitext holds no pair", "give a file with pairs of texts");
  }
  if (!bitext.facts) begin();
  bitext.facts->finish([&](std::uint64_t i) { return bitext.store.get(i); });
  bitext.notes = reader->notes();
}

void tell_faults(const BitextNotes& notes, const std::string& path) {
  const auto tell = [&](std::uint64_t count, const std::string& one, const std::string& many) {
    if (count != 0) print_note(path + ": " + std::to_string(count) + (count == 1 ? one : many));
  };
  const std::string kinds = " (bad bytes, or a side that is missing) ";
  tell(notes.damaged, " damaged pair" + kinds + "was checked as well",
       " damaged pairs" + kinds + "were checked as well");
  tell(notes.skipped, " unit was skipped", " units were skipped");
  constexpr std::size_t kTold = 5;
  for (std::size_t i = 0; i < std::min(kTold, notes.faults.size()); ++i) {
    print_note("  " + to_string(Location{path, notes.faults[i].line}) + ": " +
               notes.faults[i].problem);
  }
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

void check_bitext(const CheckRequest& request, const Checker& checker, CheckGate& gate,
                  const Context& context) {
  ReadBitext bitext;
  const Stopwatch watch;
  read_all(request, bitext);
  log_step("read " + std::to_string(bitext.store.size()) + " pairs of " + request.bitext, watch);
  if (!context.quiet) tell_faults(bitext.notes, request.bitext);

  CheckOutputs outputs(request, request.output);
  const LanguagePair languages = bitext.facts->languages();
  outputs.begin({request.bitext, request.bitext, languages});
  const std::size_t step = thread_count(context.threads) * kPieces * kPiece;
  CheckSummary summary;
  Progress progress(bitext.store.size(), "pairs", !context.quiet && !context.verbose);
  for (std::size_t begin = 0; begin < bitext.store.size(); begin += step) {
    const std::size_t end = std::min(begin + step, bitext.store.size());
    Wave wave = check_wave(bitext, checker, begin, end, context.threads);
    gate.pass(wave.pairs, wave.reports, summary);
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
