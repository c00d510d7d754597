#include <duizhao/metrics/english_order.h>

#include <algorithm>
#include <numeric>

#include <duizhao/text/word_list.h>

#include "order_counts.txt.h"
#include "order_words.txt.h"

namespace duizhao {
namespace {

// What stands behind the lines that start with '#'.
std::string_view without_comments(std::string_view text) {
  while (text.starts_with('#')) text.remove_prefix(std::min(text.size(), text.find('\n') + 1));
  return text;
}

}  // namespace

std::vector<std::string> order_words() {
  const auto words = words_of(kOrderWords);
  return {words.begin(), words.end()};
}

EnglishOrder::EnglishOrder(const Lexicon& lexicon)
    : classes_(lexicon, order_words()), model_(without_comments(kOrderCounts), classes_.count()) {}

double EnglishOrder::mean_gain(std::u32string_view text,
                               const std::vector<EnglishWord>& words) const {
  std::vector<ClassId> types;
  for (const ClassedToken& token : classes_.of(text, words)) types.push_back(token.type);
  const std::vector<double> gains = model_.gains(types);
  return std::accumulate(gains.begin(), gains.end(), 0.0) / static_cast<double>(gains.size() + 1);
}

}  // namespace duizhao
