#include <duizhao/text/error.h>

namespace duizhao {
namespace {

std::string message(const Location& location, std::string_view problem, std::string_view advice) {
  std::string text = to_string(location);
  if (!text.empty()) text += ": ";
  text += problem;
  if (!advice.empty()) text.append("; ").append(advice);
  return text;
}

}  // namespace

std::string to_string(const Location& location) {
  std::string text = location.path;
  if (location.line == 0) return text;
  text += ':' + std::to_string(location.line);
  if (location.column != 0) text += ':' + std::to_string(location.column);
  return text;
}

Error::Error(Location location, std::string_view problem, std::string_view advice)
    : std::runtime_error(message(location, problem, advice)), location_(std::move(location)) {}

}  // namespace duizhao
