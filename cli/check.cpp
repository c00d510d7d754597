// duizhao check: what went wrong between two texts, or in a bitext.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include <duizhao/cli/check_bitext.h>
#include <duizhao/cli/check_gate.h>
#include <duizhao/cli/check_setup.h>
#include <duizhao/cli/check_texts.h>
#include <duizhao/cli/commands.h>
#include <duizhao/cli/describe_run.h>
#include <duizhao/cli/log.h>
#include <duizhao/cli/paths.h>
#include <duizhao/corpora/files.h>
#include <duizhao/corpora/packing.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  duizhao check news.zh.txt news.en.txt                aligned first, findings on the screen\n"
    "  duizhao check --bitext memory.tmx --fail-on minor    a linter for a translation memory\n"
    "  duizhao check --bitext pairs.tsv --format jsonl -o findings.jsonl\n"
    "  duizhao check --bitext pairs.jsonl --terms terms.tbx --only terminology\n"
    "  duizhao check a.zh a.en --write-baseline known.tsv   accept what is there now …\n"
    "  duizhao check a.zh a.en --baseline known.tsv         … and see only what is new\n"
    "  duizhao check a.zh a.en --report a.csv --report a.xml   several reports of one check\n";

constexpr const char* kFooter =
    "Bitexts: TSV, CSV, JSONL, TMX, XLIFF, PO, Moses (news.zh beside news.en), told by their "
    "content.\n"
    "duizhao.toml, looked for upward from the working folder, sets rules, thresholds, term lists\n"
    "and own patterns (docs/configuration.md). 'duizhao rules' lists the rules.\n"
    "Exit status: 0 nothing at or above --fail-on; 1 such findings, or texts that do not look "
    "like\n"
    "translations of each other; 2 wrong usage; 3 input could not be read.";

// "Formats: text     for a terminal", a line each.
std::string formats_table() {
  constexpr std::size_t kNames = 8;  // columns
  std::string table;
  for (const ReportFormat& format : report_formats()) {
    table += table.empty() ? "\nFormats: " : "         ";
    table.append(format.name).append(kNames - format.name.size(), ' ').append(format.what);
    table += '\n';
  }
  return table;
}

// Options of the alignment, which a bitext has behind it.
void refuse_aligning(const CheckRequest& request) {
  const std::pair<bool, const char*> options[] = {
      {!request.texts.delimiter.empty(), "--delimiter"},
      {request.texts.presplit, "--presplit"},
  };
  for (const auto& [given, name] : options) {
    if (given) {
      throw UsageError({}, std::string(name) + " is for texts that are aligned first",
                       "leave it out: the pairs of --bitext are taken as they are");
    }
  }
}

void check_usage(const CheckRequest& request) {
  const bool texts = !request.source.empty() || !request.target.empty();
  const int inputs =
      (texts ? 1 : 0) + (request.bitext.empty() ? 0 : 1) + (request.list.empty() ? 0 : 1);
  if (inputs != 1 || (texts && request.source.empty())) {
    throw UsageError(
        {}, "check wants two texts, or one that holds both languages, or --bitext, or --list",
        "write: duizhao check SRC TGT");
  }
  if (!request.bitext.empty()) refuse_aligning(request);
  if (!texts && !request.texts.locked.empty()) {
    throw UsageError({}, "--anchors is for one pair of texts",
                     "give the file as the fourth path of a line of the list");
  }
  if (!request.list.empty() && (request.output != "-" || !request.reports.empty())) {
    throw UsageError({}, "a list says itself where its output goes",
                     "leave --output and --report out");
  }
  for (const std::string& report : request.reports) {
    if (!report_format_of(without_packing(report))) {
      throw UsageError({report}, "the ending names no format of a report",
                       "end the name with " + report_format_endings());
    }
  }
}

// A baseline may be renewed in its place; nothing else that is read is written.
void check_files(const CheckRequest& request, const CheckSetup& setup) {
  std::vector<std::string> read = setup.read;
  for (const auto* input :
       {&request.source, &request.target, &request.bitext, &request.list, &request.texts.locked}) {
    if (!input->empty()) read.push_back(*input);
  }
  std::vector<std::string> written = request.reports;
  if (request.list.empty()) written.push_back(request.output);
  if (!request.write_baseline.empty()) written.push_back(request.write_baseline);
  refuse_clashes(read, written);
  if (!setup.baseline.empty()) {
    written.resize(written.size() - (request.write_baseline.empty() ? 0 : 1));
    refuse_clashes({setup.baseline}, written);
  }
}

