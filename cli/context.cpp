#include <duizhao/cli/context.h>

#include <CLI/CLI.hpp>

#include <duizhao/cli/log.h>

namespace duizhao {
namespace {

constexpr std::uint32_t kMaxThreads = 1024;

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
                  "What duizhao learn has made of bitexts, or none (default: the general table)")
      ->type_name("MODEL");
}

LearnedCounts load_model(const Context& context) {
  if (context.model == "none") return {};
  return context.model.empty() ? LearnedCounts::load() : LearnedCounts::load(context.model);
}

Lexicon load_lexicon(const Context& context) {
  return context.lexicon.empty() ? Lexicon::load() : Lexicon::load(context.lexicon);
}

}  // namespace duizhao
