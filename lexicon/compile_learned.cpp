// The build's own compiler of learned counts: duizhao_model_compiler TABLE.tsv OUTPUT
#include <cstdlib>
#include <exception>
#include <iostream>
#include <span>

#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/source_file.h>
#include <duizhao/text/error.h>

int main(int argc, char** argv) {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() != 3) {
    std::cerr << "usage: duizhao_model_compiler TABLE.tsv OUTPUT\n";
    return 2;
  }
  try {
    const auto text = duizhao::read_source(arguments[1]);
    if (!text) throw duizhao::Error({arguments[1]}, "no such file", "give a table of counts");
    duizhao::LearnedCounts(duizhao::parse_learned_table(*text, arguments[1])).save(arguments[2]);
  } catch (const std::exception& problem) {
    std::cerr << "duizhao_model_compiler: " << problem.what() << '\n';
    return 3;
  }
  return EXIT_SUCCESS;
}
