// Is a duizhao.toml as configuration_keys() describes it? Both throw UsageError with path, line and
// column for the first fault in the file.
#pragma once

#include <string>
#include <string_view>

#include <toml++/toml.h>

namespace duizhao {

// Before it is parsed: its size, and keys of too many parts, at which the parser recurses.
void check_configuration_text(std::string_view toml, const std::string& path);

// Unknown keys, missing keys, types, values, regular expressions, names of patterns.
void check_configuration(const toml::table& table, const std::string& path);

}  // namespace duizhao
