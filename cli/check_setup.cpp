#include <duizhao/cli/check_setup.h>

#include <iterator>
#include <utility>

#include <duizhao/corpora/files.h>
#include <duizhao/corpora/term_file.h>

namespace duizhao {
namespace {

Configuration read_configuration(const CheckRequest& request) {
  if (request.no_config) return {};
  std::string path = request.config;
  if (path.empty()) path = find_configuration(".").value_or("");
  if (path.empty()) return {};
  return parse_configuration(read_file(path), path);
}

}  // namespace

CheckSetup set_up_check(const CheckRequest& request) {
  Configuration configuration = read_configuration(request);
  CheckSetup setup{std::move(configuration.check), configuration.fail_on.value_or(FailOn{}),
                   configuration.baseline};
  if (request.profile) setup.settings.profile = *request.profile;
  if (request.fail_on) setup.fail_on = *request.fail_on;
  if (!request.baseline.empty()) setup.baseline = request.baseline;
  if (!request.only.empty()) setup.settings.only = request.only;
  auto& skip = setup.settings.skip;
  skip.insert(skip.end(), request.skip.begin(), request.skip.end());
  std::vector<std::string> lists = std::move(configuration.term_files);
  lists.insert(lists.end(), request.terms.begin(), request.terms.end());
  for (const std::string& path : lists) {
    std::vector<Term> terms = read_terms(path);
    std::move(terms.begin(), terms.end(), std::back_inserter(setup.settings.terms));
  }
  return setup;
}

}  // namespace duizhao
