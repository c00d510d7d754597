// Which encoding bytes are in that are not UTF-8.
//
// Law: the answer depends on the bytes only, and a wrong byte somewhere does not change it (the
// decoder reports that byte).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace duizhao {

// "GB18030", "Big5", "UTF-16LE" or "UTF-16BE": the one in which most characters are common ones
// (common_characters.h, CJK marks; in UTF-16 also ASCII). Nothing when none of them reads well.
std::optional<std::string> guess_encoding(std::string_view bytes);

}  // namespace duizhao
