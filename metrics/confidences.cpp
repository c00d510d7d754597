#include <duizhao/metrics/confidences.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include <duizhao/text/error.h>

#include "confidences.tsv.h"

namespace duizhao {
namespace {

constexpr float kCertain = 0.995F;

[[noreturn]] void fail(std::uint32_t number) {
  throw Error({"metrics/data/confidences.tsv", number},
              "this is not a rule, a shift and a slope above 0 between tabs",
              "make the table again (scripts/fit_confidences.py)");
}

float take_number(std::string_view& line, std::uint32_t number) {
  if (!line.starts_with('\t')) fail(number);
  float value = 0;
  const auto [end, error] = std::from_chars(line.data() + 1, line.data() + line.size(), value);
  if (error != std::errc{}) fail(number);
  line.remove_prefix(static_cast<std::size_t>(end - line.data()));
  return value;
}

}  // namespace

float Confidences::Line::operator()(float said) const {
  if (shift == 0 && slope == 1) return said;
  const float sure = std::clamp(said, 1 - kCertain, kCertain);
  return 1 / (1 + std::exp(-shift - slope * std::log(sure / (1 - sure))));
}

Confidences::Confidences() : Confidences(kConfidences) {}

Confidences::Confidences(std::string_view table) {
  for (std::uint32_t number = 1; !table.empty(); ++number) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(table.size(), end + 1));
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t name = std::min(line.find('\t'), line.size());
    const std::string rule(line.substr(0, name));
    line.remove_prefix(name);
    Line made;
    made.shift = take_number(line, number);
    made.slope = take_number(line, number);
    if (!line.empty() || !(made.slope > 0)) fail(number);
    lines_[rule] = made;
  }
}

Confidences::Line Confidences::of(std::string_view rule) const {
  const auto found = lines_.find(rule);
  return found == lines_.end() ? Line{} : found->second;
}

}  // namespace duizhao
