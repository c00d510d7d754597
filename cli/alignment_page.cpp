#include <duizhao/cli/alignment_page.h>

#include <utility>
#include <vector>

#include <duizhao/cli/describe_run.h>
#include <duizhao/corpora/packing.h>
#include <duizhao/metrics/checker.h>
#include <duizhao/report/formats.h>
#include <duizhao/report/html_report.h>

namespace duizhao {

bool is_page(std::string_view path) {
  const auto format = report_format_of(without_packing(path));
  return format && format->name == "html";
}

void write_alignment_page(OutputFile& out, const AlignedTexts& aligned, RunFacts run) {
  const Document& source = aligned.texts.source;
  const Document& target = aligned.texts.target;
  name_inputs(run, source.name, target.name);
  if (!aligned.locked.empty()) run.settings.push_back({aligned.locked, ""});
  add_checksums(run);
  const HtmlReport page({source.name,
                         target.name,
                         {source.language, target.language},
                         &source,
                         &target,
                         &aligned.alignment,
                         std::move(run)});
  const std::vector<Pair> pairs = pairs_of(source, target, aligned.alignment);
  const PairReport unchecked;
  CheckSummary summary;
  summary.pairs = pairs.size();
  out.write(page.head());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    out.write(page.pair({pairs[i], unchecked, &aligned.alignment.beads[i]}));
  }
  out.write(page.tail(summary));
}

}  // namespace duizhao
