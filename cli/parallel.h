// Work on many documents at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace duizhao {

// Calls work(0) … work(count - 1), each once, on up to `threads` threads (0: one a core; fewer
// where the system grants no more), in an order that is not said. `work` must not throw.
void for_each_index(std::size_t count, std::uint32_t threads,
                    const std::function<void(std::size_t)>& work);

}  // namespace duizhao
