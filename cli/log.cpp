#include <duizhao/cli/log.h>

#include <cstdio>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <duizhao/text/language.h>

namespace duizhao {
namespace {

// Nothing is made unless the log is wanted: it would cost every start of the program.
spdlog::logger* logger = nullptr;

}  // namespace

double Stopwatch::milliseconds() const {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin_)
      .count();
}

void start_log() {
  if (logger != nullptr) return;
  static const auto kLogger = spdlog::stderr_logger_mt("duizhao");
  kLogger->set_pattern("%H:%M:%S.%e %v");
  logger = kLogger.get();
}

void log_step(const std::string& what, const Stopwatch& watch) {
  if (logger != nullptr) logger->info("{} ({:.1f} ms)", what, watch.milliseconds());
}

void log_document(const Document& document) {
  if (logger == nullptr) return;
  logger->info("read {}: {}, {}, {} sentences in {} paragraphs{}", document.name,
               code(document.language), document.encoding, document.sentences.size(),
               document.paragraphs, document.wrapped ? ", wrapped lines joined" : "");
}

void print_note(std::string text) {
  if (!text.ends_with('\n')) text += '\n';
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace duizhao
