#include <duizhao/cli/paths.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

#include <duizhao/text/error.h>

namespace duizhao {
namespace {

namespace fs = std::filesystem;

bool look_up(const std::string& path, struct stat& status) {
  return (path == "-" ? ::fstat(STDIN_FILENO, &status) : ::stat(path.c_str(), &status)) == 0;
}

}  // namespace

std::string path_identity(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? path : whole.string();
}

bool same_file(const std::string& read, const std::string& written) {
  struct stat in {};
  struct stat out {};
  return written != "-" && look_up(read, in) && look_up(written, out) && S_ISREG(in.st_mode) &&
         in.st_dev == out.st_dev && in.st_ino == out.st_ino;
}

void refuse_clashes(const std::vector<std::string>& read, const std::vector<std::string>& written) {
  if (std::count(read.begin(), read.end(), "-") > 1) {
    throw UsageError({"-"}, "two inputs are to come from standard input",
                     "give the paths of all but one");
  }
  std::set<std::string> names;
  for (const std::string& output : written) {
    for (const std::string& input : read) {
      if (same_file(input, output)) {
        throw UsageError({output}, "the output would overwrite an input", "write it elsewhere");
      }
    }
    std::error_code ignored;
    if (output != "-" && fs::is_other(output, ignored)) continue;
    if (!names.insert(output == "-" ? output : path_identity(output)).second) {
      throw UsageError({output}, "two outputs are to go into one file",
                       "give each a file of its own");
    }
  }
}

}  // namespace duizhao
