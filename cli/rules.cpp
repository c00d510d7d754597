// duizhao rules: what is checked, each rule's page, and what is made from the pages.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <duizhao/cli/commands.h>
#include <duizhao/cli/configuration_schema.h>
#include <duizhao/cli/rule_page.h>
#include <duizhao/corpora/files.h>
#include <duizhao/metrics/nearest_name.h>
#include <duizhao/metrics/registry.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr const char* kFooter =
    "Examples:\n"
    "  duizhao rules                    what is checked, by family\n"
    "  duizhao rules number-mismatch    a rule's page, with examples of what it finds\n"
    "  duizhao rules typography         the rules of a family or category\n"
    "  duizhao rules --format json      all pages, for a program\n"
    "  duizhao rules --schema           JSON Schema of duizhao.toml, for an editor";

struct RulesOptions {
  std::string rule, format = "text", markdown;
  bool schema = false;
};

using Pages = std::vector<const RulePage*>;

Pages pages_of(const std::string& selector) {
  Pages pages;
  for (const RuleDefinition& rule : all_rules()) {
    if (selector.empty() || selects(selector, rule.page)) pages.push_back(&rule.page);
  }
  if (!pages.empty()) return pages;
  std::vector<std::string> names;
  for (const RuleDefinition& rule : all_rules()) names.push_back(rule.page.name);
  for (const Family& family : families()) names.emplace_back(family.name);
  throw UsageError({}, "no rule, family or category is called '" + selector + "'",
                   meant(selector, names, "'duizhao rules' lists them"));
}

std::string json_of(const Pages& pages, bool one) {
  if (one) return page_json(*pages.front()).dump(2) + '\n';
  auto all = nlohmann::ordered_json::array();
  for (const RulePage* page : pages) all.push_back(page_json(*page));
  return all.dump(2) + '\n';
}

void write_file(const std::filesystem::path& path, const std::string& text) {
  OutputFile out(path.string());
  out.write(text);
  out.commit();
}

void write_pages(const std::filesystem::path& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);  // where it fails, so does the first file
  const Pages pages = pages_of("");
  for (const RulePage* page : pages)
    write_file(folder / (page->name + ".md"), page_markdown(*page));
  write_file(folder / "README.md", list_markdown(pages));
}

std::string output_of(const RulesOptions& options) {
  if (options.schema) return configuration_schema();
  const Pages pages = pages_of(options.rule);
  const bool one = find_rule(options.rule) != nullptr;
  if (options.format == "json") return json_of(pages, one);
  if (one) return page_text(*pages.front());
  return list_text(pages) + "\n'duizhao rules RULE' shows what a rule finds, with examples.\n";
}

void run(const RulesOptions& options) {
  if (!options.markdown.empty()) return write_pages(options.markdown);
  OutputFile out("-");
  out.write(output_of(options));
  out.commit();
}

}  // namespace

void add_rules(CLI::App& app, Context& context) {
  auto options = std::make_shared<RulesOptions>();
  CLI::App& command = *app.add_subcommand("rules", "Lists the rules of `check`; shows their pages");
  command.footer(kFooter);
  auto* rule =
      command.add_option("RULE", options->rule, "A rule, family or category")->type_name("");
  auto* format = command.add_option("--format", options->format, "text or json (default text)")
                     ->type_name("NAME")
                     ->check(CLI::IsMember({"text", "json"}).description(""));
  auto* markdown =
      command.add_option("--markdown", options->markdown, "Write the pages into a folder")
          ->type_name("FOLDER")
          ->excludes(rule)
          ->excludes(format);
  command.add_flag("--schema", options->schema, "Print a JSON Schema of duizhao.toml")
      ->excludes(rule)
      ->excludes(format)
      ->excludes(markdown);
  add_common_options(command, context);
  command.callback([options] { run(*options); });
}

}  // namespace duizhao
