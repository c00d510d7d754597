// Aligned texts on their way out, one emitter a format (docs: "Machine formats").
//
//   OutputFile out("news.tmx");
//   write_bitext(out, BitextFormat::kTmx, {zh, en, alignment});
#pragma once

#include <cstdint>
#include <optional>

#include <duizhao/corpora/bitext_format.h>
#include <duizhao/corpora/bitext_writer.h>
#include <duizhao/corpora/files.h>
#include <duizhao/text/bead.h>
#include <duizhao/text/document.h>

namespace duizhao {

struct Bitext {
  const Document& source;
  const Document& target;
  const Alignment& alignment;
  // Seconds since 1970, said in TMX. Default: not said, so that the same texts give the same bytes.
  std::optional<std::int64_t> creation_time = std::nullopt;
};

// Does not commit `out`; `format` has the use kAlign. Returns what the format cannot hold. TSV has
// a blank for a tab, line end or other control character inside a text. A bead with an empty side
// is no translation, and left out of formats of units (TMX, XLIFF, PO, CSV).
BitextWriter::Losses write_bitext(OutputFile& out, BitextFormat format, const Bitext& bitext);

}  // namespace duizhao
