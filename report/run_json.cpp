#include <duizhao/report/run_json.h>

#include <array>
#include <cstdio>
#include <map>
#include <numeric>
#include <vector>

#include <duizhao/report/summary.h>
#include <duizhao/text/json_text.h>

namespace duizhao {
namespace {

using Counts = std::array<std::uint64_t, 4>;  // in the order of Severity

std::string file_json(const NamedFile& file) {
  return "{\"name\":" + quoted(file.name) +
         ",\"sha256\":" + (file.sha256.empty() ? "null" : quoted(file.sha256)) + '}';
}

std::string files_json(const std::vector<NamedFile>& files) {
  std::string json = "[";
  for (const NamedFile& file : files) {
    if (json.size() > 1) json += ',';
    json += file_json(file);
  }
  return json + ']';
}

std::string counts_json(const Counts& counts) {
  std::string json = "{";
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i != 0) json += ',';
    json += quoted(name(static_cast<Severity>(i))) + ':' + std::to_string(counts.at(i));
  }
  return json + '}';
}

// {"number-mismatch":{"neutral":0,…},…}
std::string named_counts_json(const std::map<std::string, Counts>& named) {
  std::string json = "{";
  for (const auto& [name, counts] : named) {
    if (json.size() > 1) json += ',';
    json += quoted(name) + ':' + counts_json(counts);
  }
  return json + '}';
}

// Two decimals, in any locale.
std::string penalty_json(const CheckSummary& summary) {
  const auto penalty = mqm_penalty(summary);
  if (!penalty) return "null";
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f", *penalty);
  return text.data();
}

}  // namespace

std::string run_json(const RunFacts& run) {
  std::string json = "{\"program\":\"duizhao\",\"version\":" + quoted(run.program_version);
  json += ",\"lexicon\":" + quoted(run.lexicon_version);
  json += ",\"lexicon_checksum\":" + quoted(run.lexicon_checksum);
  json += ",\"profile\":" + quoted(run.profile) + ",\"fail_on\":";
  json += run.fails_from ? quoted(name(*run.fails_from)) : "\"never\"";
  json += ",\"configuration\":";
  json += run.configuration.name.empty() ? "null" : file_json(run.configuration);
  return json + ",\"inputs\":" + files_json(run.inputs) +
         ",\"settings\":" + files_json(run.settings) + '}';
}

std::string summary_json(const CheckSummary& summary) {
  constexpr std::size_t kScoreDecimals = 6;
  std::map<std::string, Counts> rules;
  std::map<std::string, Counts> categories;
  for (const auto& [rule, counts] : summary.by_rule) {
    rules[rule] = counts.by_severity;
    Counts& category = categories[counts.category];
    for (std::size_t i = 0; i < category.size(); ++i) category.at(i) += counts.by_severity.at(i);
  }
  const auto findings =
      std::accumulate(summary.by_severity.begin(), summary.by_severity.end(), std::uint64_t{0});
  std::string json = "{\"pairs\":" + std::to_string(summary.pairs);
  json += ",\"pairs_with_findings\":" + std::to_string(summary.pairs_with_findings);
  json += ",\"findings\":" + std::to_string(findings);
  json += ",\"suppressed\":" + std::to_string(summary.suppressed);
  json += ",\"mean_score\":";
  json += summary.pairs == 0 ? "null" : share_text(mean_score(summary), kScoreDecimals);
  json += ",\"by_severity\":" + counts_json(summary.by_severity);
  json += ",\"by_category\":" + named_counts_json(categories);
  json += ",\"by_rule\":" + named_counts_json(rules);
  json += ",\"mqm\":{\"points\":" + std::to_string(mqm_points(summary));
  json += ",\"english_words\":" + std::to_string(summary.english_words);
  return json + ",\"penalty_per_1000_words\":" + penalty_json(summary) + "}}";
}

}  // namespace duizhao
