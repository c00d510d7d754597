// The readers behind read_terms, one file a format.
#pragma once

#include <memory>
#include <vector>

#include <duizhao/corpora/input_file.h>
#include <duizhao/corpora/term_file.h>

namespace duizhao {

std::vector<Term> read_tbx(std::unique_ptr<InputFile> input);
std::vector<Term> read_term_table(std::unique_ptr<InputFile> input);  // TSV, CSV

}  // namespace duizhao
