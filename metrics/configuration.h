// duizhao.toml as values. Its keys are listed once, in configuration_keys.cpp; those of a rule come
// from the rule's own page. Layers: what the rules say, then the profile, then the file, then the
// command line, which the caller lays over these values.
//
//   if (const auto path = find_configuration(".")) {
//     Configuration configuration = parse_configuration(read_file(*path), *path);
//     for (const std::string& list : configuration.term_files) read_terms(list) …
//   }
//
// Law: what parses is accepted by Checker. Whatever the file holds, it is read in bounded memory.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/metrics/finding.h>
#include <duizhao/metrics/settings.h>

namespace duizhao {

// The findings that make `duizhao check` fail.
struct FailOn {
  std::optional<Severity> least = Severity::kMajor;  // this severity and above; nothing: never
  [[nodiscard]] bool fails(Severity severity) const { return least && severity >= *least; }
  friend bool operator==(const FailOn&, const FailOn&) = default;
};

// "neutral", "minor", "major", "critical", "never".
std::optional<FailOn> parse_fail_on(std::string_view name);

// "minimal", "default", "strict".
std::string_view name(Profile profile);
std::optional<Profile> parse_profile(std::string_view name);

struct Configuration {
  std::string path;               // of the file; empty: none was read
  CheckSettings check;            // check.terms is empty: whoever calls reads term_files into it
  std::optional<FailOn> fail_on;  // nothing: not said
  // A relative path in the file is relative to its folder; here it can be opened as it stands.
  std::vector<std::string> term_files;
  std::string baseline;  // empty: none
  friend bool operator==(const Configuration&, const Configuration&) = default;
};

// Throws UsageError with path, line and column: no TOML, an unknown key (and which one may be
// meant), a value of the wrong type, a name that nothing has, a broken regular expression, a limit.
Configuration parse_configuration(std::string_view toml, const std::string& path);

// The nearest duizhao.toml: in `folder` or a folder above it. As a path that can be opened.
std::optional<std::string> find_configuration(const std::string& folder);

inline constexpr std::string_view kConfigurationName = "duizhao.toml";
inline constexpr std::size_t kMaxConfigurationBytes = std::size_t{1} << 20;
inline constexpr std::size_t kMaxConfigurationDepth = 32;  // parts of a dotted key

}  // namespace duizhao
