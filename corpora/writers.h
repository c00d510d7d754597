// The emitters behind write_bitext and open_bitext_writer, one file each.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <duizhao/corpora/bitext.h>
#include <duizhao/corpora/bitext_writer.h>

namespace duizhao {

// Alignments.
void write_tsv(OutputFile& out, const Bitext& bitext);
void write_jsonl(OutputFile& out, const Bitext& bitext);
void write_ids(OutputFile& out, const Bitext& bitext);

// Units.
using BitextWriterPointer = std::unique_ptr<BitextWriter>;
BitextWriterPointer make_tsv_writer(const BitextOutput& output, const BitextWriterOptions& options);
BitextWriterPointer make_csv_writer(const BitextOutput& output, const BitextWriterOptions& options);
BitextWriterPointer make_jsonl_writer(const BitextOutput& output,
                                      const BitextWriterOptions& options);
BitextWriterPointer make_tmx_writer(const BitextOutput& output, const BitextWriterOptions& options);
BitextWriterPointer make_xliff_writer(const BitextOutput& output,
                                      const BitextWriterOptions& options);
BitextWriterPointer make_po_writer(const BitextOutput& output, const BitextWriterOptions& options);
BitextWriterPointer make_moses_writer(const BitextOutput& output,
                                      const BitextWriterOptions& options);

// What the emitters share: both sides of a bead as text, its confidence ("0.973", at most four
// decimals, no zeros at the end, any locale).
std::string source_text(const Bitext& bitext, const Bead& bead);
std::string target_text(const Bitext& bitext, const Bead& bead);
std::string confidence_text(const Bead& bead);

inline constexpr std::string_view kReplacedLoss =
    "characters that XML does not allow, written as U+FFFD";

}  // namespace duizhao
