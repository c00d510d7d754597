// A bead a line: source, target, confidence, type ("1-2", "moved"), separated by tabs; an empty
// side is an empty field.
#include <algorithm>

#include <duizhao/corpora/writers.h>

namespace duizhao {
namespace {

// Control characters, tabs and line ends among them, would be read as the end of a field or line.
std::string field(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

}  // namespace

void write_tsv(OutputFile& out, const Bitext& bitext) {
  for (const auto& bead : bitext.alignment.beads) {
    out.write(field(source_text(bitext, bead)) + '\t' + field(target_text(bitext, bead)) + '\t' +
              confidence_text(bead) + '\t' + type(bead) + '\n');
  }
}

}  // namespace duizhao
