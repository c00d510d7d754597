// What goes to standard error besides errors: with --verbose, what is done and how long it took.
#pragma once

#include <chrono>
#include <string>

#include <duizhao/text/document.h>

namespace duizhao {

// Counts from its construction.
class Stopwatch {
 public:
  [[nodiscard]] double milliseconds() const;

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

// Until this is called, log_… say nothing. Lines of several threads do not mix.
void start_log();
void log_step(const std::string& what, const Stopwatch& watch);
void log_document(const Document& document);

// Writes lines for the user; the end of the last one need not be given.
void print_note(std::string text);

}  // namespace duizhao
