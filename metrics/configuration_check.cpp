#include <duizhao/metrics/configuration_check.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <tuple>
#include <vector>

#include <duizhao/metrics/configuration.h>
#include <duizhao/metrics/configuration_keys.h>
#include <duizhao/metrics/expression.h>
#include <duizhao/metrics/nearest_name.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

using Keys = std::vector<ConfigurationKey>;

const ConfigurationKey* find_key(const Keys& keys, std::string_view name) {
  const auto found = std::find_if(keys.begin(), keys.end(),
                                  [&](const ConfigurationKey& key) { return key.name == name; });
  return found == keys.end() ? nullptr : &*found;
}

std::vector<std::string> names_of(const Keys& keys) {
  std::vector<std::string> names;
  for (const ConfigurationKey& key : keys) names.push_back(key.name);
  return names;
}

// "give a number", as advice.
std::string_view wanted(ValueKind kind) {
  switch (kind) {
    case ValueKind::kFlag:
      return "give true or false";
    case ValueKind::kNumber:
      return "give a number";
    case ValueKind::kText:
      return "give a string, \"…\"";
    case ValueKind::kTexts:
      return "give an array of strings, [\"…\", \"…\"]";
    case ValueKind::kTable:
      return "give a table, [name]";
    case ValueKind::kTables:
      return "give an array of tables, [[name]]";
    case ValueKind::kRule:
      return "give \"off\", \"on\", a severity, or a table of options";
  }
  return "";
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

std::string printable(std::string_view text) {
  std::string out(text);
  std::replace_if(out.begin(), out.end(), is_control, ' ');
  return "'" + out + "'";
}

// Which of the names may be meant; where none is near, all of them unless they are many.
std::string advice_for(std::string_view given, const std::vector<std::string>& names) {
  constexpr std::size_t kListed = 10;
  std::string known = "known are";
  for (const std::string& name : names) known += (name == names.front() ? " " : ", ") + name;
  return meant(given, names, names.size() <= kListed ? known : "'duizhao rules' lists them");
}

class Checks {
 public:
  Checks(const toml::table& table, const std::string& path) : path_(path) {
    const toml::array* patterns = table["pattern"].as_array();
    for (std::size_t i = 0; patterns != nullptr && i < patterns->size(); ++i) {
      const toml::table* pattern = patterns->get_as<toml::table>(i);
      if (pattern == nullptr) continue;
      patterns_.insert("pattern/" + (*pattern)["name"].value_or(std::string()));
    }
  }

  void check_table(const toml::table& table, const Keys& keys, const std::string& what) const {
    for (const Member& member : in_order(table)) {
      const std::string_view name = member.key->str();
      const ConfigurationKey* key = find_key(keys, name);
      if (key == nullptr) {
        fail(member.key->source(), what + " has no key " + printable(name),
             advice_for(name, names_of(keys)));
      }
      check_value(*member.node, *key);
    }
    for (const ConfigurationKey& key : keys) {
      if (key.required && !table.contains(key.name)) {
        fail(table.source(), what + " needs the key '" + key.name + "'", wanted(key.kind));
      }
    }
  }

  // Names of patterns are unique and like those of rules, their messages one line.
  void check_patterns(const toml::table& table) const {
    std::set<std::string> names;
    const toml::array* patterns = table["pattern"].as_array();
    for (std::size_t i = 0; patterns != nullptr && i < patterns->size(); ++i) {
      const toml::table& pattern = *patterns->get_as<toml::table>(i);
      const toml::node& node = *pattern.get("name");
      const auto name = *node.value<std::string>();
      if (name.empty() ||
          name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos) {
        fail(node.source(), printable(name) + " is no name of a pattern",
             "give small letters, digits and hyphens");
      }
      const auto message = pattern["message"].value_or(std::string());
      if (std::any_of(message.begin(), message.end(), is_control)) {
        fail(pattern.get("message")->source(), "'message' is not one line", "write it in one");
      }
      if (!names.insert(name).second) {
        fail(node.source(), "the pattern '" + name + "' is there already", "give it another name");
      }
    }
  }

 private:
  struct Member {
    const toml::key* key;
    const toml::node* node;
  };

  // As they stand in the file.
  static std::vector<Member> in_order(const toml::table& table) {
    std::vector<Member> members;
    for (const auto& [key, node] : table) members.push_back({&key, &node});
    const auto place = [](const Member& member) {
      const toml::source_position& begin = member.key->source().begin;
      return std::pair(begin.line, begin.column);
    };
    std::sort(members.begin(), members.end(),
              [&](const Member& a, const Member& b) { return place(a) < place(b); });
    return members;
  }

  [[noreturn]] void fail(const toml::source_region& place, std::string_view problem,
                         std::string_view advice) const {
    throw UsageError({path_, place.begin.line, place.begin.column}, problem, advice);
  }

  void check_value(const toml::node& node, const ConfigurationKey& key) const {
    if (!has_kind(node, key.kind)) {
      fail(node.source(), "'" + key.name + "' has a value of the wrong type", wanted(key.kind));
    }
    switch (key.kind) {
      case ValueKind::kFlag:
      case ValueKind::kNumber:
        return;
      case ValueKind::kText:
        return check_text(node, key);
      case ValueKind::kTexts:
        for (const toml::node& text : *node.as_array()) check_text(text, key);
        return;
      case ValueKind::kTable:
        return check_table(*node.as_table(), key.keys, "[" + key.name + "]");
      case ValueKind::kTables:
        for (const toml::node& table : *node.as_array()) {
          check_table(*table.as_table(), key.keys, "[[" + key.name + "]]");
        }
        return;
      case ValueKind::kRule:
        if (node.is_string()) return check_text(node, key);
        return check_table(*node.as_table(), key.keys, "rule " + key.name);
    }
  }

  static bool has_kind(const toml::node& node, ValueKind kind) {
    const auto all = [&](auto&& is) {
      const toml::array* array = node.as_array();
      return array != nullptr && std::all_of(array->begin(), array->end(), is);
    };
    switch (kind) {
      case ValueKind::kFlag:
        return node.is_boolean();
      case ValueKind::kNumber:
        return node.is_number() && std::isfinite(node.value<double>().value_or(HUGE_VAL));
      case ValueKind::kText:
        return node.is_string();
      case ValueKind::kTexts:
        return all([](const toml::node& text) { return text.is_string(); });
      case ValueKind::kTable:
        return node.is_table();
      case ValueKind::kTables:
        return all([](const toml::node& table) { return table.is_table(); });
      case ValueKind::kRule:
        return node.is_string() || node.is_table();
    }
    return false;
  }

  void check_text(const toml::node& node, const ConfigurationKey& key) const {
    const auto text = *node.value<std::string>();
    if (key.selector && patterns_.contains(text)) return;
    if (!key.values.empty() &&
        std::find(key.values.begin(), key.values.end(), text) == key.values.end()) {
      fail(node.source(), "'" + key.name + "' cannot be " + printable(text),
           advice_for(text, key.values));
    }
    if (!key.expression) return;
    const std::string problem = expression_problem(text);
    if (!problem.empty()) {
      fail(node.source(), "'" + key.name + "' is no regular expression: " + problem,
           "mend it; \\ is written \\\\ in \"…\" and \\ in '…'");
    }
  }

  const std::string& path_;
  std::set<std::string> patterns_;  // "pattern/NAME" of each that has a name
};

// Behind the string that begins at `begin`, or at the end of the line where it is not closed.
std::size_t behind_string(std::string_view toml, std::size_t begin) {
  const char quote = toml[begin];
  const std::string three(3, quote);
  const bool is_long = toml.substr(begin, 3) == three;
  std::size_t i = begin + (is_long ? 3 : 1);
  for (; i < toml.size(); ++i) {
    if (toml[i] == '\\' && quote == '"') {
      ++i;
    } else if (is_long && toml.substr(i, 3) == three) {
      i += 3;  // one or two quotes more still belong to the string
      for (int more = 0; more < 2 && i < toml.size() && toml[i] == quote; ++more) ++i;
      return i;
    } else if (!is_long && (toml[i] == quote || toml[i] == '\n')) {
      return i + 1;
    }
  }
  return toml.size();
}

Location place_of(std::string_view toml, std::size_t position, const std::string& path) {
  const std::string_view before = toml.substr(0, position);
  const auto line = std::count(before.begin(), before.end(), '\n');
  const std::string_view inside = before.substr(before.rfind('\n') + 1);
  const auto column = std::count_if(inside.begin(), inside.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
  return {path, static_cast<std::uint64_t>(line) + 1, static_cast<std::uint64_t>(column) + 1};
}

// Part of a key, or of what stands between two of its parts?
bool continues_key(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '.' || c == ' ' || c == '\t';
}

}  // namespace

void check_configuration_text(std::string_view toml, const std::string& path) {
  if (toml.size() > kMaxConfigurationBytes) {
    throw UsageError({path}, "a configuration of more than 1 MiB",
                     "put long lists of ids into a baseline");
  }
  std::size_t dots = 0;
  for (std::size_t i = 0; i < toml.size();) {
    const char c = toml[i];
    if (c == '"' || c == '\'') {
      i = behind_string(toml, i);
      continue;
    }
    if (c == '#') {
      i = std::min(toml.find('\n', i), toml.size());
      continue;
    }
    dots = continues_key(c) ? dots + (c == '.' ? 1 : 0) : 0;
    if (dots >= kMaxConfigurationDepth) {
      throw UsageError(place_of(toml, i, path), "a key of too many parts",
                       "no key needs more than three");
    }
    ++i;
  }
}

void check_configuration(const toml::table& table, const std::string& path) {
  const Checks checks(table, path);
  checks.check_table(table, configuration_keys(), "the configuration");
  checks.check_patterns(table);
}

}  // namespace duizhao
