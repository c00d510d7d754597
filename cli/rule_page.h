// A rule's page for the eyes (a terminal), for docs/rules/ (Markdown) and for programs (JSON).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include <duizhao/metrics/rule.h>
#include <duizhao/metrics/settings.h>

namespace duizhao {

// An example's text, cut where the finding is marked.
struct MarkedText {
  std::string before, marked, after;
};
struct MarkedPair {
  MarkedText source, target;
};
// The marks are in the first pair that has them all.
std::vector<MarkedPair> marked_pairs(const Example& example);

// What an example needs to be told, one line each: "minimum-words = 2", "term: 火车 = train".
std::vector<std::string> conditions(const Example& example);

// As TOML has it: true, 3, "…", ["…"].
std::string to_toml(const OptionValue& value);

std::string page_text(const RulePage& page);
std::string page_markdown(const RulePage& page);
nlohmann::ordered_json page_json(const RulePage& page);

// The pages as a table a family.
std::string list_text(const std::vector<const RulePage*>& pages);
std::string list_markdown(const std::vector<const RulePage*>& pages);

}  // namespace duizhao
