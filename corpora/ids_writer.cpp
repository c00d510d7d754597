// Vecalign's format: "[0]:[0,1]:0.97", sentence numbers from 0, the third field the confidence.
#include <sstream>

#include <duizhao/corpora/writers.h>

namespace duizhao {

void write_ids(OutputFile& out, const Bitext& bitext) {
  for (const auto& bead : bitext.alignment.beads) {
    std::ostringstream line;
    line << bead << '\n';
    out.write(line.str());
  }
}

}  // namespace duizhao
