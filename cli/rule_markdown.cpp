// docs/rules/: a page a rule, and README.md that lists them.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/cli/rule_page.h>
#include <duizhao/metrics/configuration.h>
#include <duizhao/metrics/registry.h>
#include <duizhao/report/visible_text.h>

namespace duizhao {
namespace {

constexpr std::string_view kNote =
    "<!-- Made by scripts/rules_docs.sh from the rules in metrics/rules/; change those. -->\n\n";

// Text that Markdown shows as it is written, in a table too.
std::string plain(std::string_view text) {
  constexpr std::string_view kMarks = "\\`*_{}[]#|~$";
  constexpr std::string_view kListMarks = ".)-+";  // where only digits stand before
  std::string out;
  bool only_digits = true;
  for (const char c : visible(text)) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      const bool is_list = only_digits && kListMarks.find(c) != std::string_view::npos;
      if (is_list || kMarks.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
    only_digits = only_digits && c >= '0' && c <= '9';
  }
  return out;
}

// In a table, between backticks.
std::string code(std::string_view text) {
  std::string out = "`";
  for (const char c : visible(text)) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out + '`';
}

// HTML's <b>: ** does not stand beside Chinese marks.
std::string cell(const MarkedText& text) {
  std::string out = plain(text.before);
  if (!text.marked.empty()) out += "<b>" + plain(text.marked) + "</b>";
  return out + plain(text.after);
}

// The rows of an example, one a pair; the suggestion is beside the last.
std::string rows_of(const Example& example, bool has_suggestions) {
  std::string rows;
  std::string suggestion = has_suggestions ? plain(example.suggestion) : "";
  if (has_suggestions) suggestion += " |";
  const std::vector<MarkedPair> pairs = marked_pairs(example);
  for (const MarkedPair& pair : pairs) {
    rows.append("| ").append(cell(pair.source)).append(" | ").append(cell(pair.target));
    rows += has_suggestions ? " | " : " |";
    rows += &pair == &pairs.back() ? suggestion + '\n' : (has_suggestions ? "|\n" : "\n");
  }
  return rows;
}

// One table of the examples that are a pair and nothing more, one for each of the others.
void add_examples(std::string& out, const RulePage& page, bool caught) {
  std::string simple;
  std::string others;
  const auto has_suggestion = [&](const Example& example) {
    return example.caught == caught && !example.suggestion.empty();
  };
  const bool has_suggestions =
      std::any_of(page.examples.begin(), page.examples.end(), has_suggestion);
  const std::string head = has_suggestions ? "| source | target | suggested |\n|---|---|---|\n"
                                           : "| source | target |\n|---|---|\n";
  for (const Example& example : page.examples) {
    if (example.caught != caught) continue;
    const std::vector<std::string> needed = conditions(example);
    const std::string rows = rows_of(example, has_suggestions);
    if (needed.empty() && example.pairs.size() == 1) {
      simple += rows;
      continue;
    }
    for (const std::string& condition : needed) others += "With " + code(condition) + ":\n\n";
    others += head + rows + '\n';
  }
  if (simple.empty() && others.empty()) return;
  out += caught ? "## Examples that it finds\n\n" : "## Examples that it leaves alone\n\n";
  if (!simple.empty()) out += head + simple + '\n';
  out += others;
}

void add_options(std::string& out, const RulePage& page) {
  if (page.options.empty()) return;
  out += "## Options\n\n| option | default | |\n|---|---|---|\n";
  for (const RuleOption& option : page.options) {
    out += "| " + code(option.name) + " | " + code(to_toml(option.standard)) + " | " +
           plain(option.description) + " |\n";
  }
  out += "\n```toml\n[rules." + page.name + "]\n";
  for (const RuleOption& option : page.options) {
    out += option.name + " = " + to_toml(option.standard) + '\n';
  }
  out += "```\n\n";
}

}  // namespace

std::string page_markdown(const RulePage& page) {
  std::string out(kNote);
  out += "# " + page.name + "\n\n" + plain(page.summary) + ".\n\n";
  out.append("| severity | [profile](../configuration.md#profile) | family | MQM | ITS 2.0 |\n")
      .append("|---|---|---|---|---|\n| ")
      .append(name(page.severity))
      .append(" | ")
      .append(name(page.profile))
      .append(" | [" + page.family + "](README.md#" + page.family + ") | " + page.category + " | " +
              page.its_type + " |\n\n");
  out += "## What it finds\n\n" + plain(page.finds) + "\n\n";
  out += "## Why it matters\n\n" + plain(page.matters) + "\n\n";
  add_examples(out, page, true);
  add_examples(out, page, false);
  add_options(out, page);
  out += "## To turn it off\n\n```toml\n[rules]\n" + page.name + " = \"off\"\n```\n\n";
  out += "For one run: `--skip " + page.name + "`. For some pairs, or what is known already: see " +
         "[configuration](../configuration.md).\n";
  return out;
}

std::string list_markdown(const std::vector<const RulePage*>& pages) {
  std::string out(kNote);
  out +=
      "# The rules\n\n"
      "What `duizhao check` looks for; `duizhao rules` lists the same. [Configuration]"
      "(../configuration.md) tells how to turn a rule on or off, and how severe it is. A rule "
      "speaks in the profile of its row and in stricter ones: minimal, default, strict.\n";
  for (const Family& family : families()) {
    std::string rows;
    for (const RulePage* page : pages) {
      if (page->family != family.name) continue;
      rows.append("| [" + page->name + "](" + page->name + ".md) | ")
          .append(plain(page->summary) + " | ")
          .append(name(page->severity))
          .append(" | ")
          .append(name(page->profile))
          .append(" |\n");
    }
    if (rows.empty()) continue;
    out.append("\n## ").append(family.name).append("\n\n").append(family.title).append(".\n\n");
    out += "| rule | | severity | profile |\n|---|---|---|---|\n" + rows;
  }
  return out;
}

}  // namespace duizhao
