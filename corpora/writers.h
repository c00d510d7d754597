// The emitters behind write_bitext, one file each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <duizhao/corpora/bitext.h>

namespace duizhao {

void write_tsv(OutputFile& out, const Bitext& bitext);
void write_jsonl(OutputFile& out, const Bitext& bitext);
void write_ids(OutputFile& out, const Bitext& bitext);
std::uint64_t write_tmx(OutputFile& out, const Bitext& bitext);  // returns characters replaced

// What the emitters share: both sides of a bead as text, its confidence ("0.973", at most four
// decimals, no zeros at the end, any locale).
std::string source_text(const Bitext& bitext, const Bead& bead);
std::string target_text(const Bitext& bitext, const Bead& bead);
std::string confidence_text(const Bead& bead);

}  // namespace duizhao
