#include <duizhao/report/terminal_style.h>

#include <array>

namespace duizhao {
namespace {

// In the order of Paint: grey, cyan, yellow, red; the last three stand out in bold.
constexpr std::array<std::string_view, 6> kCodes = {"90", "36", "1;33", "1;31", "1", "2"};

}  // namespace

std::string TerminalStyle::paint(Paint paint, std::string_view text) const {
  std::string painted;
  if (!colour_ || text.empty()) {
    painted = text;
    return painted;
  }
  painted += "\x1b[";
  painted += kCodes.at(static_cast<std::size_t>(paint));
  painted += 'm';
  painted += text;
  return painted + "\x1b[0m";
}

}  // namespace duizhao
