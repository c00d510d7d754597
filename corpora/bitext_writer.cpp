#include <duizhao/corpora/bitext_writer.h>

#include <cassert>

#include <duizhao/corpora/format_table.h>

namespace duizhao {

void BitextWriter::lose_codes(const UnitDetails& details) {
  lose("inline codes, written as text", details.source_codes.size() + details.target_codes.size());
}

std::unique_ptr<BitextWriter> open_bitext_writer(BitextFormat format, const BitextOutput& output,
                                                 const BitextWriterOptions& options) {
  assert(has_use(format, FormatUse::kWrite));
  return row_of(format).write(output, options);
}

}  // namespace duizhao
