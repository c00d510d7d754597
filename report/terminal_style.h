// Colours of a terminal (ECMA-48, "select graphic rendition"); nothing when they are off.
//
//   TerminalStyle(true).paint(Paint::kBold, "rule")  →  "\x1b[1mrule\x1b[0m"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <duizhao/metrics/finding.h>

namespace duizhao {

enum class Paint : std::uint8_t { kNeutral, kMinor, kMajor, kCritical, kBold, kDim };

constexpr Paint paint_of(Severity severity) { return static_cast<Paint>(severity); }

class TerminalStyle {
 public:
  explicit TerminalStyle(bool colour) : colour_(colour) {}
  [[nodiscard]] std::string paint(Paint paint, std::string_view text) const;

 private:
  bool colour_;
};

}  // namespace duizhao
