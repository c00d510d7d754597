// The readers behind open_bitext, one file a format.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <duizhao/corpora/bitext_reader.h>
#include <duizhao/corpora/input_file.h>

namespace duizhao {

using BitextInput = std::unique_ptr<InputFile>;

// What a fault is called, in every format alike.
inline constexpr std::string_view kBadBytes = "bytes that are not UTF-8 were replaced by U+FFFD";
inline constexpr std::string_view kNoSource = "no source";
inline constexpr std::string_view kNoTarget = "no target";

std::unique_ptr<BitextReader> make_row_bitext_reader(BitextInput input,  // TSV, CSV
                                                     const BitextReaderOptions& options);
std::unique_ptr<BitextReader> make_jsonl_reader(BitextInput input,
                                                const BitextReaderOptions& options);
std::unique_ptr<BitextReader> make_moses_reader(BitextInput input,
                                                const BitextReaderOptions& options);
std::unique_ptr<BitextReader> make_po_reader(BitextInput input, const BitextReaderOptions& options);
std::unique_ptr<BitextReader> make_tmx_reader(BitextInput input,
                                              const BitextReaderOptions& options);
std::unique_ptr<BitextReader> make_xliff_reader(BitextInput input,
                                                const BitextReaderOptions& options);

}  // namespace duizhao
