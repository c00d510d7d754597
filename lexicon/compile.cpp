// The build's own lexicon compiler: duizhao_lexicon_compiler CEDICT FREQUENCIES WORDNET OUTPUT
#include <cstdlib>
#include <exception>
#include <iostream>
#include <span>

#include <duizhao/lexicon/compiler.h>

int main(int argc, char** argv) {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() != 5) {
    std::cerr << "usage: duizhao_lexicon_compiler CEDICT FREQUENCIES WORDNET OUTPUT\n";
    return 2;
  }
  try {
    duizhao::compile_lexicon({arguments[1], arguments[2], arguments[3]}, arguments[4],
                             [](std::string_view line) { std::cerr << line << '\n'; });
  } catch (const std::exception& problem) {
    std::cerr << "duizhao_lexicon_compiler: " << problem.what() << '\n';
    return 3;
  }
  return EXIT_SUCCESS;
}
