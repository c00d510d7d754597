#include <duizhao/cli/check_outputs.h>

#include <algorithm>
#include <utility>

#include <duizhao/cli/describe_run.h>
#include <duizhao/cli/terminal.h>
#include <duizhao/corpora/packing.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

TextReportOptions text_options(const CheckRequest& request, const std::string& path) {
  TextReportOptions options;
  options.colour = wants_colour(request.color, path);
  if (const auto width = terminal_width(path)) options.width = *width;
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
