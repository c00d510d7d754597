// The program: parse, run one command, answer with an exit status. All errors end here.
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <string>

#include <fcntl.h>
#include <unistd.h>

#include <unicode/uversion.h>
#include <CLI/CLI.hpp>

#include <duizhao/cli/commands.h>
#include <duizhao/cli/describe_run.h>
#include <duizhao/cli/failure.h>
#include <duizhao/text/error.h>

namespace {

using duizhao::Context;

constexpr const char* kFooter =
    "Examples:\n"
    "  duizhao align news.zh.txt news.en.txt               beads on the screen, tab-separated\n"
    "  duizhao align news.zh.txt news.en.txt -o news.tmx   a translation memory\n"
    "  duizhao check news.zh.txt news.en.txt               what went wrong in the translation\n"
    "  duizhao convert memory.tmx memory.xlf               another format of a bitext\n"
    "  duizhao split --lang zh news.zh.txt                 one sentence a line\n"
    "  duizhao lexicon look 站不住脚                       what the lexicon knows of a word\n\n"
    "'duizhao COMMAND --help' teaches a command. '-' is standard input or output; .gz, .zst and\n"
    ".xz are read and written.\n"
    "Exit status: 0 done; 1 findings at or above --fail-on, or texts that do not look like\n"
    "translations of each other; 2 wrong usage; 3 input could not be read or output not be "
    "written.";

std::string versions() {
  std::string lines = "duizhao " DUIZHAO_VERSION "\n";
  try {
    const duizhao::LexiconInfo info = duizhao::Lexicon::load().info();
    lines += "lexicon " + info.checksum + ", " + std::to_string(info.words) + " words (" +
             duizhao::source_versions(info) + ")\n";
  } catch (const duizhao::Error& error) {
    lines += std::string("lexicon: ") + error.what() + "\n";
  }
  return lines + "ICU " U_ICU_VERSION "\n";
}

// Help and version go to standard output; a full disk there is an error as everywhere.
int print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  if (std::fflush(stdout) == 0) return duizhao::kDone;
  duizhao::print_failure({"-: cannot be written; free some space", duizhao::kUnreadable});
  return duizhao::kUnreadable;
}

// The first option that the command does not know, else the first word too many.
duizhao::UsageError unexpected(const CLI::App& app) {
  const auto is_option = [](const std::string& word) { return word.starts_with('-'); };
  const auto words = app.remaining(true);
  const auto commands = app.get_subcommands();
  if (commands.empty()) {
    return {{},
            (is_option(words.front()) ? "unknown option " : "unknown command ") + words.front(),
            "'duizhao --help' lists the commands"};
  }
  const auto option = std::find_if(words.begin(), words.end(), is_option);
  return {{},
          option != words.end() ? "unknown option " + *option : "unexpected " + words.front(),
          "'duizhao " + commands.front()->get_name() + " --help' shows what can be given"};
}

// A closed standard stream would lend its number to the next file that is opened, and messages
// would land in that file. /dev/null, opened the wrong way round, takes its place: using it stays
// an error.
void hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    // The lowest free number is `stream`. Without /dev/null nothing better can be done.
    static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
  }
}

int run(int argc, char** argv) {
  Context context;
  CLI::App app("duizhao (对照): lays a Chinese text beside its English rendering", "duizhao");
  app.set_version_flag("--version", versions, "Version of the program, the lexicon and ICU");
  app.set_help_flag("-h,--help", "This text");
  app.require_subcommand(0, 1);
  app.footer(kFooter);
  duizhao::add_align(app, context);
  duizhao::add_check(app, context);
  duizhao::add_split(app, context);
  duizhao::add_convert(app, context);
  duizhao::add_words(app, context);
  duizhao::add_score(app, context);
  duizhao::add_rules(app, context);
  duizhao::add_learn(app, context);
  duizhao::add_lexicon(app, context);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ExtrasError&) {
    throw unexpected(app);
  } catch (const CLI::CallForHelp&) {
    return print(app.help());
  } catch (const CLI::CallForVersion& asked) {
    return print(asked.what());
  }
  if (app.get_subcommands().empty()) {
    throw duizhao::UsageError({}, "no command is given", "'duizhao --help' lists the commands");
  }
  return context.status;
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that closes the pipe ends the program quietly, whatever the parent process set.
  std::signal(SIGPIPE, SIG_DFL);
  hold_standard_streams();
  try {
    return run(argc, argv);
  } catch (...) {
    const duizhao::Failure failure = duizhao::current_failure();
    duizhao::print_failure(failure);
    return failure.status;
  }
}
