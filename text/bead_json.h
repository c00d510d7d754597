// A bead as JSON, for align and check alike.
#pragma once

#include <string>

#include <duizhao/text/bead.h>
#include <duizhao/text/document.h>

namespace duizhao {

// Appends "src":[0],"tgt":[0,1],"src_text":…,"tgt_text":…,"src_span":[0,14],"tgt_span":…,"type":
// "1-2","confidence":0.97, without braces; an empty side is [], "" and null. Spans reach from the
// first sentence's first code point to the last one's end, in the original text. The type of a bead
// out of order is "moved".
void append_bead_fields(std::string& json, const Document& source, const Document& target,
                        const Bead& bead);

}  // namespace duizhao
