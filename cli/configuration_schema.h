// A JSON Schema (2020-12) of duizhao.toml, for editors that complete and check it.
#pragma once

#include <string>

namespace duizhao {

// From configuration_keys(); ends with a line end.
std::string configuration_schema();

}  // namespace duizhao
