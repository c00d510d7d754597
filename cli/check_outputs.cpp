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

namespace duizhao {
namespace {

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
  const auto open = [&](const std::string& path, const ReportFormat& format) {
    auto file = std::make_unique<OutputFile>(path);
    outputs_.push_back({format, text_options(request, path), std::move(file), nullptr});
  };
  const auto by_ending = report_format_of(without_packing(output));
  open(output, request.format.value_or(by_ending.value_or(report_formats().front())));
  for (const std::string& path : request.reports) {
    open(path, report_format_of(without_packing(path)).value());
  }
}

void CheckOutputs::begin(ReportInput input) {
  const auto states_run = [](const Output& output) { return output.format.states_run; };
  input.run = run_;
  name_inputs(input.run, input.source_name, input.target_name);
  if (std::any_of(outputs_.begin(), outputs_.end(), states_run)) add_checksums(input.run);
  for (Output& output : outputs_) {
    output.report = output.format.make(input, output.text);
    output.file->write(output.report->head());
  }
}

void CheckOutputs::write(const std::vector<CheckedPair>& pairs, std::uint32_t threads) {
  for (Output& output : outputs_) {
    output.file->write(output.report->pairs(pairs, threads));
  }
}

void CheckOutputs::end(const CheckSummary& summary) {
  for (Output& output : outputs_) {
    output.file->write(output.report->tail(summary));
    for (std::string block; !(block = output.report->next_block()).empty();) {
      output.file->write(block);
    }
    output.file->commit();
  }
}

}  // namespace duizhao
