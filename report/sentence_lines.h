// The line of its file that a sentence begins in.
//
//   sentence_lines(document)[3] == 12
#pragma once

#include <cstdint>
#include <vector>

#include <duizhao/text/document.h>

namespace duizhao {

// A line a sentence, from 1, as editors count: LF, CRLF and CR end one; what Document::origins says
// of it, if anything. One pass over the text.
std::vector<std::uint64_t> sentence_lines(const Document& document);

// The sentence of joined_text(document, begin, end) that holds a code point of it; `begin` < `end`.
std::uint32_t sentence_at(const Document& document, std::uint32_t begin, std::uint32_t end,
                          CodePointIndex code_point);

}  // namespace duizhao
