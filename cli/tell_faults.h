// What a reader of bitexts found wrong, told to the user.
#pragma once

#include <string>

#include <duizhao/corpora/bitext_reader.h>

namespace duizhao {

// Counts of damaged and skipped units and the first places, on standard error; nothing when there
// are none.
void tell_faults(const BitextNotes& notes, const std::string& path);

}  // namespace duizhao
