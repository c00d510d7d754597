// Neighbouring sentences whose renderings have changed places, which a path in order cannot hold.
#pragma once

#include <duizhao/align/evidence.h>
#include <duizhao/align/found_path.h>

namespace duizhao {

// Each run of one to three beads over exactly two Chinese and two English sentences becomes the two
// crossing 1-1 beads when the words of both speak for them and they score better by more than a
// margin (docs/method.md, "Crossing").
// `path` is in order before; afterwards the two beads of an exchange are in the order of the
// Chinese.
void exchange_neighbours(const Evidence& evidence, FoundPath& path);

}  // namespace duizhao
