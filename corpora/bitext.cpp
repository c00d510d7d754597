#include <duizhao/corpora/bitext.h>

#include <duizhao/corpora/format_table.h>
#include <duizhao/corpora/writers.h>
#include <duizhao/text/joined_text.h>
#include <duizhao/text/json_text.h>

namespace duizhao {

BitextWriter::Losses write_bitext(OutputFile& out, BitextFormat format, const Bitext& bitext) {
  const FormatRow& row = row_of(format);
  if (row.write_beads != nullptr) {
    row.write_beads(out, bitext);
    return {};
  }
  BitextWriterOptions options;
  options.languages = {bitext.source.language, bitext.target.language};
  options.creation_time = bitext.creation_time;
  options.note = bitext.alignment.doubt;
  options.columns = {"id", "source", "target", "x-confidence", "x-bead-type"};
  const auto writer = row.write({&out}, options);
  std::uint64_t number = 0;
  for (const Bead& bead : bitext.alignment.beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    UnitDetails details;
    // PO names an entry by its text.
    if (format != BitextFormat::kPo) {
      details.set("x-confidence", confidence_text(bead));
      details.set("x-bead-type", type(bead));
    }
    writer->write({std::to_string(++number), source_text(bitext, bead), target_text(bitext, bead)},
                  details);
  }
  writer->finish();
  return writer->losses();
}

std::string source_text(const Bitext& bitext, const Bead& bead) {
  return joined_text(bitext.source, bead.source.begin.value, bead.source.end.value);
}

std::string target_text(const Bitext& bitext, const Bead& bead) {
  return joined_text(bitext.target, bead.target.begin.value, bead.target.end.value);
}

std::string confidence_text(const Bead& bead) {
  return share_text(static_cast<double>(bead.confidence));
}

}  // namespace duizhao
