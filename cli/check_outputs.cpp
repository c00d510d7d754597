#include <duizhao/cli/check_outputs.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include <sys/ioctl.h>
#include <unistd.h>

#include <duizhao/cli/describe_run.h>
#include <duizhao/corpora/packing.h>
#include <duizhao/text/error.h>
#include <duizhao/text/parallel.h>

namespace duizhao {
namespace {

// Pairs that one thread writes in one go.
constexpr std::size_t kBatch = 256;

bool is_terminal(const std::string& path) { return path == "-" && ::isatty(STDOUT_FILENO) == 1; }

// no-color.org; a terminal without any abilities calls itself dumb.
bool wants_colour(const CheckRequest& request, const std::string& path) {
  if (request.color != "auto") return request.color == "always";
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return is_terminal(path) && (no_color == nullptr || *no_color == '\0') &&
         (term == nullptr || std::string_view(term) != "dumb");
}

TextReportOptions text_options(const CheckRequest& request, const std::string& path) {
  constexpr std::uint32_t kNarrowest = 40;
  TextReportOptions options;
  options.colour = wants_colour(request, path);
  winsize size{};
  if (is_terminal(path) && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0) {
    options.width = std::max<std::uint32_t>(size.ws_col, kNarrowest);
  }
  return options;
}

}  // namespace

CheckOutputs::CheckOutputs(const CheckRequest& request, const std::string& output, RunFacts run)
    : run_(std::move(run)) {
  const auto open = [&](const std::string& path, ReportFormat format) {
    Output& opened = outputs_.emplace_back();
    opened.format = format;
    opened.text = text_options(request, path);
    opened.file = std::make_unique<OutputFile>(path);
  };
  open(output, request.format.value_or(
                   report_format_of(without_packing(output)).value_or(ReportFormat::kText)));
  for (const std::string& path : request.reports) {
    open(path, report_format_of(without_packing(path)).value());
  }
}

void CheckOutputs::begin(ReportInput input) {
  const auto states_run = [](const Output& output) { return duizhao::states_run(output.format); };
  if (std::any_of(outputs_.begin(), outputs_.end(), states_run)) {
    input.run = run_;
    name_inputs(input.run, input.source_name, input.target_name);
    add_checksums(input.run);
  }
  for (Output& output : outputs_) {
    output.report = make_report(output.format, input, output.text);
    output.file->write(output.report->head());
  }
}

void CheckOutputs::write(const std::vector<CheckedPair>& pairs, std::uint32_t threads) {
  for (Output& output : outputs_) {
    std::vector<std::string> texts((pairs.size() + kBatch - 1) / kBatch);
    for_each_index(texts.size(), threads, [&](std::size_t batch) {
      const std::size_t end = std::min(pairs.size(), (batch + 1) * kBatch);
      for (std::size_t i = batch * kBatch; i < end; ++i) {
        texts[batch] += output.report->pair(pairs[i]);
      }
    });
    for (const std::string& text : texts) output.file->write(text);
  }
}

void CheckOutputs::end(const CheckSummary& summary) {
  for (Output& output : outputs_) {
    output.file->write(output.report->tail(summary));
    output.file->commit();
  }
}

}  // namespace duizhao
