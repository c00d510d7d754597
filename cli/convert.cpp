// duizhao convert: a bitext of one format as one of another.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include <duizhao/cli/bitext_languages.h>
#include <duizhao/cli/commands.h>
#include <duizhao/cli/log.h>
#include <duizhao/cli/paths.h>
#include <duizhao/cli/source_date.h>
#include <duizhao/cli/tell_faults.h>
#include <duizhao/corpora/bitext_reader.h>
#include <duizhao/corpora/bitext_writer.h>
#include <duizhao/corpora/files.h>
#include <duizhao/corpora/moses_paths.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr const char* kFooter =
    "Examples:\n"
    "  duizhao convert memory.tmx memory.xlf\n"
    "  duizhao convert corpus.zh corpus.tmx         two files, corpus.zh and corpus.en (Moses)\n"
    "  duizhao convert memory.tmx.gz corpus.zh.gz   … and back\n"
    "  duizhao convert zh_CN.po pairs.csv --columns id,source,target,context,notes\n"
    "  duizhao convert - out.po --from-format tmx < memory.tmx\n\n"
    "What both formats can hold is kept; what OUT's cannot is counted on standard error\n"
    "(docs/formats.md says what each holds).";

struct ConvertRequest {
  std::string input, output = "-";
  std::optional<BitextFormat> from_format, format;
  TextPairOptions texts;  // languages and encoding
  std::vector<std::string> columns;
};

std::optional<BitextFormat> parse_format(std::string_view name, FormatUse use) {
  const auto format = parse_bitext_format(name);
  return format && has_use(*format, use) ? format : std::nullopt;
}

BitextFormat output_format(const ConvertRequest& request) {
  if (request.format) return *request.format;
  if (const auto format = bitext_format_of(request.output, FormatUse::kWrite)) return *format;
  throw UsageError({request.output}, "the ending names no format of a bitext",
                   "name it with --format: " + bitext_format_names(FormatUse::kWrite));
}

// The files that OUT names: one, or Moses' two.
struct Files {
  std::string source, target;
};

Files output_files(const ConvertRequest& request, BitextFormat format) {
  if (format != BitextFormat::kMoses) return {request.output, ""};
  const auto paths = new_moses_pair(request.output);
  if (paths) return {paths->source, paths->target};
  throw UsageError({request.output}, "Moses has two files, told apart by their ending",
                   "end the name with .zh or .en, the language of the source");
}

// The pairs that show the languages, and then the rest.
class Converter {
 public:
  Converter(const ConvertRequest& request, BitextFormat format)
      : request_(request),
        format_(format),
        reader_(open_bitext(request.input, {asked_source(request.texts), request.texts.encoding,
                                            request.from_format, true})) {}

  void run(const Files& files) {
    for (Pair pair; first_.size() < kPairsLookedAt && reader_->next(pair);) {
      first_.push_back(pair);
      details_.push_back(reader_->details());
    }
    const LanguagePair languages =
        languages_of(first_, reader_->notes(), request_.texts, request_.input);
    OutputFile out(in_order(files, languages).source);
    std::optional<OutputFile> targets;
    if (!files.target.empty()) targets.emplace(in_order(files, languages).target);
    const auto writer =
        open_bitext_writer(format_, {&out, targets ? &*targets : nullptr}, options(languages));
    for (std::size_t i = 0; i < first_.size(); ++i) writer->write(first_[i], details_[i]);
    for (Pair pair; reader_->next(pair);) writer->write(pair, reader_->details());
    writer->finish();
    out.commit();
    if (targets) targets->commit();
    losses_ = writer->losses();
  }

  [[nodiscard]] const BitextNotes& notes() const { return reader_->notes(); }
  [[nodiscard]] const BitextWriter::Losses& losses() const { return losses_; }

 private:
  // OUT may be named by the file of either language.
  static Files in_order(const Files& files, const LanguagePair& languages) {
    if (files.target.empty()) return files;
    const auto named = new_moses_pair(files.source);
    const bool swapped = parse_language(named->source_tag) != languages.source;
    return swapped ? Files{files.target, files.source} : files;
  }

