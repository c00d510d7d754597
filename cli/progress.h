// How far the work on many documents is, in one line on standard error that is wiped at the end.
// Only on a terminal; may be stepped from several threads.
//
//   Progress progress(pairs.size(), "pairs", !context.quiet);
//   progress.step();                                  // 12 of 5000 pairs
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace duizhao {

class Progress {
 public:
  Progress(std::size_t total, std::string things, bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void step(std::size_t count = 1);  // so many more are done

 private:
  const std::size_t total_;
  const std::string things_;
  const bool shown_;
  std::mutex mutex_;
  std::size_t done_ = 0;
  std::chrono::steady_clock::time_point next_;  // when to write again
};

}  // namespace duizhao
