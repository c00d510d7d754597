#include <duizhao/metrics/finding.h>

#include <algorithm>
#include <array>
#include <ostream>

namespace duizhao {
namespace {

constexpr std::array<std::string_view, 4> kNames = {"neutral", "minor", "major", "critical"};

}  // namespace

std::string_view name(Severity severity) { return kNames.at(static_cast<std::size_t>(severity)); }

std::optional<Severity> parse_severity(std::string_view name) {
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Severity>(found - kNames.begin());
}

std::ostream& operator<<(std::ostream& out, const Finding& finding) {
  return out << name(finding.severity) << ": " << finding.rule << ": " << finding.message;
}

}  // namespace duizhao
