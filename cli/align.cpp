// duizhao align: beads of one pair of texts, or of a list of pairs.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include <duizhao/align/aligner.h>
#include <duizhao/cli/align_summary.h>
#include <duizhao/cli/alignment_page.h>
#include <duizhao/cli/commands.h>
#include <duizhao/cli/describe_run.h>
#include <duizhao/cli/em_rounds.h>
#include <duizhao/cli/failure.h>
#include <duizhao/cli/log.h>
#include <duizhao/cli/pair_list.h>
#include <duizhao/cli/paths.h>
#include <duizhao/cli/progress.h>
#include <duizhao/cli/source_date.h>
#include <duizhao/cli/terminal.h>
#include <duizhao/cli/text_pair.h>
#include <duizhao/corpora/bitext.h>
#include <duizhao/corpora/files.h>
#include <duizhao/report/side_by_side.h>
#include <duizhao/text/error.h>
#include <duizhao/text/parallel.h>

namespace duizhao {
namespace {

constexpr const char* kFooter =
    "Examples:\n"
    "  duizhao align news.zh.txt news.en.txt              beads on the screen, tab-separated\n"
    "  duizhao align news.zh.txt news.en.txt --view | less   side by side\n"
    "  duizhao align news.zh.txt news.en.txt -o news.tmx  a translation memory\n"
    "  duizhao align --presplit a.zh a.en --format ids    sentence numbers, for lines as they are\n"
    "  duizhao align --list pairs.tsv --format jsonl      many pairs at once, on all cores\n"
    "  duizhao align bilingual.txt -o pairs.tsv           one text, both languages by turns\n"
    "  cat news.en.txt | duizhao align news.zh.txt - -o news.jsonl.gz\n\n"
    "Formats: tsv    source, target, confidence, type (1-2; moved: out of order)\n"
    "         jsonl  the same with sentence numbers and places in the texts\n"
    "         ids    [0]:[0,1]:0.97, as Vecalign writes them\n"
    "         tmx    TMX 1.4; sentences without counterpart are left out; a creation date is\n"
    "                written when SOURCE_DATE_EPOCH (seconds since 1970) is set\n"
    "         csv, xliff (2.1), po   like tmx, units without places\n"
    "         html   a page to review: side by side, a map, corrections (docs/report.md)\n"
    "Confidence: of beads said 0.9, about nine in ten are as a person would draw them.";

// Columns where no terminal says how many it has.
constexpr std::uint32_t kUsualWidth = 100;

// A bitext, or the page to review the alignment in.
struct AlignFormat {
  bool page = false;
  BitextFormat bitext = BitextFormat::kTsv;
};

struct AlignRequest {
  std::string source, target, output = "-", list;
  std::optional<AlignFormat> format;
  bool view = false;
  TextPairOptions texts;
  std::uint32_t em_rounds = 0;
};

// What came of one pair.
struct Outcome {
  Failure failure{"", kDone};
  AlignSummary summary;
  std::string note;  // one line; empty: none
};

std::optional<AlignFormat> parse_format(std::string_view name) {
  if (name == "html") return AlignFormat{true, {}};
  const auto format = parse_bitext_format(name);
  if (!format || !has_use(*format, FormatUse::kAlign)) return std::nullopt;
  return AlignFormat{false, *format};
}

AlignFormat format_of(const AlignRequest& request, const std::string& output) {
  if (request.format) return *request.format;
  if (is_page(output)) return {true, {}};
  return {false, bitext_format_of(output, FormatUse::kAlign).value_or(BitextFormat::kTsv)};
}

// What all pairs are aligned with, and what pages say of it.
struct Tools {
  const Aligner& aligner;
  RunFacts run;
};

// The files of the options, but for those that concern one pair alone.
RunFacts describe_tools(const Lexicon& lexicon, const Context& context) {
  RunFacts run = describe_program(lexicon);
  for (const std::string& path : given_files(context)) {
    if (path != context.lexicon) run.settings.push_back({path, ""});
  }
  return run;
}

void refuse_to_overwrite(const ListedPair& pair) {
  for (const auto& text : {pair.source, pair.target, pair.locked}) {
    if (!text.empty() && same_file(text, pair.output)) {
      throw UsageError({pair.output}, "the output would overwrite a text", "write it elsewhere");
    }
  }
}

Outcome align_texts(const ListedPair& pair, const AlignRequest& request, const Tools& tools) {
  refuse_to_overwrite(pair);
  const TextPair texts = read_pair(pair.source, pair.target, request.texts);
  log_document(texts.source);
  log_document(texts.target);
  OutputFile out(pair.output);
  const Stopwatch watch;
  const Alignment alignment = align_pair(tools.aligner, texts, pair.locked);
  log_step("aligned " + texts.source.name + " and " + texts.target.name, watch);
  Outcome outcome;
  outcome.note = missing_delimiter(texts, request.texts.delimiter);
  if (!alignment.trusted) {
    outcome.failure = {
        texts.target.name + ": " + alignment.doubt +
            (request.texts.force ? "; written all the same"
                                 : "; nothing is written, --force writes it all the same"),
        kDoubtful};
    if (!request.texts.force) return outcome;
  }
  outcome.summary = summarize(texts.source, texts.target, alignment);
  const AlignFormat format = format_of(request, pair.output);
  if (request.view) {
    out.write(side_by_side(texts.source, texts.target, alignment,
                           terminal_width(pair.output).value_or(kUsualWidth),
                           TerminalStyle(wants_colour("auto", pair.output))));
  } else if (format.page) {
    write_alignment_page(out, {texts, alignment, pair.locked}, tools.run);
  } else {
    outcome.summary.losses =
        write_bitext(out, format.bitext, {texts.source, texts.target, alignment, source_date()});
  }
  out.commit();
  return outcome;
}

// A bad pair of a list is told with its line and loses no other one.
Outcome align_listed(const ListedPair& pair, const AlignRequest& request, const Tools& tools) {
  Outcome outcome;
  try {
    if (!pair.problem.empty()) throw Error({}, pair.problem, "");
    outcome = align_texts(pair, request, tools);
  } catch (...) {
    outcome.failure = current_failure();
  }
  if (!outcome.failure.message.empty()) {
    outcome.failure.message =
        to_string(Location{request.list, pair.line}) + ": " + outcome.failure.message;
  }
  return outcome;
}

std::vector<Outcome> align_all(const AlignRequest& request, const Context& context) {
  const bool listed = !request.list.empty();
  std::vector<ListedPair> pairs;
  if (listed) {
    pairs = read_pair_list(request.list, given_files(context));
  } else {
    refuse_clashes(given_files(context), {request.output});
    pairs.push_back({request.source, request.target, request.output, 0, "", request.texts.locked});
  }
  const Stopwatch watch;
  const Lexicon lexicon = load_lexicon(context);
  LearnedCounts learned = load_model(context);
  log_step("loaded the lexicon", watch);
  if (request.em_rounds != 0)
    learned =
        learn_from_documents(pairs, request.texts, lexicon, learned, request.em_rounds, context);
  const Aligner aligner(lexicon, learned,
                        {.max_sentences = request.texts.max_sentences,
                         .threads = threads_each(pairs.size(), context.threads)});
  const Tools tools{aligner, describe_tools(lexicon, context)};
  std::vector<Outcome> outcomes(pairs.size());
  if (!listed) {
    outcomes[0] = align_texts(pairs[0], request, tools);
    return outcomes;
  }
  Progress progress(pairs.size(), "pairs", !context.quiet && !context.verbose);
  for_each_index(pairs.size(), context.threads, [&](std::size_t i) {
    outcomes[i] = align_listed(pairs[i], request, tools);
    progress.step();
  });
  return outcomes;
}

void check_usage(const AlignRequest& request, const CLI::App& command) {
  const bool texts = !request.source.empty();
  const bool any = !request.source.empty() || command.count("--output") != 0;
  if (!request.list.empty() && !request.texts.locked.empty()) {
    throw UsageError({}, "--anchors is for one pair of texts",
                     "give the file as the fourth path of a line of the list");
  }
  if (request.view && (!request.list.empty() || request.format)) {
    throw UsageError({}, "--view shows one pair of texts, and is no --format",
                     "leave --list and --format out");
  }
  if (request.list.empty() ? !texts : any) {
    throw UsageError({},
                     "align wants two texts, or one that holds both languages, or --list and "
                     "no text or --output",
                     "write: duizhao align SRC TGT");
  }
  if (request.em_rounds != 0 && (request.source == "-" || request.target == "-")) {
    throw UsageError({"-"}, "--em-rounds reads the texts more than once",
                     "give the paths of both texts");
  }
  if (request.em_rounds != 0 && request.texts.locked == "-") {
    throw UsageError({"-"}, "--em-rounds reads the locked beads more than once",
                     "give the path of their file");
  }
  source_date();
}

void run_align(const AlignRequest& request, const CLI::App& command, Context& context) {
  check_usage(request, command);
  AlignSummary summary;
  for (const auto& outcome : align_all(request, context)) {
    if (!context.quiet && !outcome.note.empty()) print_note(outcome.note);
    print_failure(outcome.failure);
    context.status = std::max(context.status, outcome.failure.status);
    summary += outcome.summary;
  }
  if (!context.quiet && summary.documents != 0) print_note(to_text(summary));
}

}  // namespace

void add_align(CLI::App& app, Context& context) {
  auto request = std::make_shared<AlignRequest>();
  CLI::App& command = *app.add_subcommand("align", "Pairs the sentences of two texts");
  command.footer(kFooter);
  command
      .add_option(
          "SRC", request->source,
          "Text, one of the two in Chinese; without TGT, a text that holds both languages by "
          "turns")
      ->type_name("");
  command.add_option("TGT", request->target, "Its translation")->type_name("");
  command.add_option("-o,--output", request->output, "Where to write (default: standard output)")
      ->type_name("OUT");
  add_parsed(command, "--format", request->format, parse_format,
             "html, " + bitext_format_names(FormatUse::kAlign) +
                 " (default: by the ending of OUT, else tsv)")
      ->type_name("F");
  command.add_flag("--view", request->view, "Show the sentences side by side, to be read");
  command
      .add_option(
          "--list", request->list,
          "Many pairs: source, target, output path a line, and that of locked beads if there "
          "are any")
      ->type_name("LIST.tsv");
  add_text_pair_options(command, request->texts);
  command.add_flag("--force", request->texts.force,
                   "Write the alignment even when the texts do not look like translations of each "
                   "other; believe --from and --to against their look");
  command
      .add_option("--em-rounds", request->em_rounds,
                  "First learn from the sure beads of all these texts, N times (default: 0)")
      ->check(CLI::Range(0U, 10U).description(""))
      ->type_name("N");
  add_model_option(command, context);
  add_common_options(command, context);
  command.callback([request, &command, &context] { run_align(*request, command, context); });
}

}  // namespace duizhao
