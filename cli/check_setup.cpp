#include <duizhao/cli/check_setup.h>

#include <iterator>
#include <utility>

#include <duizhao/corpora/files.h>
#include <duizhao/corpora/term_file.h>

namespace duizhao {
namespace {

// The configuration's path; empty: none.
std::string configuration_path(const CheckRequest& request) {
  if (request.no_config) return "";
  return request.config.empty() ? find_configuration(".").value_or("") : request.config;
}

}  // namespace

CheckSetup set_up_check(const CheckRequest& request) {
  Configuration configuration;
  const std::string path = configuration_path(request);
  if (!path.empty()) configuration = parse_configuration(read_file(path), path);
  CheckSetup setup{std::move(configuration.check),
                   configuration.fail_on.value_or(FailOn{}),
                   configuration.baseline,
                   path,
                   {}};
  if (!path.empty()) setup.read.push_back(path);
  if (request.profile) setup.settings.profile = *request.profile;
  if (request.fail_on) setup.fail_on = *request.fail_on;
  if (!request.baseline.empty()) setup.baseline = request.baseline;
  if (!request.only.empty()) setup.settings.only = request.only;
  auto& skip = setup.settings.skip;
  skip.insert(skip.end(), request.skip.begin(), request.skip.end());
  std::vector<std::string> lists = std::move(configuration.term_files);
  lists.insert(lists.end(), request.terms.begin(), request.terms.end());
  for (const std::string& list : lists) {
    setup.read.push_back(list);
    std::vector<Term> terms = read_terms(list);
    std::move(terms.begin(), terms.end(), std::back_inserter(setup.settings.terms));
  }
  return setup;
}

}  // namespace duizhao
