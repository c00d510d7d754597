#include <duizhao/cli/progress.h>

#include <cstdio>
#include <utility>

#include <unistd.h>

namespace duizhao {
namespace {

constexpr std::chrono::milliseconds kBetweenWrites(100);

void write(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }

}  // namespace

Progress::Progress(std::size_t total, std::string things, bool wanted)
    : total_(total),
      things_(std::move(things)),
      shown_(wanted && total > 1 && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (shown_) write("\r\x1B[K");  // back to the line's begin, and erase it
}

void Progress::step(std::size_t count) {
  if (!shown_) return;
  const std::lock_guard lock(mutex_);
  done_ += count;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + kBetweenWrites;
  std::string line = "\r";
  line += std::to_string(done_);
  line += " of ";
  line += std::to_string(total_);
  write(line + ' ' + things_);
}

}  // namespace duizhao
