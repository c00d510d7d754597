#include <duizhao/cli/rule_page.h>

#include <algorithm>
#include <array>
#include <sstream>

#include <nlohmann/json.hpp>

#include <duizhao/metrics/configuration.h>
#include <duizhao/metrics/registry.h>
#include <duizhao/report/visible_text.h>
#include <duizhao/text/json_text.h>

namespace duizhao {
namespace {

constexpr std::uint32_t kWidth = 80;
constexpr std::string_view kIndent = "  ";

// Lines of at most kWidth columns, each behind `indent`.
std::string wrapped(std::string_view text, std::string_view indent) {
  const std::uint32_t room = kWidth - columns_of(indent);
  std::string out;
  for (const std::string& line : wrap_lines(VisibleText(text), room, room)) {
    out.append(indent).append(line) += '\n';
  }
  return out;
}

// The text, and a line of marks below it.
void add_text(std::string& out, const MarkedText& text) {
  const std::string before = visible(text.before);
  const std::string marked = visible(text.marked);
  out.append(kIndent).append(before).append(marked).append(visible(text.after)) += '\n';
  if (marked.empty()) return;
  out.append(kIndent).append(columns_of(before), ' ').append(columns_of(marked), '^') += '\n';
}

void add_examples(std::string& out, const RulePage& page, bool caught) {
  bool first = true;
  for (const Example& example : page.examples) {
    if (example.caught != caught) continue;
    out += first ? (caught ? "\nExamples that it finds\n" : "\nExamples that it leaves alone\n")
                 : "\n";
    first = false;
    for (const std::string& condition : conditions(example)) {
      out.append(kIndent).append("with ").append(visible(condition)) += '\n';
    }
    for (const MarkedPair& pair : marked_pairs(example)) {
      add_text(out, pair.source);
      add_text(out, pair.target);
    }
    if (!example.suggestion.empty()) {
      out.append(kIndent).append("suggested: ").append(visible(example.suggestion)) += '\n';
    }
  }
}

void add_options(std::string& out, const RulePage& page) {
  if (page.options.empty()) return;
  out += "\nOptions\n";
  for (const RuleOption& option : page.options) {
    out.append(kIndent).append(option.name + " = " + to_toml(option.standard)) += '\n';
    out += wrapped(option.description, "    ");
  }
}

std::string joined(const std::vector<TermWord>& words, bool forbidden) {
  std::string out;
  for (const TermWord& word : words) {
    if ((word.status == TermStatus::kForbidden) != forbidden) continue;
    out += (out.empty() ? "" : ", ") + word.text;
  }
  return out;
}

}  // namespace

std::vector<MarkedPair> marked_pairs(const Example& example) {
  std::vector<MarkedPair> pairs;
  bool is_marked = !example.caught;
  for (const ExamplePair& pair : example.pairs) {
    const std::size_t in_source = pair.source.find(example.source_marked);
    const std::size_t in_target = pair.target.find(example.target_marked);
    const bool mark =
        !is_marked && in_source != std::string::npos && in_target != std::string::npos;
    is_marked = is_marked || mark;
    const auto cut = [&](const std::string& text, std::size_t place, const std::string& marked) {
      if (!mark || marked.empty()) return MarkedText{text, "", ""};
      return MarkedText{text.substr(0, place), marked, text.substr(place + marked.size())};
    };
    pairs.push_back({cut(pair.source, in_source, example.source_marked),
                     cut(pair.target, in_target, example.target_marked)});
  }
  return pairs;
}

std::vector<std::string> conditions(const Example& example) {
  std::vector<std::string> lines;
  for (const auto& [name, value] : example.options) lines.push_back(name + " = " + to_toml(value));
  for (const Term& term : example.terms) {
    std::string line =
        "the term " + joined(term.chinese, false) + " = " + joined(term.english, false);
    const std::string forbidden = joined(term.chinese, true) + joined(term.english, true);
    if (!forbidden.empty()) line += ", not " + forbidden;
    lines.push_back(line);
  }
  if (example.moved) lines.emplace_back("a pair out of order");
  return lines;
}

std::string to_toml(const OptionValue& value) {
  if (const bool* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const double* number = std::get_if<double>(&value)) {
    std::ostringstream out;  // 3 and 0.25, as short as they are
    out << *number;
    return out.str();
  }
  if (const auto* text = std::get_if<std::string>(&value)) return duizhao::quoted(*text);
  std::string list;
  for (const std::string& text : std::get<std::vector<std::string>>(value)) {
    list += (list.empty() ? "" : ", ") + duizhao::quoted(text);
  }
  return "[" + list + "]";
}

std::string page_text(const RulePage& page) {
  std::string out = page.name + '\n' + wrapped(page.summary + '.', "") + '\n';
  const std::array<std::pair<std::string_view, std::string_view>, 5> facts = {
      {{"family", page.family},
       {"severity", name(page.severity)},
       {"profile", name(page.profile)},
       {"MQM", page.category},
       {"ITS 2.0", page.its_type}}};
  for (const auto& [fact, value] : facts) {
    out.append(kIndent).append(padded(fact, 10)).append(value) += '\n';
  }
  out += "\nWhat it finds\n" + wrapped(page.finds, kIndent);
  out += "\nWhy it matters\n" + wrapped(page.matters, kIndent);
  add_examples(out, page, true);
  add_examples(out, page, false);
  add_options(out, page);
  out += "\nTo turn it off\n";
  out += "  in duizhao.toml       [rules]\n                        " + page.name + " = \"off\"\n";
  out += "  for one run           duizhao check --skip " + page.name + " …\n";
  out += "  for one pair (JSONL)  {\"id\":\"7\", …, \"ignore\":[\"" + page.name + "\"]}\n";
  return out;
}

std::string list_text(const std::vector<const RulePage*>& pages) {
  std::uint32_t names = 0, severities = 0, profiles = 0;
  for (const RulePage* page : pages) {
    names = std::max(names, columns_of(page->name));
    severities = std::max(severities, columns_of(name(page->severity)));
    profiles = std::max(profiles, columns_of(name(page->profile)));
  }
  std::string out;
  for (const Family& family : families()) {
    bool first = true;
    for (const RulePage* page : pages) {
      if (page->family != family.name) continue;
      if (first) {
        out += out.empty() ? "" : "\n";
        out.append(family.title).append(" (").append(family.name).append(")\n");
      }
      first = false;
      out.append(kIndent)
          .append(padded(page->name, names + 2))
          .append(padded(name(page->severity), severities + 2))
          .append(padded(name(page->profile), profiles + 2))
          .append(page->summary) += '\n';
    }
  }
  return out;
}

nlohmann::ordered_json page_json(const RulePage& page) {
  using Json = nlohmann::ordered_json;
  const auto to_json = [](const OptionValue& value) {
    return std::visit([](const auto& held) { return Json(held); }, value);
  };
  Json examples = Json::array();
  for (const Example& example : page.examples) {
    Json pairs = Json::array();
    for (const ExamplePair& pair : example.pairs) {
      pairs.push_back({{"source", pair.source}, {"target", pair.target}});
    }
    Json one = {{"caught", example.caught}, {"pairs", pairs}};
    if (example.caught) {
      one["source_marked"] = example.source_marked;
      one["target_marked"] = example.target_marked;
      one["suggestion"] = example.suggestion;
    }
    if (!conditions(example).empty()) one["with"] = conditions(example);
    examples.push_back(one);
  }
  Json options = Json::array();
  for (const RuleOption& option : page.options) {
    options.push_back({{"name", option.name},
                       {"default", to_json(option.standard)},
                       {"description", option.description}});
  }
  return {{"name", page.name},
          {"family", page.family},
          {"category", page.category},
          {"its_type", page.its_type},
          {"severity", name(page.severity)},
          {"profile", name(page.profile)},
          {"summary", page.summary},
          {"finds", page.finds},
          {"matters", page.matters},
          {"examples", examples},
          {"options", options}};
}

}  // namespace duizhao
