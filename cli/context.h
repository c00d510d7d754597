// What every command is given and what it leaves behind.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/lexicon.h>

namespace CLI {
class App;
}

namespace duizhao {

// Exit statuses of the program; docs: "Exit status".
inline constexpr int kDone = 0;
inline constexpr int kDoubtful = 1;    // the texts do not look like translations of each other
inline constexpr int kFindings = 1;    // findings at or above --fail-on
inline constexpr int kWrongUsage = 2;  // unknown option, both texts in one language …
inline constexpr int kUnreadable = 3;  // input could not be read or output not be written

struct Context {
  std::uint32_t threads = 0;  // --threads; 0: all cores. Never changes a byte of output
  bool quiet = false;         // --quiet: nothing but errors on standard error
  bool verbose = false;       // --verbose: what is done and how long it took
  std::string lexicon;        // --lexicon; empty: found by Lexicon::load()
  std::string model;          // --model: path, "none", "general"; empty: the default
  int status = kDone;         // exit status that the command leaves
};

// The options that every command has: --threads, --quiet, --verbose, --lexicon.
void add_common_options(CLI::App& command, Context& context);

// --model: of the commands that lay texts side by side.
void add_model_option(CLI::App& command, Context& context);

// What --model names: a file, as text when it ends in .tsv, "general" (also when nothing is named),
// the table that the program brings, or "none". Throws Error.
LearnedCounts load_model(const Context& context);

// Does a model of this name hold text (.tsv, packed or not)?
bool is_model_text(std::string_view path);

// The files that --model and --lexicon name; no output may replace them.
std::vector<std::string> given_files(const Context& context);

// Lexicon::load with the file of --lexicon, if any.
Lexicon load_lexicon(const Context& context);

}  // namespace duizhao
