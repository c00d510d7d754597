#include <duizhao/metrics/configuration.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <initializer_list>
#include <system_error>
#include <utility>

#include <toml++/toml.h>

#include <duizhao/metrics/configuration_check.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> kProfiles = {"minimal", "default", "strict"};

// A relative path in the file at `path` as one from where the program runs.
std::string beside(const std::string& path, const std::string& written) {
  const fs::path folder = fs::path(path).parent_path();
  return folder.empty() || written.empty() ? written : (folder / written).string();
}

// The values of a table that check_configuration has found good.
class Values {
 public:
  explicit Values(const toml::table& table) : table_(table) {}

  [[nodiscard]] std::string text(std::string_view key) const {
    return table_[key].value_or(std::string());
  }
  [[nodiscard]] bool flag(std::string_view key) const { return table_[key].value_or(false); }
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const {
    return texts_of(table_.get(key));
  }
  // The tables of [[key]].
  [[nodiscard]] std::vector<Values> tables(std::string_view key) const {
    std::vector<Values> found;
    if (const toml::array* array = table_[key].as_array()) {
      for (const toml::node& node : *array) found.emplace_back(*node.as_table());
    }
    return found;
  }
  [[nodiscard]] const toml::table* table(std::string_view key) const {
    return table_[key].as_table();
  }

  static std::vector<std::string> texts_of(const toml::node* node) {
    std::vector<std::string> found;
    if (node == nullptr) return found;
    for (const toml::node& text : *node->as_array()) found.push_back(*text.value<std::string>());
    return found;
  }

 private:
  const toml::table& table_;
};

OptionValue option_of(const toml::node& node) {
  if (const auto* flag = node.as_boolean()) return flag->get();
  if (node.is_number()) return *node.value<double>();
  if (const auto* text = node.as_string()) return text->get();
  return Values::texts_of(&node);
}

// "off", "on" or a severity.
void set_severity(RuleSettings& rule, const std::string& value) {
  rule.enabled = value != "off";
  rule.severity = parse_severity(value);
}

RuleSettings rule_of(const toml::node& node) {
  RuleSettings rule;
  if (const auto* text = node.as_string()) {
    set_severity(rule, text->get());
    return rule;
  }
  for (const auto& [key, value] : *node.as_table()) {
    if (key == "severity") {
      set_severity(rule, *value.value<std::string>());
    } else {
      rule.options.emplace(key.str(), option_of(value));
    }
  }
  return rule;
}

PatternRule pattern_of(const Values& values) {
  PatternRule pattern;
  pattern.name = values.text("name");
  pattern.source = values.text("source");
  pattern.target = values.text("target");
  pattern.forbidden = values.flag("forbidden");
  pattern.ignore_case = values.flag("ignore-case");
  pattern.severity = parse_severity(values.text("severity")).value_or(pattern.severity);
  pattern.message = values.text("message");
  return pattern;
}

CheckSettings settings_of(const Values& values) {
  CheckSettings settings;
  settings.profile = parse_profile(values.text("profile")).value_or(settings.profile);
  settings.only = values.texts("only");
  settings.skip = values.texts("skip");
  settings.ignore = values.texts("ignore");
  if (const toml::table* rules = values.table("rules")) {
    for (const auto& [name, rule] : *rules) {
      settings.rules.emplace(name.str(), rule_of(rule));
    }
  }
  for (const Values& pattern : values.tables("pattern")) {
    settings.patterns.push_back(pattern_of(pattern));
  }
  for (const Values& suppress : values.tables("suppress")) {
    settings.suppressions.push_back({suppress.texts("ids"), suppress.texts("rules")});
  }
  return settings;
}

}  // namespace

std::optional<FailOn> parse_fail_on(std::string_view name) {
  if (name == "never") return FailOn{std::nullopt};
  const auto severity = parse_severity(name);
  return severity ? std::optional(FailOn{severity}) : std::nullopt;
}

std::string_view name(Profile profile) { return kProfiles.at(static_cast<std::size_t>(profile)); }

std::optional<Profile> parse_profile(std::string_view name) {
  const auto* found = std::find(kProfiles.begin(), kProfiles.end(), name);
  if (found == kProfiles.end()) return std::nullopt;
  return static_cast<Profile>(found - kProfiles.begin());
}

Configuration parse_configuration(std::string_view toml, const std::string& path) {
  check_configuration_text(toml, path);
  toml::table table;
  try {
    table = toml::parse(toml);
  } catch (const toml::parse_error& error) {
    const auto& place = error.source().begin;
    throw UsageError({path, place.line, place.column}, error.description(),
                     "docs/configuration.md shows how the file is written");
  }
  check_configuration(table, path);
  const Values values(table);
  Configuration configuration;
  configuration.path = path;
  configuration.check = settings_of(values);
  configuration.fail_on = parse_fail_on(values.text("fail-on"));
  for (const std::string& list : values.texts("terms")) {
    configuration.term_files.push_back(beside(path, list));
  }
  configuration.baseline = beside(path, values.text("baseline"));
  return configuration;
}

std::optional<std::string> find_configuration(const std::string& folder) {
  std::error_code failed;
  const fs::path here = folder.empty() ? fs::path(".") : fs::path(folder);
  const auto is_file = [&](const fs::path& path) {
    return fs::exists(path, failed) && !fs::is_directory(path, failed);
  };
  const fs::path nearest = (here / kConfigurationName).lexically_normal();
  if (is_file(nearest)) return nearest.string();
  fs::path above = fs::canonical(here, failed);
  while (!failed && above.has_relative_path()) {
    above = above.parent_path();
    if (is_file(above / kConfigurationName)) return (above / kConfigurationName).string();
  }
  return std::nullopt;
}

}  // namespace duizhao