void run_check(const CheckRequest& request, Context& context) {
  check_usage(request);
  CheckSetup setup = set_up_check(request);
  for (const std::string& file : given_files(context)) setup.read.push_back(file);
  check_files(request, setup);
  const Stopwatch watch;
  const Lexicon lexicon = load_lexicon(context);
  const Checker checker(lexicon, setup.settings, load_model(context));
  log_step("loaded the lexicon and " + std::to_string(checker.rules().size()) + " rules", watch);
  const RunFacts run = describe_run(request, setup, lexicon);
  CheckGate gate(setup, !request.write_baseline.empty());
  std::optional<OutputFile> recorded;  // opened first: an error there costs no other output
  if (!request.write_baseline.empty()) recorded.emplace(request.write_baseline);
  if (request.bitext.empty()) {
    check_texts(request, setup, run, lexicon, checker, gate, context);
  } else {
    check_bitext(request, run, checker, gate, context);
  }
  if (recorded) {
    recorded->write(gate.recorded().to_text());
    recorded->commit();
  }
  if (gate.unmet() != 0 && !context.quiet) {
    print_note(setup.baseline + ": " + std::to_string(gate.unmet()) +
               (gate.unmet() == 1 ? " known finding was" : " known findings were") +
               " not met again; --write-baseline renews the file");
  }
  if (gate.failed()) context.status = std::max(context.status, kFindings);
}

void add_inputs(CLI::App& command, CheckRequest& request) {
  command
      .add_option(
          "SRC", request.source,
          "Text, one of the two in Chinese; without TGT, a text that holds both languages by "
          "turns")
      ->type_name("");
  command.add_option("TGT", request.target, "Its translation")->type_name("");
  command.add_option("--bitext", request.bitext, "Pairs that are aligned already")
      ->type_name("FILE");
  command.add_option("--list", request.list, "Many pairs: source, target, output path a line")
      ->type_name("LIST.tsv");
  add_text_pair_options(command, request.texts);
  command.add_flag("--force", request.texts.force,
                   "Texts that do not look like translations of each other are no failure; believe "
                   "--from and --to against their look and against what a bitext declares");
}

void add_outputs(CLI::App& command, CheckRequest& request) {
  command.add_option("-o,--output", request.output, "Where to write (default: standard output)")
      ->type_name("OUT");
  add_parsed(command, "--format", request.format, parse_report_format,
             report_format_names() + " (default: by the ending of OUT, else text)")
      ->type_name("F");
  command
      .add_option("--report", request.reports,
                  "A further report, its format by the ending (" + report_format_endings() +
                      "); may be repeated")
      ->allow_extra_args(false)
      ->type_name("FILE");
  command.add_option("--color", request.color, "auto (on a terminal), always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}).description(""))
      ->type_name("WHEN");
  add_parsed(command, "--fail-on", request.fail_on, parse_fail_on,
             "Exit status 1 from this severity on: neutral, minor, major, critical or never "
             "(default: major)")
      ->type_name("SEVERITY");
}

void add_rules(CLI::App& command, CheckRequest& request) {
  const auto names = [&](const char* option, std::vector<std::string>& list, const char* text) {
    command.add_option(option, list, text)
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("NAME,…");
  };
  names("--only", request.only, "Only these rules, families or categories");
  names("--skip", request.skip, "Not these rules, families or categories");
  add_parsed(command, "--profile", request.profile, parse_profile,
             "minimal, default or strict (default: default)")
      ->type_name("P");
  command.add_option("--terms", request.terms, "A term list: TBX, TSV or CSV; may be repeated")
      ->allow_extra_args(false)
      ->type_name("FILE");
  auto* config = command.add_option("--config", request.config,
                                    "Configuration (default: duizhao.toml, looked for upward)");
  config->type_name("FILE");
  command.add_flag("--no-config", request.no_config, "Read no configuration")->excludes(config);
  auto* baseline = command.add_option("--baseline", request.baseline,
                                      "Findings that are known and not shown again");
  baseline->type_name("FILE");
  command
      .add_option("--write-baseline", request.write_baseline,
                  "Take all findings down as known ones; they are no failure")
      ->type_name("FILE");
}

}  // namespace

void add_check(CLI::App& app, Context& context) {
  auto request = std::make_shared<CheckRequest>();
  CLI::App& command = *app.add_subcommand("check", "Finds what went wrong in a translation");
  command.footer(kExamples + formats_table() + kFooter);
  add_inputs(command, *request);
  add_outputs(command, *request);
  add_rules(command, *request);
  add_model_option(command, context);
  add_common_options(command, context);
  command.callback([request, &context] { run_check(*request, context); });
}

}  // namespace duizhao
