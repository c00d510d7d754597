#include <duizhao/cli/context.h>

#include <CLI/CLI.hpp>

#include <duizhao/cli/log.h>
#include <duizhao/corpora/files.h>
#include <duizhao/corpora/packing.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::uint32_t kMaxThreads = 1024;

constexpr std::string_view kNoModel = "none";
constexpr std::string_view kGeneralModel = "general";

}  // namespace

void add_common_options(CLI::App& command, Context& context) {
  const std::string group = "Options of every command";
  command.add_option("--threads", context.threads, "Threads (default 0: one a core)")
      ->check(CLI::Range(0U, kMaxThreads).description(""))
      ->type_name("N")
      ->group(group);
  command.add_option("--lexicon", context.lexicon, "Compiled lexicon to use")
      ->type_name("FILE")
      ->group(group);
  command.add_flag("--quiet", context.quiet, "Only errors on standard error")->group(group);
  const auto be_verbose = [&context](std::int64_t) {
    context.verbose = true;
    start_log();
  };
  command.add_flag_function("--verbose", be_verbose, "Say what is done, with times")->group(group);
}

void add_model_option(CLI::App& command, Context& context) {
  command
      .add_option("--model", context.model,
                  "What duizhao learn has made of bitexts, instead of the general table; or none "
                  "(default: general)")
      ->type_name("MODEL");
}

LearnedCounts load_model(const Context& context) {
  const std::string& path = context.model;
  if (path == kNoModel) return {};
  if (path.empty() || path == kGeneralModel) return LearnedCounts::load();
  if (is_model_text(path)) return LearnedCounts(parse_learned_table(read_file(path), path));
  if (packing_of_path(path) != Packing::kNone) {
    throw Error({path}, "a model is mapped into memory, which a packed file cannot be",
                "unpack it first");
  }
  return LearnedCounts::load(path);
}

bool is_model_text(std::string_view path) { return without_packing(path).ends_with(".tsv"); }

std::vector<std::string> given_files(const Context& context) {
  std::vector<std::string> files;
  const bool is_file =
      !context.model.empty() && context.model != kNoModel && context.model != kGeneralModel;
  if (is_file) files.push_back(context.model);
  if (!context.lexicon.empty()) files.push_back(context.lexicon);
  return files;
}

Lexicon load_lexicon(const Context& context) {
  return context.lexicon.empty() ? Lexicon::load() : Lexicon::load(context.lexicon);
}

}  // namespace duizhao
