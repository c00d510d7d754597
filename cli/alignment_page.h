// The page to review an alignment in, before anything is checked (docs/report.md).
//
//   write_alignment_page(out, {texts, alignment, locked}, describe_program(lexicon));
#pragma once

#include <string>
#include <string_view>

#include <duizhao/cli/text_pair.h>
#include <duizhao/corpora/files.h>
#include <duizhao/report/run_facts.h>
#include <duizhao/text/bead.h>

namespace duizhao {

struct AlignedTexts {
  const TextPair& texts;
  const Alignment& alignment;
  const std::string& locked;  // path of the locked beads; empty: none
};

// Does a path end in .html, packed or not?
bool is_page(std::string_view path);

// Does not commit `out`. `run` is what is known of the program; the files are added here, with
// their checksums. Throws Error where browsers would not open the page (html_report.h).
void write_alignment_page(OutputFile& out, const AlignedTexts& aligned, RunFacts run);

}  // namespace duizhao
