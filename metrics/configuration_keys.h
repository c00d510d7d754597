// Every key that duizhao.toml may have, from which it is read, checked, described and completed:
// duizhao.toml is a table whose keys are configuration_keys(). Keys of rules come from their pages.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace duizhao {

enum class ValueKind : std::uint8_t {
  kFlag,
  kNumber,
  kText,
  kTexts,   // an array of strings
  kTable,   // keys that are listed
  kTables,  // [[…]]: any number of them
  kRule,    // a string out of `values`, or a table
};

struct ConfigurationKey {
  std::string name;
  ValueKind kind = ValueKind::kText;
  std::string description;               // one line
  std::vector<std::string> values = {};  // that a string may have; empty: any
  bool expression = false;               // its strings are regular expressions
  bool selector = false;                 // they may also be pattern/NAME, of a [[pattern]]
  bool required = false;
  std::vector<ConfigurationKey> keys = {};  // of a table
};

const std::vector<ConfigurationKey>& configuration_keys();

}  // namespace duizhao
