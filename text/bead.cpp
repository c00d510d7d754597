#include <duizhao/text/bead.h>

#include <cmath>
#include <ostream>

namespace duizhao {
namespace {

template <class I>
std::string numbers(const Range<I>& range) {
  std::string text = "[";
  for (std::uint32_t i = range.begin.value; i < range.end.value; ++i) {
    if (i != range.begin.value) text += ',';
    text += std::to_string(i);
  }
  return text + ']';
}

// Two decimals, whatever the locale of the stream.
std::string two_decimals(float value) {
  const float inside = value > 0 ? std::fmin(value, 1.0F) : 0.0F;  // not a number: 0
  const auto hundredths = std::lround(inside * 100);
  std::string digits = std::to_string(hundredths % 100);
  if (digits.size() < 2) digits.insert(0, 1, '0');
  return std::to_string(hundredths / 100) + '.' + digits;
}

}  // namespace

std::string type(const Bead& bead) {
  if (bead.moved) return "moved";
  return std::to_string(bead.source.size()) + '-' + std::to_string(bead.target.size());
}

std::ostream& operator<<(std::ostream& out, const Bead& bead) {
  return out << numbers(bead.source) + ':' + numbers(bead.target) + ':' +
                    two_decimals(bead.confidence);
}

}  // namespace duizhao
