#include <duizhao/text/parallel.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace duizhao {

std::size_t thread_count(std::uint32_t threads) {
  return threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
}

std::uint32_t threads_each(std::size_t count, std::uint32_t threads) {
  return static_cast<std::uint32_t>(
      std::max<std::size_t>(1, thread_count(threads) / std::max<std::size_t>(1, count)));
}

void for_each_index(std::size_t count, std::uint32_t threads,
                    const std::function<void(std::size_t)>& work) {
  const std::size_t wanted = thread_count(threads);
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      next = count;
      const std::lock_guard lock(failure_mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> helpers;
    try {
      for (std::size_t i = 1; i < std::min(wanted, count); ++i) helpers.emplace_back(run);
    } catch (const std::system_error&) {  // the system grants no more threads: do with those
    }
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace duizhao
