#include <duizhao/cli/check_texts.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <duizhao/align/aligner.h>
#include <duizhao/cli/check_outputs.h>
#include <duizhao/cli/failure.h>
#include <duizhao/cli/log.h>
#include <duizhao/cli/pair_list.h>
#include <duizhao/cli/progress.h>
#include <duizhao/text/error.h>
#include <duizhao/text/parallel.h>

namespace duizhao {
namespace {

// Pairs of texts that wait to be written, a thread.
constexpr std::size_t kWaiting = 4;

struct CheckedTexts {
  TextPair texts;
  Alignment alignment;
  std::vector<Pair> pairs;
  std::vector<PairReport> reports;
};

CheckedTexts align_and_check(const ListedPair& listed, const CheckRequest& request,
                             const Aligner& aligner, const Checker& checker) {
  CheckedTexts checked;
  checked.texts = read_pair(listed.source, listed.target, request.texts);
  const Document& source = checked.texts.source;
  const Document& target = checked.texts.target;
  log_document(source);
  log_document(target);
  const Stopwatch watch;
  checked.alignment = align_pair(aligner, checked.texts, listed.locked);
  checked.pairs = pairs_of(source, target, checked.alignment);
  checked.reports = checker.check(source, target, checked.alignment);
  log_step("aligned and checked " + listed.source + " and " + listed.target, watch);
  return checked;
}

void write(CheckedTexts& checked, const ListedPair& listed, const CheckRequest& request,
           const RunFacts& run, CheckGate& gate, const Context& context) {
  const std::string note = missing_delimiter(checked.texts, request.texts.delimiter);
  if (!context.quiet && !note.empty()) print_note(note);
  CheckOutputs outputs(request, listed.output, run);
  const Document& source = checked.texts.source;
  const Document& target = checked.texts.target;
  const LanguagePair languages{source.language, target.language};
  CheckSummary summary;
  gate.pass(checked.pairs, languages, checked.reports, summary);
  outputs.begin({source.name, target.name, languages, &source, &target, &checked.alignment});
  std::vector<CheckedPair> all;
  all.reserve(checked.pairs.size());
  for (std::size_t i = 0; i < checked.pairs.size(); ++i) {
    all.push_back({checked.pairs[i], checked.reports[i], &checked.alignment.beads[i]});
  }
  outputs.write(all, context.threads);
  outputs.end(summary);
}

bool accepts_doubt(const CheckRequest& request, const CheckSetup& setup) {
  return request.texts.force || !setup.fail_on.least;
}

// Findings of texts that do not belong together mean little, but they are shown.
Failure doubt(const CheckedTexts& checked, bool accepted) {
  const Alignment& alignment = checked.alignment;
  if (alignment.trusted) return {"", kDone};
  return {checked.texts.target.name + ": " + alignment.doubt + "; checked all the same",
          accepted ? kDone : kDoubtful};
}

// One pair of a list on its way; a bad one is told with its line.
struct Outcome {
  std::optional<CheckedTexts> checked;
  Failure failure{"", kDone};
};

Outcome check_listed(const ListedPair& listed, const CheckRequest& request, const Aligner& aligner,
                     const Checker& checker, bool accepted) {
  Outcome outcome;
  try {
    if (!listed.problem.empty()) throw Error({}, listed.problem, "");
    outcome.checked = align_and_check(listed, request, aligner, checker);
    outcome.failure = doubt(*outcome.checked, accepted);
  } catch (...) {
    outcome.failure = current_failure();
  }
  return outcome;
}

void tell(Failure failure, const CheckRequest& request, const ListedPair& listed,
          Context& context) {
  if (failure.message.empty()) return;
  if (listed.line != 0) {
    failure.message = to_string(Location{request.list, listed.line}) + ": " + failure.message;
  }
  print_failure(failure);
  context.status = std::max(context.status, failure.status);
}

// What the lines of a list may not write.
std::vector<std::string> kept_files(const CheckRequest& request, const CheckSetup& setup) {
  std::vector<std::string> kept = setup.read;
  for (const auto* path : {&setup.baseline, &request.write_baseline}) {
    if (!path->empty()) kept.push_back(*path);
  }
  return kept;
}

void check_list(const std::vector<ListedPair>& pairs, const CheckRequest& request,
                const CheckSetup& setup, const RunFacts& run, const Aligner& aligner,
                const Checker& checker, CheckGate& gate, Context& context) {
  const bool accepted = accepts_doubt(request, setup);
  Progress progress(pairs.size(), "pairs", !context.quiet && !context.verbose);
  const std::size_t step = kWaiting * thread_count(context.threads);
  for (std::size_t begin = 0; begin < pairs.size(); begin += step) {
    std::vector<Outcome> outcomes(std::min(step, pairs.size() - begin));
    for_each_index(outcomes.size(), context.threads, [&](std::size_t i) {
      outcomes[i] = check_listed(pairs[begin + i], request, aligner, checker, accepted);
      progress.step();
    });
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      const ListedPair& listed = pairs[begin + i];
      tell(outcomes[i].failure, request, listed, context);
      try {
        if (outcomes[i].checked) write(*outcomes[i].checked, listed, request, run, gate, context);
      } catch (...) {
        tell(current_failure(), request, listed, context);
      }
    }
  }
}

}  // namespace

void check_texts(const CheckRequest& request, const CheckSetup& setup, const RunFacts& run,
                 const Lexicon& lexicon, const Checker& checker, CheckGate& gate,
                 Context& context) {
  std::vector<ListedPair> pairs;
  if (request.list.empty())
    pairs.push_back({request.source, request.target, request.output, 0, "", request.texts.locked});
  else
    pairs = read_pair_list(request.list, kept_files(request, setup));
  const Aligner aligner(lexicon, load_model(context),
                        {.max_sentences = request.texts.max_sentences,
                         .threads = threads_each(pairs.size(), context.threads)});
  if (!request.list.empty()) {
    check_list(pairs, request, setup, run, aligner, checker, gate, context);
    return;
  }
  const ListedPair& listed = pairs.front();
  CheckedTexts checked = align_and_check(listed, request, aligner, checker);
  tell(doubt(checked, accepts_doubt(request, setup)), request, listed, context);
  write(checked, listed, request, run, gate, context);
}

}  // namespace duizhao
