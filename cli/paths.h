// The files of one run beside each other, so that none that is read is lost by one that is written.
//
//   refuse_clashes({"a.tmx", "terms.tbx"}, {"a.jsonl", "a.jsonl"});   // UsageError: written twice
#pragma once

#include <string>
#include <vector>

namespace duizhao {

// One name for all ways to write the path of a file, which need not exist.
std::string path_identity(const std::string& path);

// Does `read` ("-" is standard input) come from the file that is at `written`? Links are followed.
// Devices, pipes and standard output are never the same file.
bool same_file(const std::string& read, const std::string& written);

// Throws UsageError: two inputs from standard input, an output that would overwrite an input, two
// outputs into one file or both to standard output. Devices and pipes may be written by all.
void refuse_clashes(const std::vector<std::string>& read, const std::vector<std::string>& written);

}  // namespace duizhao
