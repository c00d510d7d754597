// Reading the compiler's sources. A source that is not there is left out; one that is there and
// cannot be read as what it should be is an Error.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

// The whole file; nothing when there is no such file. Throws Error when it cannot be read.
std::optional<std::string> read_source(const std::string& path);

// The lines without their ends.
std::vector<std::string_view> lines_of(std::string_view text);

// Fields between blanks.
std::vector<std::string_view> fields_of(std::string_view line);

}  // namespace duizhao
