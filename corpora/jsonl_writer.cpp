// A bead a line as a JSON object.
#include <duizhao/corpora/writers.h>
#include <duizhao/text/bead_json.h>
#include <duizhao/text/json_text.h>

namespace duizhao {

void write_jsonl(OutputFile& out, const Bitext& bitext) {
  // Only a forced alignment has a doubt; it stands in every line, as lines are read on their own.
  const Alignment& alignment = bitext.alignment;
  const std::string end =
      alignment.trusted ? "}\n" : ",\"doubt\":" + quoted(alignment.doubt) + "}\n";
  for (const auto& bead : alignment.beads) {
    std::string line = "{";
    append_bead_fields(line, bitext.source, bitext.target, bead);
    out.write(line + end);
  }
}

}  // namespace duizhao
