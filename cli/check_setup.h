// What `check` is told, by the command line and by duizhao.toml together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <duizhao/cli/text_pair.h>
#include <duizhao/metrics/configuration.h>
#include <duizhao/report/formats.h>

namespace duizhao {

struct CheckRequest {
  std::string source, target, bitext, list;
  std::string output = "-";
  std::optional<ReportFormat> format;  // default: by the ending of the output, else text
  std::vector<std::string> reports;    // --report: paths
  TextPairOptions texts;

  std::string config;      // --config; empty: looked for upward from the working folder
  bool no_config = false;  // --no-config
  std::vector<std::string> only, skip, terms;
  std::optional<Profile> profile;
  std::optional<FailOn> fail_on;
  std::string baseline, write_baseline;
  std::string color = "auto";
};

struct CheckSetup {
  CheckSettings settings;
  FailOn fail_on;
  std::string baseline;           // path; empty: none
  std::string configuration;      // path of duizhao.toml; empty: none
  std::vector<std::string> read;  // the files read for all this: configuration, term lists …
};

// Reads the configuration and the term lists; what the command line says goes before the file.
// Throws UsageError and Error.
CheckSetup set_up_check(const CheckRequest& request);

}  // namespace duizhao
