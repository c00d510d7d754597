// duizhao score: how close alignments come to hand-made ones.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <duizhao/cli/commands.h>
#include <duizhao/corpora/bead_file.h>
#include <duizhao/corpora/files.h>
#include <duizhao/metrics/alignment_score.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFooter =
    "Examples:\n"
    "  duizhao align --presplit a.zh a.en --format ids -o a.ids\n"
    "  duizhao score a.gold a.ids               one document\n"
    "  duizhao score gold/ auto/ --format json  all files of two folders, by name, summed\n"
    "  duizhao score a.gold a.ids b.gold b.ids  several documents, summed\n\n"
    "The files have a bead a line, [0]:[0,1] or [0]:[0,1]:0.97, sentence numbers from 0.\n"
    "A bead is right strictly when the gold has it, laxly when it shares a source and a target\n"
    "sentence with a gold bead. Precision counts all beads, recall gold beads with both sides.";

struct ScoreRequest {
  std::vector<std::string> paths;  // gold, automatic, gold, automatic …
  std::string format = "text";
};

using PathPair = std::pair<std::string, std::string>;

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return path != "-" && fs::is_directory(path, ignored);
}

// Names of the files in a folder; hidden ones are left out.
std::set<std::string> names_in(const std::string& folder) {
  std::error_code error;
  std::set<std::string> names;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::string name = entry->path().filename();
    if (!name.starts_with('.')) names.insert(std::move(name));
  }
  if (error) throw Error({folder}, "cannot be read", "check its permissions");
  return names;
}

void add_folders(const std::string& gold, const std::string& automatic,
                 std::vector<PathPair>& pairs) {
  const auto gold_names = names_in(gold);
  const auto names = names_in(automatic);
  if (gold_names.empty()) throw Error({gold}, "the folder is empty", "put gold alignments there");
  for (const auto& name : names) {
    if (!gold_names.contains(name)) {
      throw Error({(fs::path(automatic) / name).string()}, "has no gold of the same name",
                  "remove it or add the gold");
    }
  }
  // A missing one of `automatic` is told when it is read.
  for (const auto& name : gold_names) {
    pairs.emplace_back((fs::path(gold) / name).string(), (fs::path(automatic) / name).string());
  }
}

std::vector<PathPair> pairs_of(const std::vector<std::string>& paths) {
  if (paths.size() % 2 != 0) {
    throw UsageError({paths.back()}, "has no counterpart", "give GOLD AUTO, GOLD AUTO …");
  }
  if (std::count(paths.begin(), paths.end(), "-") > 1) {
    throw UsageError({"-"}, "several alignments are to come from standard input",
                     "give the paths of all but one");
  }
  std::vector<PathPair> pairs;
  for (std::size_t i = 0; i < paths.size(); i += 2) {
    const bool folder = is_folder(paths[i]);
    if (folder != is_folder(paths[i + 1])) {
      throw UsageError({paths[i + 1]}, "a folder stands against a file",
                       "give two files or two folders");
    }
    if (folder) {
      add_folders(paths[i], paths[i + 1], pairs);
    } else {
      pairs.emplace_back(paths[i], paths[i + 1]);
    }
  }
  return pairs;
}

std::string row(const std::string& name, const Counts& counts) {
  constexpr double kPercent = 100;
  std::array<char, 128> line{};
  std::snprintf(line.data(), line.size(), "%-8s %9.2f %9.2f %9.2f %9llu %9llu\n", name.c_str(),
                kPercent * counts.precision(), kPercent * counts.recall(), kPercent * counts.f1(),
                static_cast<unsigned long long>(counts.system),
                static_cast<unsigned long long>(counts.gold));
  return line.data();
}

std::string as_text(const AlignmentScore& score) {
  std::string text = "        precision    recall        F1     beads      gold\n";
  text += row("strict", score.strict) + row("lax", score.lax);
  text += "strict, by bead type\n";
  // The types that the gold has most of first.
  std::vector<std::pair<std::string, Counts>> types(score.strict_by_type.begin(),
                                                    score.strict_by_type.end());
  std::stable_sort(types.begin(), types.end(),
                   [](const auto& a, const auto& b) { return a.second.gold > b.second.gold; });
  for (const auto& [type, counts] : types) text += row("  " + type, counts);
  return text;
}

nlohmann::ordered_json as_json(const Counts& counts) {
  return {{"precision", counts.precision()},
          {"recall", counts.recall()},
          {"f1", counts.f1()},
          {"beads", counts.system},
          {"beads_right", counts.system_right},
          {"gold", counts.gold},
          {"gold_found", counts.gold_found}};
}

std::string as_json(const AlignmentScore& score, std::size_t documents) {
  nlohmann::ordered_json json = {{"documents", documents},
                                 {"strict", as_json(score.strict)},
                                 {"lax", as_json(score.lax)},
                                 {"strict_by_type", nlohmann::ordered_json::object()}};
  for (const auto& [type, counts] : score.strict_by_type) {
    json["strict_by_type"][type] = as_json(counts);
  }
  return json.dump(2) + "\n";
}

void run_score(const ScoreRequest& request) {
  const auto pairs = pairs_of(request.paths);
  AlignmentScore sum;
  for (const auto& [gold, automatic] : pairs) {
    sum += score_alignment(read_beads(gold), read_beads(automatic));
  }
  OutputFile out("-");
  out.write(request.format == "json" ? as_json(sum, pairs.size()) : as_text(sum));
  out.commit();
}

}  // namespace

void add_score(CLI::App& app, Context& context) {
  auto request = std::make_shared<ScoreRequest>();
  CLI::App& command = *app.add_subcommand("score", "Compares alignments with hand-made ones");
  command.footer(kFooter);
  command
      .add_option("GOLD AUTO", request->paths, "Files, or two folders with files of equal names")
      ->required()
      ->type_name("")
      ->expected(2, -1);
  command.add_option("--format", request->format, "text or json (default: text)")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->type_name("F");
  add_common_options(command, context);
  command.callback([request] { run_score(*request); });
}

}  // namespace duizhao
