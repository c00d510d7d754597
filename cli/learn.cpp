// duizhao learn: a model from bitexts.
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include <duizhao/align/learn.h>
#include <duizhao/cli/bitext_languages.h>
#include <duizhao/cli/commands.h>
#include <duizhao/cli/failure.h>
#include <duizhao/cli/log.h>
#include <duizhao/cli/paths.h>
#include <duizhao/cli/progress.h>
#include <duizhao/corpora/bitext_reader.h>
#include <duizhao/corpora/files.h>
#include <duizhao/corpora/packing.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr const char* kFooter =
    "Examples:\n"
    "  duizhao learn memory.tmx -o memory.model           what a translation memory teaches\n"
    "  duizhao learn a.tsv.gz b.jsonl -o both.model       several bitexts together\n"
    "  duizhao align a.zh a.en --model memory.model       used to align, or to check\n"
    "  duizhao learn news.tsv -o counts.tsv               counts as text: word, stem, count\n\n"
    "The pairs are read as a stream (TSV, CSV, JSONL, TMX, XLIFF, PO, packed or not); their words "
    "are\n"
    "kept as numbers, beyond 64 MB in a temporary file in TMPDIR.\n\n"
    "A model replaces the general table that align and check use otherwise; to have what both "
    "know,\n"
    "go on from that table: --model general.";

// Pairs that are read before they are cut into words.
constexpr std::size_t kBatch = 16384;

struct LearnRequest {
  std::vector<std::string> bitexts;
  std::string output;
  TextPairOptions texts;
  LearnOptions learn;
};

// The pairs of the bitexts on their way to words.
class Reading {
 public:
  Reading(BitextTokens& tokens, const LearnRequest& request, const Context& context)
      : tokens_(tokens), request_(request), threads_(context.threads) {}

  void read(const std::string& path) {
    const auto reader = open_bitext(path, {asked_source(request_.texts), request_.texts.encoding});
    std::vector<Pair> first;
    std::optional<LanguagePair> languages;
    const auto begin = [&] {
      languages = languages_of(first, reader->notes(), request_.texts, path);
      for (Pair& pair : first) take(pair, *languages);
    };
    for (Pair pair; reader->next(pair);) {
      if (languages) {
        take(pair, *languages);
      } else {
        first.push_back(pair);
        if (first.size() == kPairsLookedAt) begin();
      }
    }
    if (!languages && !first.empty()) begin();
    flush();
  }

 private:
  void take(Pair& pair, const LanguagePair& languages) {
    const bool chinese_first = languages.source == Language::kChinese;
    zh_.push_back({std::move(chinese_first ? pair.source : pair.target), {}, {}, 0});
    en_.push_back({std::move(chinese_first ? pair.target : pair.source), {}, {}, 0});
    if (zh_.size() == kBatch) flush();
  }

  void flush() {
    tokens_.add(zh_, en_, threads_);
    zh_.clear();
    en_.clear();
  }

  BitextTokens& tokens_;
  const LearnRequest& request_;
  std::uint32_t threads_;
  std::vector<Sentence> zh_, en_;
};

void check_usage(const LearnRequest& request, const Context& context) {
  if (!std::isfinite(request.learn.least_count)) {
    throw UsageError({}, "--prune is not a number", "give a number from 0.05 to 1000000");
  }
  if (!is_model_text(request.output) && packing_of_path(request.output) != Packing::kNone) {
    throw UsageError({request.output}, "a model is mapped into memory and not packed",
                     "leave the ending out, or write text: NAME.tsv.gz");
  }
  std::vector<std::string> read = given_files(context);
  read.insert(read.end(), request.bitexts.begin(), request.bitexts.end());
  refuse_clashes(read, {request.output});
}

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

void tell(const LearnedTable& table, const BitextTokens& bitext) {
  print_note(counted(bitext.pairs(), "pair") + " taught " +
             counted(table.cells.size(), "rendering") + " of " +
             counted(table.words.size(), "Chinese word"));
  if (bitext.passed_over() != 0) {
    print_note(counted(bitext.passed_over(), "pair") +
               " with an empty or an overlong side passed over");
  }
}

void run_learn(LearnRequest& request, const Context& context) {
  check_usage(request, context);
  OutputFile out(request.output);  // opened first: an error there costs no time
  const Lexicon lexicon = load_lexicon(context);
  const LearnedCounts known = context.model.empty() ? LearnedCounts() : load_model(context);
  BitextTokens bitext(lexicon);
  const Stopwatch reading_watch;
  for (const std::string& path : request.bitexts) Reading(bitext, request, context).read(path);
  log_step("read " + std::to_string(bitext.pairs()) + " pairs", reading_watch);
  if (bitext.pairs() == 0)
    throw Error({request.bitexts.front()}, "there is no pair to learn from",
                "give a bitext that holds Chinese and English");
  const Stopwatch watch;
  request.learn.threads = context.threads;
  Progress progress(request.learn.rounds, "rounds", !context.quiet && !context.verbose);
  request.learn.on_round = [&](std::uint32_t round) {
    progress.step();
    log_step("round " + std::to_string(round), watch);
  };
  const LearnedTable table = learn(lexicon, known, bitext, request.learn);
  out.write(is_model_text(request.output) ? to_text(table) : LearnedCounts(table).bytes());
  out.commit();
  if (!context.quiet) tell(table, bitext);
}

}  // namespace

void add_learn(CLI::App& app, Context& context) {
  auto request = std::make_shared<LearnRequest>();
  CLI::App& command = *app.add_subcommand("learn", "Learns from bitexts how words are rendered");
  command.footer(kFooter);
  command.add_option("BITEXT", request->bitexts, "Bitexts of Chinese and English")
      ->required()
      ->type_name("");
  command.add_option("-o,--output", request->output, "Where to write the model; NAME.tsv: as text")
      ->required()
      ->type_name("MODEL");
  command.add_option("--rounds", request->learn.rounds, "Rounds of learning (default: 5)")
      ->check(CLI::Range(1U, 100U).description(""))
      ->type_name("N");
  command
      .add_option("--min-count", request->learn.min_count,
                  "Words and pairs of words seen fewer times are left out (default: 2)")
      ->check(CLI::Range(1U, 1000000U).description(""))
      ->type_name("N");
  command
      .add_option("--prune", request->learn.least_count,
                  "Renderings expected fewer times are left out (default: 0.5)")
      ->check(CLI::Range(0.05, 1e6).description(""))
      ->type_name("X");
  command
      .add_option("--model", context.model,
                  "Goes on from this model, or from general; the result holds both")
      ->type_name("MODEL");
  add_common_options(command, context);
  command.callback([request, &context] { run_learn(*request, context); });
}

}  // namespace duizhao
