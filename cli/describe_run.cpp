#include <duizhao/cli/describe_run.h>

#include <filesystem>
#include <fstream>
#include <system_error>

#include <duizhao/metrics/configuration.h>
#include <duizhao/text/sha256.h>

namespace duizhao {
namespace {

// Pipes and devices would give something else the second time, or wait for it for ever.
void add_checksum(NamedFile& file) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file.name, ignored)) return;
  std::ifstream bytes(file.name, std::ios::binary);
  if (bytes) file.sha256 = sha256(bytes);
}

}  // namespace

std::string source_versions(const LexiconInfo& info) {
  std::string versions;
  for (const LexiconSource& source : info.sources) {
    if (!versions.empty()) versions += ", ";
    const std::string& version = source.version.empty() ? source.date : source.version;
    versions += source.name + (version.empty() ? "" : " ") + version;
  }
  return versions;
}

RunFacts describe_program(const Lexicon& lexicon) {
  const LexiconInfo& info = lexicon.info();
  return {DUIZHAO_VERSION, source_versions(info), info.checksum, "", {}, {}, {}};
}

RunFacts describe_run(const CheckRequest& request, const CheckSetup& setup,
                      const Lexicon& lexicon) {
  RunFacts run = describe_program(lexicon);
  run.profile = name(setup.settings.profile);
  run.fails_from = setup.fail_on.least;
  run.configuration.name = setup.configuration;
  for (const std::string& path : setup.read) {
    if (path != setup.configuration) run.settings.push_back({path, ""});
  }
  for (const std::string& path : {request.texts.locked, setup.baseline}) {
    if (!path.empty()) run.settings.push_back({path, ""});
  }
  return run;
}

void name_inputs(RunFacts& run, const std::string& source, const std::string& target) {
  run.inputs = {{source, ""}};
  if (target != source) run.inputs.push_back({target, ""});
}

void add_checksums(RunFacts& run) {
  if (!run.configuration.name.empty()) add_checksum(run.configuration);
  for (NamedFile& file : run.inputs) add_checksum(file);
  for (NamedFile& file : run.settings) add_checksum(file);
}

}  // namespace duizhao
