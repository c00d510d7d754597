// The sentences of one side of a bead as one text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <duizhao/text/document.h>

namespace duizhao {

// Sentences `begin` to `end`: joined by a blank in English and where either neighbour is Latin, by
// nothing in Chinese.
std::string joined_text(const Document& document, std::uint32_t begin, std::uint32_t end);

// Where in it each of the sentences begins, in code points.
std::vector<std::uint32_t> joined_begins(const Document& document, std::uint32_t begin,
                                         std::uint32_t end);

}  // namespace duizhao