  [[nodiscard]] BitextWriterOptions options(const LanguagePair& languages) const {
    const BitextNotes& notes = reader_->notes();
    BitextWriterOptions options;
    options.languages = languages;
    // Not what contradicts the languages that are written.
    if (parse_language(notes.source_tag) == languages.source) options.source_tag = notes.source_tag;
    if (parse_language(notes.target_tag) == languages.target) options.target_tag = notes.target_tag;
    for (std::string* tag : {&options.source_tag, &options.target_tag}) {
      std::replace(tag->begin(), tag->end(), '_', '-');
    }
    options.creation_time = source_date();
    options.note = notes.note;
    options.header = notes.header;
    if (!request_.columns.empty()) options.columns = request_.columns;
    return options;
  }

  const ConvertRequest& request_;
  BitextFormat format_;
  std::unique_ptr<BitextReader> reader_;
  std::vector<Pair> first_;
  std::vector<UnitDetails> details_;
  BitextWriter::Losses losses_;
};

void check_columns(const ConvertRequest& request, BitextFormat format) {
  if (request.columns.empty()) return;
  if (format != BitextFormat::kTsv && format != BitextFormat::kCsv) {
    throw UsageError({}, "--columns is for TSV and CSV", "leave it out");
  }
  for (const std::string side : {"source", "target"}) {
    if (std::count(request.columns.begin(), request.columns.end(), side) == 1) continue;
    throw UsageError({}, "--columns names " + side + " not once",
                     "write --columns id,source,target");
  }
}

void run_convert(const ConvertRequest& request, Context& context) {
  const BitextFormat format = output_format(request);
  const Files files = output_files(request, format);
  check_columns(request, format);
  std::vector<std::string> read = {request.input};
  if (const auto pair = moses_pair(request.input)) read.push_back(pair->target);
  std::vector<std::string> written = {files.source};
  if (!files.target.empty()) written.push_back(files.target);
  refuse_clashes(read, written);
  const Stopwatch watch;
  Converter converter(request, format);
  converter.run(files);
  log_step("converted " + std::to_string(converter.notes().pairs) + " units", watch);
  if (context.quiet) return;
  tell_faults(converter.notes(), request.input);
  for (const auto& [what, count] : converter.losses()) {
    print_note(request.output + ": cannot hold " + std::to_string(count) + ' ' + what);
  }
  if (converter.notes().annotations != 0) {
    print_note(request.input + ": of " + std::to_string(converter.notes().annotations) +
               " annotations only the text was kept");
  }
}

}  // namespace

void add_convert(CLI::App& app, Context& context) {
  auto request = std::make_shared<ConvertRequest>();
  CLI::App& command = *app.add_subcommand("convert", "Writes a bitext in another format");
  command.footer(kFooter);
  command.add_option("IN", request->input, "Bitext; - is standard input")
      ->required()
      ->type_name("");
  command.add_option("OUT", request->output, "Where to write; - is standard output")
      ->required()
      ->type_name("");
  add_parsed(
      command, "--from-format", request->from_format,
      [](std::string_view name) { return parse_format(name, FormatUse::kRead); },
      "Of IN: " + bitext_format_names(FormatUse::kRead) +
          " (default: by its content, then its ending)")
      ->type_name("F");
  add_parsed(
      command, "--format", request->format,
      [](std::string_view name) { return parse_format(name, FormatUse::kWrite); },
      "Of OUT: " + bitext_format_names(FormatUse::kWrite) + " (default: by its ending)")
      ->type_name("F");
  command
      .add_option("--columns", request->columns,
                  "Of TSV and CSV: id, source, target, notes, fuzzy and names of properties such "
                  "as context (default: id,source,target)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAME,…");
  add_parsed(command, "--from", request->texts.from, parse_language,
             "Language of the source, zh or en (default: as IN declares, else as it is written)")
      ->type_name("LANG");
  add_parsed(command, "--to", request->texts.to, parse_language, "Language of the target")
      ->type_name("LANG");
  command
      .add_option("--encoding", request->texts.encoding,
                  "Encoding of TSV, CSV, JSONL, PO and Moses (default: found by looking at them)")
      ->type_name("NAME");
  command.add_flag("--force", request->texts.force,
                   "Believe --from and --to against what IN declares");
  add_common_options(command, context);
  command.callback([request, &context] { run_convert(*request, context); });
}

}  // namespace duizhao
