// Work on many documents, or many parts of one, at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace duizhao {

// As many threads as are meant by --threads N: N, or for 0 one a core.
std::size_t thread_count(std::uint32_t threads);

// How many of them each of `count` pieces of work may have that run side by side; at least 1.
std::uint32_t threads_each(std::size_t count, std::uint32_t threads);

// Calls work(0) … work(count - 1), each once, on up to `threads` threads (0: one a core; fewer
// where the system grants no more), in an order that is not said. What `work` throws is thrown here
// once all threads have stopped; work that had not begun is left out then.
void for_each_index(std::size_t count, std::uint32_t threads,
                    const std::function<void(std::size_t)>& work);

}  // namespace duizhao
