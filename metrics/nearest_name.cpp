#include <duizhao/metrics/nearest_name.h>

#include <algorithm>
#include <cstddef>

namespace duizhao {
namespace {

constexpr std::size_t kLongest = 100;  // bytes; names are shorter, and time is quadratic

// Optimal string alignment: Levenshtein's distance, two neighbours exchanged counting as one.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace

std::string nearest_name(std::string_view given, const std::vector<std::string>& names) {
  if (given.size() > kLongest) return "";
  std::string nearest;
  std::size_t fewest = 0;
  for (const std::string& name : names) {
    if (name.size() > kLongest) continue;
    const std::size_t changes = distance(given, name);
    if (changes * 3 > std::max(given.size(), name.size())) continue;
    if (!nearest.empty() && changes >= fewest) continue;
    nearest = name;
    fewest = changes;
  }
  return nearest;
}

std::string meant(std::string_view given, const std::vector<std::string>& names,
                  std::string_view otherwise) {
  const std::string nearest = nearest_name(given, names);
  return nearest.empty() ? std::string(otherwise) : "did you mean '" + nearest + "'?";
}

}  // namespace duizhao
