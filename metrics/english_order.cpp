#include <duizhao/metrics/english_order.h>

#include <algorithm>
#include <numeric>

#include <duizhao/text/word_list.h>

#include "order_counts.txt.h"
#include "order_words.txt.h"

namespace duizhao {
namespace {

constexpr std::size_t kWindow = 8;

// What stands behind the lines that start with '#'.
std::string_view without_comments(std::string_view text) {
  while (text.starts_with('#')) text.remove_prefix(std::min(text.size(), text.find('\n') + 1));
  return text;
}

double lowest_mean(const std::vector<double>& gains) {
  const std::size_t width = std::min(kWindow, gains.size());
  if (width == 0) return 0;
  double sum = std::accumulate(gains.begin(), gains.begin() + static_cast<long>(width), 0.0);
  double lowest = sum;
  for (std::size_t i = width; i < gains.size(); ++i) {
    sum += gains[i] - gains[i - width];
    lowest = std::min(lowest, sum);
  }
  return lowest / static_cast<double>(width);
}

}  // namespace

std::vector<std::string> order_words() {
  const auto words = words_of(kOrderWords);
  return {words.begin(), words.end()};
}

EnglishOrder::EnglishOrder(const Lexicon& lexicon) : EnglishOrder(lexicon, kOrderCounts) {}

EnglishOrder::EnglishOrder(const Lexicon& lexicon, std::string_view counts)
    : classes_(lexicon, order_words()), model_(without_comments(counts), classes_.count()) {}

OrderGain EnglishOrder::gain(std::u32string_view text,
                             const std::vector<EnglishWord>& words) const {
  std::vector<ClassId> types;
  for (const ClassedToken& token : classes_.of(text, words)) types.push_back(token.type);
  const std::vector<double> gains = model_.gains(types);
  const double sum = std::accumulate(gains.begin(), gains.end(), 0.0);
  return {sum / static_cast<double>(gains.size() + 1), lowest_mean(gains), types.size()};
}

}  // namespace duizhao
