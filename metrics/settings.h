// What a checker is told: which rules speak, how loudly, and with which options. A plain value; the
// file duizhao.toml becomes one (configuration.h).
//
//   CheckSettings settings;
//   settings.rules["length"].enabled = false;
//   settings.rules["repeated"].options["minimum-words"] = 3.0;
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <duizhao/metrics/finding.h>
#include <duizhao/text/term.h>

namespace duizhao {

using OptionValue = std::variant<bool, double, std::string, std::vector<std::string>>;

struct RuleSettings {
  std::optional<bool> enabled;                      // default: what the profile says
  std::optional<Severity> severity;                 // default: what the rule says
  std::map<std::string, OptionValue> options = {};  // those that the rule's page lists
  friend bool operator==(const RuleSettings&, const RuleSettings&) = default;
};

// minimal: only rules that hardly ever speak in vain; default; strict: all.
enum class Profile : std::uint8_t { kMinimal, kDefault, kStrict };

// A rule of the user's own: where the source matches one expression, the target must match (or must
// not match) another. ICU's regular expressions.
struct PatternRule {
  std::string name;            // kebab-case, reported as "pattern/NAME"
  std::string source, target;  // regular expressions; an empty source matches every pair
  bool forbidden = false;      // the target must not match
  bool ignore_case = false;
  Severity severity = Severity::kMinor;
  std::string message;  // default: made from the expressions
  friend bool operator==(const PatternRule&, const PatternRule&) = default;
};

// Findings that are not wanted on some pairs.
struct Suppression {
  std::vector<std::string> ids;    // of pairs
  std::vector<std::string> rules;  // names, families or categories; empty: all rules
  friend bool operator==(const Suppression&, const Suppression&) = default;
};

struct CheckSettings {
  Profile profile = Profile::kDefault;
  std::map<std::string, RuleSettings> rules = {};  // by name
  // Names, families or categories ("numbers", "accuracy", "accuracy/mistranslation"); an empty
  // `only` means all. A rule named in `only` speaks even where the profile leaves it out.
  std::vector<std::string> only = {}, skip = {};
  // Regular expressions: a finding whose span lies inside a match on its side is dropped.
  std::vector<std::string> ignore = {};
  std::vector<PatternRule> patterns = {};
  std::vector<Suppression> suppressions = {};
  std::vector<Term> terms = {};
  friend bool operator==(const CheckSettings&, const CheckSettings&) = default;
};

}  // namespace duizhao
