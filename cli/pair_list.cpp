#include <duizhao/cli/pair_list.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <map>
#include <string_view>
#include <system_error>

#include <duizhao/cli/paths.h>
#include <duizhao/corpora/files.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

namespace fs = std::filesystem;

// As the line of a file: the list itself, or a kept file.
constexpr std::uint64_t kTheList = 0;
constexpr std::uint64_t kKept = std::numeric_limits<std::uint64_t>::max();

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
  const bool complete = (fields.size() == 3 || fields.size() == 4) &&
                        std::none_of(fields.begin(), fields.end(),
                                     [](const std::string& field) { return field.empty(); });
  if (!complete) {
    pair.problem =
        "not three or four paths; write source, target and output path, and that of the locked "
        "beads if there are any, with tabs between them";
  } else if (std::find(fields.begin(), fields.end(), "-") != fields.end()) {
    pair.problem = "'-' cannot stand in a list; give the paths of files";
  } else {
    pair.source = fields[0];
    pair.target = fields[1];
    pair.output = fields[2];
    if (fields.size() == 4) pair.locked = fields[3];
  }
  return pair;
}

std::string what_is_read(std::uint64_t line) {
  if (line == kTheList) return "the list";
  if (line == kKept) return "a file of the command line or the configuration";
  return "a text of line " + std::to_string(line);
}

// Pairs are aligned in any order, so none may write what another one reads or writes.
void find_clashes(std::vector<ListedPair>& pairs, const std::string& list,
                  const std::vector<std::string>& kept) {
  std::map<std::string, std::uint64_t> read{{path_identity(list), kTheList}};
  for (const auto& file : kept) read.try_emplace(path_identity(file), kKept);
  for (const auto& pair : pairs) {
    if (!pair.problem.empty()) continue;
    for (const auto& text : {pair.source, pair.target, pair.locked})
      if (!text.empty()) read.try_emplace(path_identity(text), pair.line);
  }
  std::map<std::string, std::uint64_t> written;
  for (auto& pair : pairs) {
    std::error_code ignored;
    if (!pair.problem.empty() || fs::is_other(pair.output, ignored)) continue;  // a device, a pipe
    const std::string output = path_identity(pair.output);
    if (const auto found = read.find(output); found != read.end()) {
      pair.problem = "would overwrite " + what_is_read(found->second) + "; write it elsewhere";
    } else if (const auto [first, is_new] = written.try_emplace(output, pair.line); !is_new) {
      pair.problem = "writes the same file as line " + std::to_string(first->second) +
                     "; give each pair an output of its own";
    }
  }
}

}  // namespace

std::vector<ListedPair> read_pair_list(const std::string& path,
                                       const std::vector<std::string>& kept) {
  std::vector<ListedPair> pairs;
  std::uint64_t number = 0;
  const std::string text = read_file(path);
  for (std::string& line : split(without_byte_order_mark(text), '\n')) {
    ++number;
    if (line.find('\0') != std::string::npos) {
      throw Error({path, number}, "zero bytes do not belong in a list",
                  "save it as plain text in UTF-8, a pair a line");
    }
    if (line.ends_with('\r')) line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    pairs.push_back(read_line(line, number));
  }
  if (pairs.empty()) {
    throw Error({path}, "the list is empty", "write source, target and output path a line");
  }
  find_clashes(pairs, path, kept);
  return pairs;
}

}  // namespace duizhao
