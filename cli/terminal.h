// What standard output is connected to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duizhao {

// Are colours wanted for what is written to `path` ("-": standard output)? `mode`: auto (on a
// terminal, unless NO_COLOR is set or it calls itself dumb), always, never.
bool wants_colour(std::string_view mode, const std::string& path);

// Columns, at least 40; nothing when `path` is no terminal.
std::optional<std::uint32_t> terminal_width(const std::string& path);

}  // namespace duizhao
