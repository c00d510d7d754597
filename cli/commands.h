// The commands of the program, one file each. Each adds its subcommand to `app`; parsing a command
// line that names it runs it. A command throws Error (exit status 3) or UsageError (2), or leaves
// another status in `context`. Both arguments must outlive the parsing.
#pragma once

#include <duizhao/cli/context.h>

namespace duizhao {

void add_align(CLI::App& app, Context& context);
void add_check(CLI::App& app, Context& context);
void add_split(CLI::App& app, Context& context);
void add_convert(CLI::App& app, Context& context);
void add_words(CLI::App& app, Context& context);
void add_score(CLI::App& app, Context& context);
void add_rules(CLI::App& app, Context& context);
void add_learn(CLI::App& app, Context& context);
void add_lexicon(CLI::App& app, Context& context);

}  // namespace duizhao
