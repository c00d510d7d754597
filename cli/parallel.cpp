#include <duizhao/cli/parallel.h>

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace duizhao {

void for_each_index(std::size_t count, std::uint32_t threads,
                    const std::function<void(std::size_t)>& work) {
  const std::size_t wanted = threads != 0 ? threads : std::thread::hardware_concurrency();
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> helpers;
  try {
    for (std::size_t i = 1; i < std::min(wanted, count); ++i) helpers.emplace_back(run);
  } catch (const std::system_error&) {  // the system grants no more threads: do with those
  }
  run();
}

}  // namespace duizhao
