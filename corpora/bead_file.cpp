#include <duizhao/corpora/bead_file.h>

#include <algorithm>
#include <cstdint>

#include <duizhao/corpora/bead_line.h>
#include <duizhao/corpora/files.h>

namespace duizhao {

std::vector<BeadSets> parse_beads(std::string_view text, const std::string& name) {
  text = without_byte_order_mark(text);
  std::vector<BeadSets> beads;
  for (std::uint64_t line = 1; !text.empty(); ++line) {
    const std::string_view content = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(content.size() + 1, text.size()));
    if (content.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    beads.push_back(BeadLine(content, name, line).bead());
  }
  return beads;
}

std::vector<BeadSets> read_beads(const std::string& path) {
  return parse_beads(read_file(path), path);
}

}  // namespace duizhao
