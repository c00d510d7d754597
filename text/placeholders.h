// What a program fills in: %s, %1$d, %(name)s, {0}, {name:.2f}, {n, plural, …}, {{name}}, ${name},
// #{name}, %1, %@. "50% of", "100%" and {1, 2, 3} are none; neither are %% and dates' %Y-%m-%d.
//
//   placeholders(U"{name} 有 %d 封新邮件")  →  "{name}", "%d"
//
// Law: spans do not overlap and are in order; of an ICU message its arguments are given, whatever
// its branches; time is linear in the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

struct Placeholder {
  Span span;
  // Equal for placeholders that are filled in alike: the name or number and the type, without
  // widths and formats: "%d" for %5d, "%2:s" for %2$s, "{0}" for {0:N2}, "{n,select}".
  std::u32string key;
  bool in_order = false;  // without name or number: its place says what is filled in (%s, {})
  bool repeats = false;   // of a plural or in a branch of an ICU message: once counts as often
  bool sure = true;       // false: only a placeholder if the source has several ($name)
};

std::vector<Placeholder> placeholders(std::u32string_view text);

}  // namespace duizhao
