#include <duizhao/cli/source_date.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

#include <duizhao/text/error.h>

namespace duizhao {

std::optional<std::int64_t> source_date() {
  constexpr std::int64_t kEndOf9999 = 253402300799;
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (text == nullptr) return std::nullopt;
  const std::string_view digits(text);
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(digits.begin(), digits.end(), seconds);
  if (error != std::errc() || end != digits.end() || seconds < 0 || seconds > kEndOf9999) {
    throw UsageError({}, "SOURCE_DATE_EPOCH is not a number of seconds since 1970",
                     "set it as `date +%s` prints it, or unset it");
  }
  return seconds;
}

}  // namespace duizhao
