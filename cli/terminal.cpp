#include <duizhao/cli/terminal.h>

#include <algorithm>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

namespace duizhao {
namespace {

bool is_terminal(const std::string& path) { return path == "-" && ::isatty(STDOUT_FILENO) == 1; }

}  // namespace

// no-color.org; a terminal without any abilities calls itself dumb.
bool wants_colour(std::string_view mode, const std::string& path) {
  if (mode != "auto") return mode == "always";
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return is_terminal(path) && (no_color == nullptr || *no_color == '\0') &&
         (term == nullptr || std::string_view(term) != "dumb");
}

std::optional<std::uint32_t> terminal_width(const std::string& path) {
  constexpr std::uint32_t kNarrowest = 40;
  winsize size{};
  if (!is_terminal(path) || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return std::nullopt;
  }
  return std::max<std::uint32_t>(size.ws_col, kNarrowest);
}

}  // namespace duizhao
