#include <duizhao/cli/pair_list.h>

#include <algorithm>
#include <map>
#include <string_view>

#include <duizhao/corpora/files.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

std::vector<std::string> split(std::string_view line, char separator) {
  std::vector<std::string> fields;
  while (true) {
    const auto end = std::min(line.find(separator), line.size());
    fields.emplace_back(line.substr(0, end));
    if (end == line.size()) return fields;
    line.remove_prefix(end + 1);
  }
}

ListedPair read_line(std::string_view text, std::uint64_t line) {
  ListedPair pair;
  pair.line = line;
  const auto fields = split(text, '\t');
  const bool complete =
      fields.size() == 3 && std::none_of(fields.begin(), fields.end(),
                                         [](const std::string& field) { return field.empty(); });
  if (!complete) {
    pair.problem = "not three paths; write source, target and output path with tabs between them";
  } else if (std::find(fields.begin(), fields.end(), "-") != fields.end()) {
    pair.problem = "'-' cannot stand in a list; give the paths of files";
  } else {
    pair.source = fields[0];
    pair.target = fields[1];
    pair.output = fields[2];
  }
  return pair;
}

}  // namespace

std::vector<ListedPair> read_pair_list(const std::string& path) {
  std::vector<ListedPair> pairs;
  std::map<std::string, std::uint64_t> lines_of_outputs;
  std::uint64_t number = 0;
  for (std::string& line : split(read_file(path), '\n')) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    ListedPair pair = read_line(line, number);
    const auto [first, is_new] = lines_of_outputs.try_emplace(pair.output, number);
    if (pair.problem.empty() && !is_new) {
      pair.problem = "writes the same file as line " + std::to_string(first->second) +
                     "; give each pair an output of its own";
    }
    pairs.push_back(std::move(pair));
  }
  if (pairs.empty()) {
    throw Error({path}, "the list is empty", "write source, target and output path a line");
  }
  return pairs;
}

}  // namespace duizhao
