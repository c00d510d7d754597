// Marks whose width is that of the other script.
#pragma once

#include <string_view>
#include <vector>

#include <duizhao/metrics/punctuation.h>

namespace duizhao {

// Half-width points between Han characters, or between one and the end; not those of addresses and
// ellipses, nor doubled ones. `marks` are marks_of(text), as below.
std::vector<Mark> narrow_marks(std::u32string_view text, const std::vector<Mark>& marks);

// Full-width marks of an English text with no Han character beside them.
std::vector<Mark> wide_marks(std::u32string_view text, const std::vector<Mark>& marks);

}  // namespace duizhao
